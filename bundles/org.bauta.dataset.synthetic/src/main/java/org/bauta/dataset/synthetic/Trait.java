package org.bauta.dataset.synthetic;

import java.util.Arrays;

import org.bauta.faces3d.AlbedoTrait;
import org.bauta.faces3d.Person;

/**
 * A trait of a person that comes in degrees: a weighted sum of coefficients of both codes, against a threshold. Its margin is
 * how far the sum lies above the threshold, in deviations of the sum over the population.
 *
 * <p>A person of a data set is never between having a trait and not: {@link #decide} moves the codes as little as that takes.
 */
enum Trait {
    PALE_SKIN(1.45, 0.4, 0.15, 1.3, 0.37, "MELANIN -1"),
    LIGHT_ENOUGH_TO_BLUSH(-0.6, 0.12, 0.12, 0.24, 0.2, "MELANIN -1"),
    ROSY_CHEEKS(1.2, "CHEEK_REDNESS 1"),
    ARCHED_EYEBROWS(0.7, 0.8, 0.4, 2.2, 2.5, "BROW_ARCH 1"),
    BUSHY_EYEBROWS(1.3, "BROW_THICKNESS 1"),
    BAGS_UNDER_EYES(1.8, 1, 0.5, "eye-bags 1 EYE_CIRCLES 1"),
    BIG_LIPS(1.8, "upper-lip-height 1 lower-lip-height 1"),
    BIG_NOSE(1.9, 0.8, 0.4, 1.9, 1, "nose-wing-width 1 nose-length 1 nose-bridge-width .5"),
    CHUBBY(3.5, 1, 0.5, "cheek-fullness 1 jowls 1 double-chin 1 neck-width 1 jaw-width 1 cheek-hollow -.5"),
    DOUBLE_CHIN(1.8, 1, 0.5, "double-chin 1 jowls .7"),
    HIGH_CHEEKBONES(1.8, 1, 0.5, "cheekbone-height 1 cheekbone-width 1 cheekbone-front 1"),
    NARROW_EYES(1.2, 0.8, 0.4, 1.7, 1, "lid-eye-opening -1"),
    RECEDING_HAIRLINE(2.2, "HAIRLINE_RECESS 1");

    /** Deviation of a coefficient over the population. */
    private static final double CODE = 1.2;
    /** Of a margin above zero, what is left of its spread when it is raised: faces stay faces. */
    private static final double SPREAD = 0.5;
    private static final int ROUNDS = 40;
    /** What those who are plainly pale lack in blood, beside pigment, of which they have so little that less is hardly seen. */
    private static final double PALLOR = 1.6;
    /** What all others have more of it. */
    private static final double RUDDINESS = 0.8;

    private final double from;
    private final double raised;
    private final double lowered;
    private final double plainlyRaised;
    private final double plainlyLowered;
    private final int[] places;
    private final double[] weights;
    private final double length;

    Trait(double from, String weighted) {
        this(from, 0.8, 0.4, weighted);
    }

    Trait(double from, double raised, double lowered, String weighted) {
        this(from, raised, lowered, 2 * raised, 2 * lowered, weighted);
    }

    /**
     * @param from the threshold
     * @param raised least margin of those who have it
     * @param lowered what the margin of all others is at least below zero
     * @param plainlyRaised the first, where clarity is 2; twice as much unless this is hard to see, or soon is no face any more
     * @param plainlyLowered the second, where clarity is 2
     * @param weighted names of coefficients, each followed by its weight
     */
    Trait(double from, double raised, double lowered, double plainlyRaised, double plainlyLowered, String weighted) {
        this.from = from;
        this.raised = raised;
        this.lowered = lowered;
        this.plainlyRaised = plainlyRaised;
        this.plainlyLowered = plainlyLowered;
        String[] words = weighted.split(" ");
        places = new int[words.length / 2];
        weights = new double[places.length];
        double squares = 0;
        for (int i = 0; i < places.length; i++) {
            String name = words[2 * i];
            int shape = Person.shapeNames().indexOf(name);
            places[i] = shape >= 0 ? shape : place(AlbedoTrait.valueOf(name));
            weights[i] = Double.parseDouble(words[2 * i + 1]);
            squares += weights[i] * weights[i];
        }
        length = Math.sqrt(squares);
    }

    /** Among both codes, one after the other. */
    private static int place(AlbedoTrait trait) {
        return Person.shapeNames().size() + trait.ordinal();
    }

    /** In deviations, positive for those who have it. */
    double margin(Person person) {
        return margin(codes(person));
    }

    private double margin(double[] codes) {
        double sum = -from;
        for (int i = 0; i < places.length; i++) {
            sum += weights[i] * codes[places[i]];
        }
        return sum / (CODE * length);
    }

    /** Moves codes along the weights, the shortest way, until the margin is this. */
    private void move(double[] codes, double margin) {
        double step = (margin - margin(codes)) * CODE / length;
        for (int i = 0; i < places.length; i++) {
            codes[places[i]] += step * weights[i];
        }
    }

    /** What is asked of the margin, given what it was at first: at least this if positive, else at most this. */
    private double bound(double margin, double clarity, double spread) {
        return margin > 0 ? Degree.at(clarity, raised, plainlyRaised) + spread * margin : -Degree.at(clarity, lowered, plainlyLowered);
    }

    /**
     * The person that has the same traits and shows for each whether it has it. Where two traits ask opposite things of one
     * coefficient, those who have a trait are less apart.
     *
     * @param clarity 0 leaves the person as drawn, 2 is usual
     */
    static Person decide(Person person, double clarity) {
        double[] codes = codes(person);
        double[] margins = Arrays.stream(values()).mapToDouble(t -> t.margin(codes)).toArray();
        if (!project(codes, margins, clarity, SPREAD) && clarity > 1) {
            project(codes, margins, clarity, 0);
        }
        codes[place(AlbedoTrait.HEMOGLOBIN)] -= Math.max(0, clarity - 1) * (margins[PALE_SKIN.ordinal()] > 0 ? PALLOR : -RUDDINESS);
        int shape = Person.shapeNames().size();
        return new Person(Arrays.copyOf(codes, shape), Arrays.copyOfRange(codes, shape, codes.length), person.sex(), person.age());
    }

    /**
     * Projects codes onto half-spaces in turn, because traits share coefficients (Kaczmarz's method for inequalities).
     *
     * @return true if all hold
     */
    private static boolean project(double[] codes, double[] margins, double clarity, double spread) {
        boolean moved = true;
        for (int round = 0; round < ROUNDS && moved; round++) {
            moved = false;
            for (Trait t : values()) {
                double bound = t.bound(margins[t.ordinal()], clarity, spread);
                if (Math.signum(bound) * (t.margin(codes) - bound) < -1e-9) {
                    t.move(codes, bound);
                    moved = true;
                }
            }
        }
        return !moved;
    }

    /** Both codes, one after the other. */
    private static double[] codes(Person person) {
        double[] shape = person.shape();
        double[] albedo = person.albedo();
        double[] codes = Arrays.copyOf(shape, shape.length + albedo.length);
        System.arraycopy(albedo, 0, codes, shape.length, albedo.length);
        return codes;
    }
}
