package org.bauta.dataset.synthetic;

import org.bauta.faces3d.Draws;
import org.bauta.faces3d.Illumination;

/** Random light: colored surroundings and a key light. */
final class Lighting {
    private Lighting() {
    }

    /** @param variety 0 an even studio light to 1 anything */
    static Illumination draw(Draws d, double variety) {
        double warm = 0.10 * variety * d.gaussian(2);
        double level = 0.46 * StrictMath.exp(0.22 * variety * d.gaussian(2));
        double share = d.uniform(0.45, 0.45 + 0.25 * variety);
        double ambient = level * 2 * (1 - share);
        double[] around = Illumination.surroundings(ambient * (1 + 0.5 * warm), ambient, ambient * (1 - 0.6 * warm) * 1.03,
                0.3 * variety * d.gaussian(1.5), 0.18 + 0.12 * variety * d.gaussian(1.5), 0.12);
        double azimuth = StrictMath.toRadians((20 + 35 * variety) * d.gaussian(1.8));
        double height = StrictMath.toRadians(Math.clamp(32 + 14 * variety * d.gaussian(2), 5.0, 65.0));
        double[] bands = {0.06, 0.05};
        for (int k = 4; k < 9; k++) {
            double ripple = bands[k % 2] * variety * d.gaussian(2);
            for (int c = 0; c < 3; c++) {
                around[9 * c + k] = around[9 * c] * ripple;
            }
        }
        double key = level * 2.7 * share;
        double tint = 0.12 * variety * d.gaussian(2);
        return new Illumination(around, new double[] {StrictMath.sin(azimuth) * StrictMath.cos(height), StrictMath.sin(height),
            StrictMath.cos(azimuth) * StrictMath.cos(height), key * (1 + 0.4 * tint), key * 0.98, key * (0.95 - 0.5 * tint)});
    }
}
