package org.bauta.method.ksame;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

import org.bauta.core.failure.DataMissing;

/** What of each picture is expression, known by comparing it with neutral ones. */
final class Expressions {
    private final ClosedSet set;
    private final String[] labels;
    private final String neutral;

    /** @throws DataMissing if a picture has no label, or none is neutral */
    Expressions(ClosedSet set, String attribute, String neutral) {
        this.set = set;
        this.neutral = neutral;
        labels = set.faces().stream().map(f -> Classes.value(f, attribute)).toArray(String[]::new);
        if (Arrays.stream(labels).noneMatch(neutral::equals)) {
            throw new DataMissing("no picture is neutral, that is, has " + attribute + " = " + neutral + "; there are "
                    + String.join(", ", Arrays.stream(labels).distinct().sorted().toList()));
        }
    }

    /** The difference of each picture's vector from a neutral one, of the same person where there is one. */
    double[][] of(IntFunction<double[]> vector) {
        Map<String, double[]> usual = usual(vector);
        double[][] out = new double[labels.length][];
        for (int[] own : set.identities()) {
            int[] plain = Arrays.stream(own).filter(i -> labels[i].equals(neutral)).toArray();
            for (int i : own) {
                if (labels[i].equals(neutral)) {
                    out[i] = new double[vector.apply(i).length];
                } else if (plain.length > 0) {
                    out[i] = Vectors.minus(vector.apply(i), Grouping.mean(plain, vector));
                } else {
                    out[i] = usual.get(labels[i]);
                }
            }
        }
        return out;
    }

    /** By label: the mean difference from neutral over all persons. */
    private Map<String, double[]> usual(IntFunction<double[]> vector) {
        double[] plain = Grouping.mean(with(neutral), vector);
        Map<String, double[]> out = new HashMap<>();
        Arrays.stream(labels).distinct().forEach(l -> out.put(l, Vectors.minus(Grouping.mean(with(l), vector), plain)));
        return out;
    }

    /** In the set's own order, so that sums do not depend on the order in which pictures came. */
    private int[] with(String label) {
        return IntStream.of(set.images()).filter(i -> labels[i].equals(label)).toArray();
    }
}
