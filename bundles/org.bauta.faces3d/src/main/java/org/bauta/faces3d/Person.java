package org.bauta.faces3d;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

import org.bauta.faces3d.geometry.Morphable;

/**
 * Who is portrayed: the identity code, which shapes the head and the lids, and the albedo code, which colors it. Nobody's
 * face: every code is drawn at random.
 *
 * @param shape about 80 coefficients, standard normal about the mean of sex and age; names in {@link #shapeNames}
 * @param albedo one coefficient for each {@link AlbedoTrait}
 * @param sex -1 female to 1 male, a direction in both codes
 * @param age in years, 18 to 75, the same
 */
public record Person(double[] shape, double[] albedo, double sex, double age) {
    /** Spread about the mean of sex and age; values beyond 1.8 deviations are not drawn, so this is somewhat wide. */
    private static final double OWN = 1.3;
    private static final List<String> SHAPE_NAMES = names();

    public Person {
        if (shape.length != shapeNames().size() || albedo.length != AlbedoTrait.values().length) {
            throw new IllegalArgumentException("codes of " + shape.length + " and " + albedo.length + " coefficients are not "
                    + shapeNames().size() + " and " + AlbedoTrait.values().length);
        }
        shape = shape.clone();
        albedo = albedo.clone();
    }

    /** Names of the coefficients of the shape. */
    public static List<String> shapeNames() {
        return SHAPE_NAMES;
    }

    private static List<String> names() {
        List<String> names = new ArrayList<>(Morphable.model().identityNames());
        for (LidTrait t : LidTrait.values()) {
            names.add("lid-" + t.name().toLowerCase(Locale.ROOT).replace('_', '-'));
        }
        return List.copyOf(names);
    }

    /**
     * A new person.
     *
     * @param melanin the coefficient of {@link AlbedoTrait#MELANIN}, about -2 (light) to 2 (dark)
     */
    public static Person draw(Draws draws, double sex, double age, double melanin) {
        double[] shape = new double[shapeNames().size()];
        double[] albedo = new double[AlbedoTrait.values().length];
        for (int i = 0; i < shape.length; i++) {
            shape[i] = OWN * draws.gaussian(1.8);
        }
        for (int i = 0; i < albedo.length; i++) {
            albedo[i] = OWN * draws.gaussian(1.8);
        }
        Directions.add("sex", sex, shape, albedo);
        Directions.add("age", (age - 35) / 20, shape, albedo);
        albedo[AlbedoTrait.MELANIN.ordinal()] = melanin;
        // dark skin rarely comes with light hair and eyes
        albedo[AlbedoTrait.HAIR_MELANIN.ordinal()] += 1.1 * Math.max(-0.4, melanin);
        albedo[AlbedoTrait.IRIS_MELANIN.ordinal()] += 1.3 * Math.max(-0.4, melanin);
        return new Person(shape, albedo, sex, age);
    }

    /** A new person of random sex, age and color. */
    public static Person draw(Draws draws) {
        return draw(draws, draws.chance(0.5) ? 1 : -1, draws.uniform(18, 75), draws.uniform(-1.8, 1.8));
    }

    public double albedo(AlbedoTrait trait) {
        return albedo[trait.ordinal()];
    }

    public double lid(LidTrait trait) {
        return shape[shape.length - LidTrait.values().length + trait.ordinal()];
    }

    /** The coefficient of the shape with this name. */
    public double shape(String name) {
        int i = shapeNames().indexOf(name);
        if (i < 0) {
            throw new IllegalArgumentException("the identity code has no coefficient " + name);
        }
        return shape[i];
    }

    /** Root mean square difference of both codes, in standard deviations of a coefficient. */
    public double distance(Person that) {
        double sum = 0;
        for (int i = 0; i < shape.length; i++) {
            sum += (shape[i] - that.shape[i]) * (shape[i] - that.shape[i]);
        }
        for (int i = 0; i < albedo.length; i++) {
            sum += (albedo[i] - that.albedo[i]) * (albedo[i] - that.albedo[i]);
        }
        return Math.sqrt(sum / (shape.length + albedo.length));
    }

    @Override
    public double[] shape() {
        return shape.clone();
    }

    @Override
    public double[] albedo() {
        return albedo.clone();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Person that && Arrays.equals(shape, that.shape) && Arrays.equals(albedo, that.albedo)
                && sex == that.sex && age == that.age;
    }

    @Override
    public int hashCode() {
        return 31 * Arrays.hashCode(shape) + Arrays.hashCode(albedo);
    }
}
