package org.bauta.faces3d;

import java.util.Arrays;

/**
 * Light on a portrait: surroundings in second-order spherical harmonics and one soft key light. In linear light, relative
 * to a white surface that shows as white; in the camera's frame (x right, y up, z to the camera).
 *
 * @param harmonics 27 coefficients of incoming radiance: nine for red, nine for green, nine for blue, in the order
 *        Y00, Y1-1 (y), Y10 (z), Y11 (x), Y2-2 (xy), Y2-1 (yz), Y20 (3z^2-1), Y21 (xz), Y22 (x^2-y^2)
 * @param key direction to the key light, unit length, and its irradiance in red, green and blue: six numbers
 */
public record Illumination(double[] harmonics, double[] key) {
    private static final double[] BASIS = {0.282095, 0.488603, 0.488603, 0.488603, 1.092548, 1.092548, 0.315392, 1.092548, 0.546274};

    public Illumination {
        if (harmonics.length != 27 || key.length != 6) {
            throw new IllegalArgumentException("light needs 27 and 6 numbers, not " + harmonics.length + " and " + key.length);
        }
        harmonics = harmonics.clone();
        key = key.clone();
    }

    /**
     * Surroundings of one color that are brighter on one side.
     *
     * @param red mean radiance, a white surface in it shows this value
     * @param tilt direction times strength of the brighter side, each component about -0.5..0.5
     */
    public static double[] surroundings(double red, double green, double blue, double... tilt) {
        double[] out = new double[27];
        double[] mean = {red, green, blue};
        for (int c = 0; c < 3; c++) {
            out[9 * c] = mean[c] / BASIS[0];
            out[9 * c + 1] = mean[c] * tilt[1] / BASIS[1];
            out[9 * c + 2] = mean[c] * tilt[2] / BASIS[2];
            out[9 * c + 3] = mean[c] * tilt[0] / BASIS[3];
        }
        return out;
    }

    /** The nine real spherical harmonics of a direction. */
    public static double[] basis(double x, double y, double z) {
        return new double[] {BASIS[0], BASIS[1] * y, BASIS[2] * z, BASIS[3] * x, BASIS[4] * x * y, BASIS[5] * y * z,
            BASIS[6] * (3 * z * z - 1), BASIS[7] * x * z, BASIS[8] * (x * x - y * y)};
    }

    @Override
    public double[] harmonics() {
        return harmonics.clone();
    }

    @Override
    public double[] key() {
        return key.clone();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Illumination that && Arrays.equals(harmonics, that.harmonics) && Arrays.equals(key, that.key);
    }

    @Override
    public int hashCode() {
        return 31 * Arrays.hashCode(harmonics) + Arrays.hashCode(key);
    }
}
