package org.bauta.faces3d.render;

import org.bauta.faces3d.AlbedoTrait;
import org.bauta.faces3d.Hair;
import org.bauta.faces3d.Person;

/**
 * Where hair begins: a height for each direction around the head, from the forehead over temple and ear to the nape. A
 * direction is a diamond angle, 0 in front, 1 at the side, 2 behind, which needs no arc tangent.
 */
final class Hairline {
    private static final double[] ANGLE = {0, .12, .267, .412, .526, .600, .655, .715, .777, .905, 1.15, 1.318, 1.457, 2};
    private static final double[] USUAL = {66, 66, 66, 63, 56, 44, 26, 6, -10, 12, 8, -28, -56, -66};
    private static final double[] RECEDED = {92, 96, 104, 106, 98, 78, 48, 14, -8, 12, 8, -28, -56, -66};
    private static final double[] FRINGE = {21, 20, 20, 20, 18, 14, 8, -4, -12, 10, 8, -28, -56, -66};
    private static final double[] FRAMED = {68, 67, 61, 45, 27, 10, -8, -24, -38, -44, -48, -52, -58, -66};
    private static final double[] CROWN_GONE = {150, 150, 150, 140, 118, 92, 60, 20, -4, 14, 10, -24, -54, -64};

    private final double[] height = new double[ANGLE.length];
    private final double shift;

    Hairline(Person p, Hair hair) {
        boolean framed = hair.style() == Hair.Style.LONG || hair.style() == Hair.Style.MEDIUM;
        shift = framed ? 0.17 * hair.part() : 0;
        double recess = Math.clamp(0.10 + 0.18 * p.albedo(AlbedoTrait.HAIRLINE_RECESS), 0.0, 0.7);
        double peak = 5 * Noise.at((hair.seed() & 4095) * 0.731, 3.7);
        double raise = 3.5 * p.albedo(AlbedoTrait.HAIRLINE_HEIGHT);
        for (int i = 0; i < height.length; i++) {
            double corner = Fast.bell((ANGLE[i] - 0.40) / 0.16);
            height[i] = switch (hair.style()) {
                case BANGS -> FRINGE[i];
                case RECEDING -> (p.age() > 45 ? CROWN_GONE : RECEDED)[i];
                case BALD -> 400;
                case LONG, MEDIUM -> FRAMED[i] + raise * (ANGLE[i] < 0.3 ? 1 : 0.4);
                default -> USUAL[i] + raise * (ANGLE[i] < 0.55 ? 1 : 0) + recess * 34 * corner - peak * Fast.bell(ANGLE[i] / 0.13);
            };
        }
    }

    static double angle(double x, double z) {
        double ax = Math.abs(x);
        double d = z + 80;
        double sum = ax + Math.abs(d) + 1e-6;
        return d >= 0 ? ax / sum : 2 - ax / sum;
    }

    /** About how far above the hairline a point of the head lies, millimetres. */
    double margin(double x, double y, double z) {
        // a parting at the side lets one side hang further into the face
        double front = angle(x, z);
        double a = Math.abs(front - shift * Math.signum(x) * Fast.step(0.9, 0.1, front));
        int i = 1;
        while (i < ANGLE.length - 1 && a > ANGLE[i]) {
            i++;
        }
        double t = (a - ANGLE[i - 1]) / (ANGLE[i] - ANGLE[i - 1]);
        return y - Fast.mix(height[i - 1], height[i], Math.clamp(t, 0.0, 1.0));
    }
}
