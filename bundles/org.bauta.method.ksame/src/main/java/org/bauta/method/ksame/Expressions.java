package org.bauta.method.ksame;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

import org.bauta.core.failure.DataMissing;

/** What of each picture is expression, known by comparing pictures with a label with neutral ones. */
final class Expressions {
    private static final double MOST = 2;

    private final ClosedSet set;
    private final String[] labels;
    private final String neutral;

    /** @throws DataMissing if a picture has no label, or none is neutral */
    Expressions(ClosedSet set, String attribute, String neutral) {
        this.set = set;
        this.neutral = Classes.sign(neutral);
        labels = set.faces().stream().map(f -> Classes.value(f, attribute)).toArray(String[]::new);
        if (Arrays.stream(labels).noneMatch(this.neutral::equals)) {
            throw new DataMissing("no picture is neutral, that is, has " + attribute + " = " + neutral + "; there are "
                    + String.join(", ", Arrays.stream(labels).distinct().sorted().toList()));
        }
    }

    /**
     * The expression in each picture's vector: the usual difference of its label from neutral, times the share of it that the picture
     * has. The share is measured against the same person's neutral pictures; where there are none it is one.
     */
    double[][] of(IntFunction<double[]> vector) {
        Map<String, double[]> usual = usual(vector);
        double[][] out = new double[labels.length][];
        for (int[] own : set.identities()) {
            int[] plain = with(own, neutral);
            for (int i : own) {
                double[] direction = usual.get(labels[i]);
                double share = labels[i].equals(neutral) ? 0
                        : plain.length == 0 ? 1 : share(Vectors.minus(vector.apply(i), Grouping.mean(plain, vector)), direction);
                out[i] = Arrays.stream(direction).map(x -> share * x).toArray();
            }
        }
        return out;
    }

    /** How much of a direction is in a difference, 0 to {@value #MOST}. */
    private static double share(double[] difference, double[] direction) {
        double square = Vectors.dot(direction, direction);
        return square > 0 ? Math.clamp(Vectors.dot(difference, direction) / square, 0, MOST) : 0;
    }

    /**
     * By label: the mean difference from neutral, over the persons who show both; over all pictures if nobody does.
     */
    private Map<String, double[]> usual(IntFunction<double[]> vector) {
        Map<String, double[]> out = new HashMap<>();
        for (String label : Arrays.stream(labels).distinct().toList()) {
            double[][] both = set.identities().stream().filter(own -> with(own, label).length > 0 && with(own, neutral).length > 0)
                    .map(own -> difference(own, label, vector)).toArray(double[][]::new);
            out.put(label, both.length == 0 ? difference(set.images(), label, vector)
                    : Grouping.mean(IntStream.range(0, both.length).toArray(), i -> both[i]));
        }
        return out;
    }

    private double[] difference(int[] images, String label, IntFunction<double[]> vector) {
        return Vectors.minus(Grouping.mean(with(images, label), vector), Grouping.mean(with(images, neutral), vector));
    }

    /** In the set's own order, so that sums do not depend on the order in which pictures came. */
    private int[] with(int[] images, String label) {
        return IntStream.of(images).filter(i -> labels[i].equals(label)).toArray();
    }
}
