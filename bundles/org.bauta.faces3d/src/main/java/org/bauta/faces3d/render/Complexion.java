package org.bauta.faces3d.render;

import org.bauta.faces3d.AlbedoTrait;
import org.bauta.faces3d.Hair;
import org.bauta.faces3d.Person;

/** Amounts that a person's albedo code stands for. Pigments are in units of their usual optical density. */
final class Complexion {
    final double melanin;
    final double blood;
    final double yellow;
    final double mottling;
    final double cheeks;
    final double nose;
    final double circles;
    final double pouches;
    final double secondChin;
    final double oil;
    final double freckles;
    final double blemishes;
    final double wrinkles;
    final double lipBlood;
    final double lipMelanin;
    final double lipEdge;
    final double stubble;
    final double[][] moles;
    private final Person person;

    Complexion(Person p, Hair hair) {
        person = p;
        melanin = 0.62 * StrictMath.exp(0.78 * t(AlbedoTrait.MELANIN));
        blood = Math.max(0.12, 0.42 + 0.13 * t(AlbedoTrait.HEMOGLOBIN) + 0.06 * melanin);
        yellow = 0.10 * t(AlbedoTrait.UNDERTONE);
        mottling = 0.5 + 0.25 * Math.max(-1.5, t(AlbedoTrait.MOTTLING));
        cheeks = Math.max(0, 0.22 + 0.16 * t(AlbedoTrait.CHEEK_REDNESS));
        nose = Math.max(0, 0.18 + 0.13 * t(AlbedoTrait.NOSE_REDNESS));
        circles = Math.max(0, 0.30 + 0.26 * t(AlbedoTrait.EYE_CIRCLES));
        pouches = Math.max(0, 0.15 * p.shape("eye-bags"));
        secondChin = Math.max(0, 0.12 * p.shape("double-chin"));
        oil = Math.max(0.1, 0.55 + 0.22 * t(AlbedoTrait.OIL));
        freckles = Math.max(0, t(AlbedoTrait.FRECKLES) - 0.7) * 0.8;
        blemishes = Math.max(0, t(AlbedoTrait.BLEMISHES) - 0.4);
        wrinkles = Math.clamp(0.25 + 0.30 * t(AlbedoTrait.WRINKLES), 0.0, 1.4);
        lipBlood = Math.max(0.25, 0.95 + 0.3 * t(AlbedoTrait.LIP_REDNESS));
        lipMelanin = Math.max(0, 0.14 + 0.10 * t(AlbedoTrait.LIP_DARKNESS)) * (0.5 + melanin);
        lipEdge = Math.clamp(0.7 + 0.2 * t(AlbedoTrait.LIP_CONTRAST), 0.25, 1.0);
        double shadow = Math.max(0, 0.13 + 0.06 * (t(AlbedoTrait.BEARD_SHADOW) - 1.2)) * (0.4 + hair.melanin());
        stubble = p.sex() <= 0 ? 0 : shadow + (hair.facial() == Hair.Facial.NONE ? 0 : 0.85);
        moles = new double[3][];
        for (int i = 0; i < 3; i++) {
            moles[i] = mole(AlbedoTrait.MOLE1_X.ordinal() + 3 * i);
        }
    }

    private double[] mole(int first) {
        double[] a = person.albedo();
        return new double[] {30 * a[first], -35 + 38 * a[first + 1], 1.1 * (a[first + 2] - 1.1)};
    }

    /** The coefficient itself. */
    double t(AlbedoTrait trait) {
        return person.albedo(trait);
    }

    /** 0 light to 1 dark, for what contrasts with the skin. */
    double darkness() {
        return Math.clamp(melanin / 2.4, 0.0, 1.0);
    }
}
