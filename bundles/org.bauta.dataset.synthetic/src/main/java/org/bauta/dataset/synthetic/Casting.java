package org.bauta.dataset.synthetic;

import java.math.BigDecimal;

import org.bauta.faces3d.Backdrop;
import org.bauta.faces3d.Draws;
import org.bauta.faces3d.Hair;
import org.bauta.faces3d.Outfit;
import org.bauta.faces3d.Person;
import org.bauta.faces3d.Portrait;
import org.bauta.faces3d.Pose;

/**
 * Draws the persons of a data set and their portraits. A person depends on the seed and its number alone, a portrait also
 * on the picture's number: no other picture has to be drawn first. No portrait is between having one of CelebA's attributes and not.
 */
public final class Casting {
    /** Counts the changes of where clarity puts the edges of gaps; a part of the description, so that no picture from before is taken. */
    private static final int EDGES = 6;
    /** Clarity of persons who show their traits as usual. */
    static final double USUAL = 2;
    private static final long PERSON = 1;
    private static final long HABIT = 2;
    private static final long PICTURE = 3;

    private final long seed;
    private final Variation variation;
    private final double clarity;

    /** Of persons who show their traits as usual. */
    public Casting(long seed, Variation variation) {
        this(seed, variation, USUAL);
    }

    /** @param clarity how far from the threshold of each trait of the face persons are: 0 as drawn, 1 less than usual, 2 usual */
    public Casting(long seed, Variation variation, double clarity) {
        this.seed = seed;
        this.variation = variation;
        this.clarity = clarity;
    }

    /** A person by number, of the {@link Group} of that number. */
    public Person person(int number) {
        return Group.of(number).draw(new Draws(seed, PERSON, number), clarity);
    }

    /** A picture of a person by number. */
    public Portrait portrait(int person, int picture) {
        Person p = person(person);
        Draws habit = new Draws(seed, HABIT, person);
        Hair usual = Wardrobe.hair(p, habit);
        Outfit.Glasses glasses = Wardrobe.usualGlasses(p, habit);
        Draws d = new Draws(seed, PICTURE, person, picture);
        boolean restyled = d.chance(variation.restyle());
        Hair hair = restyled ? Wardrobe.restyled(usual, p, d) : usual;
        return new Portrait(p, Degree.decide(Moods.draw(d, variation.expression()), clarity), pose(d), Lighting.draw(d, variation.light()),
                Degree.decide(hair, clarity), Degree.decide(Wardrobe.outfit(p, glasses, restyled, d), clarity), backdrop(d), d.split());
    }

    /** All that its persons and portraits depend on, as text. */
    String description() {
        return seed + " " + variation + clarityWords();
    }

    /** None at 1: portraits of that clarity are older than the word. */
    private String clarityWords() {
        return clarity == 1 ? "" : ", clarity " + clarityText() + " (edges " + EDGES + ")";
    }

    /** For captions. */
    String clarityText() {
        return BigDecimal.valueOf(clarity).stripTrailingZeros().toPlainString();
    }

    /** Of what draws: of the portraits, and of the edges of gaps. */
    static String version() {
        return Portrait.VERSION + "." + EDGES;
    }

    private Pose pose(Draws d) {
        double yaw = variation.yaw() * Math.clamp(0.5 * d.gaussian(2), -1.0, 1.0);
        double lean = Math.min(1, variation.yaw() / 25);
        return new Pose(yaw, lean * 6 * d.gaussian(2), lean * 5 * d.gaussian(2), 0.215 * StrictMath.exp(0.05 * d.gaussian(2)),
                0.02 * d.gaussian(2), 0.015 * d.gaussian(2));
    }

    static Backdrop backdrop(Draws d) {
        return new Backdrop(Backdrop.Kind.values()[d.below(3)], color(d), color(d), d.split());
    }

    private static int color(Draws d) {
        double light = d.uniform(0.15, 0.9);
        int rgb = 0;
        for (int c = 0; c < 3; c++) {
            rgb = rgb << 8 | (int) Math.clamp(255 * light * d.uniform(0.72, 1.1), 0.0, 255.0);
        }
        return rgb;
    }
}
