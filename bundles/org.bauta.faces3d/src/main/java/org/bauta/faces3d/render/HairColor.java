package org.bauta.faces3d.render;

import org.bauta.faces3d.Hair;

/** Linear reflectance of hair from its pigments. */
final class HairColor {
    final double red;
    final double green;
    final double blue;
    final double gray;

    HairColor(Hair hair) {
        double d = 0.55 + 5.2 * hair.melanin();
        red = 0.010 + StrictMath.exp(-d * (0.66 - 0.22 * hair.red()));
        green = 0.009 + StrictMath.exp(-d * (0.90 + 0.18 * hair.red()));
        blue = 0.0085 + StrictMath.exp(-d * (1.22 + 0.15 * hair.red()));
        gray = hair.gray();
    }

    /** The color of one strand. @param strand -1..1, its own chance */
    double of(int channel, double strand) {
        double pigment = channel == 0 ? red : channel == 1 ? green : blue;
        double white = Fast.step(-0.9, 0.9, gray * 2.2 - 1.1 + strand * 0.7);
        return Fast.mix(pigment, 0.50 - 0.02 * channel, gray <= 0 ? 0 : white);
    }
}
