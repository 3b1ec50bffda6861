package org.bauta.method.ksame;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

import org.bauta.core.catalog.Source;

/**
 * Persons dealt to disjoint clusters of k or a few more, none left over. A person is the mean of what is known of the pictures;
 * distances are Euclidean, ties go to who comes first.
 */
final class Grouping {
    private final ClosedSet set;
    private final double[][] persons;
    private final int k;

    /** @param features of a picture, by its index; all of one length */
    Grouping(ClosedSet set, IntFunction<double[]> features, int k) {
        this.set = set;
        this.k = k;
        persons = set.identities().stream().map(images -> mean(images, features)).toArray(double[][]::new);
    }

    static double[] mean(int[] images, IntFunction<double[]> features) {
        double[] sum = features.apply(images[0]).clone();
        for (int i = 1; i < images.length; i++) {
            double[] more = features.apply(images[i]);
            for (int d = 0; d < sum.length; d++) {
                sum[d] += more[d];
            }
        }
        for (int d = 0; d < sum.length; d++) {
            sum[d] /= images.length;
        }
        return sum;
    }

    static double squareDistance(double[] a, double[] b) {
        double sum = 0;
        for (int d = 0; d < a.length; d++) {
            sum += (a[d] - b[d]) * (a[d] - b[d]);
        }
        return sum;
    }

    /** A person with the k - 1 most similar, again and again; the last cluster takes the rest, at most 2k - 1. */
    @Source(key = "newton2005", where = "Algorithm k-Same")
    List<Cluster> nearest() {
        List<Cluster> clusters = new ArrayList<>();
        for (List<Integer> left = everybody(); !left.isEmpty();) {
            clusters.add(cluster(take(left, left.get(0), left.size() < 2 * k ? left.size() : k)));
        }
        return clusters;
    }

    /**
     * Pairs of clusters far from each other: a person with the k - 1 most similar, and with them whoever is furthest from
     * their mean, with the k - 1 most similar to that one. The last pair halves the rest: at most 2k each.
     *
     * @throws org.bauta.core.failure.UsageInvalid if there are fewer than 2k persons
     */
    @Source(key = "meng2014furthest")
    List<Cluster[]> furthest() {
        set.requireAtLeast(2 * k, "two clusters of k = " + k);
        List<Cluster[]> pairs = new ArrayList<>();
        for (List<Integer> left = everybody(); !left.isEmpty();) {
            boolean last = left.size() < 4 * k;
            List<Integer> near = take(left, left.get(0), last ? left.size() / 2 : k);
            double[] middle = mean(near.stream().mapToInt(i -> i).toArray(), i -> persons[i]);
            int furthest = left.stream().max(Comparator.<Integer>comparingDouble(i -> squareDistance(persons[i], middle))
                    .thenComparing(Comparator.reverseOrder())).orElseThrow();
            pairs.add(new Cluster[] {cluster(near), cluster(take(left, furthest, last ? left.size() : k))});
        }
        return pairs;
    }

    private List<Integer> everybody() {
        return new ArrayList<>(IntStream.range(0, persons.length).boxed().toList());
    }

    /** Takes a person and the most similar out of the list, as many as asked for. */
    private List<Integer> take(List<Integer> left, int person, int count) {
        double[] distance = new double[persons.length];
        left.forEach(i -> distance[i] = i == person ? -1 : squareDistance(persons[i], persons[person]));
        List<Integer> taken = left.stream().sorted(Comparator.comparingDouble(i -> distance[i])).limit(count).sorted().toList();
        left.removeAll(taken);
        return taken;
    }

    private Cluster cluster(List<Integer> persons) {
        return new Cluster(persons.stream().map(set.identities()::get).toList());
    }
}
