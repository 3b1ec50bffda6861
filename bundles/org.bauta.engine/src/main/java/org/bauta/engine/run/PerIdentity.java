package org.bauta.engine.run;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.bauta.core.dataset.Item;
import org.bauta.engine.statistics.Bootstrap;
import org.bauta.engine.statistics.Interval;
import org.bauta.engine.statistics.Moments;

/** Values of one column, gathered by identity as they stream by. */
final class PerIdentity {
    private final int[] identity;
    private final double[] sums;
    private final int[] counts;
    private final Moments moments = new Moments();

    private PerIdentity(int[] identity, int identities) {
        this.identity = identity;
        this.sums = new double[identities];
        this.counts = new int[identities];
    }

    /** For each item the number of its person; an item without one is a person of its own. */
    static int[] identities(List<Item> items) {
        Map<String, Integer> known = new HashMap<>();
        int[] identity = new int[items.size()];
        int next = 0;
        for (int i = 0; i < identity.length; i++) {
            String subject = items.get(i).subject();
            Integer before = subject.isEmpty() ? null : known.get(subject);
            identity[i] = before == null ? next++ : before;
            if (before == null && !subject.isEmpty()) {
                known.put(subject, identity[i]);
            }
        }
        return identity;
    }

    static PerIdentity of(int[] identity) {
        return new PerIdentity(identity, java.util.Arrays.stream(identity).max().orElse(-1) + 1);
    }

    void add(int item, double value) {
        moments.add(value);
        if (Double.isFinite(value)) {
            sums[identity[item]] += value;
            counts[identity[item]]++;
        }
    }

    Moments moments() {
        return moments;
    }

    Interval interval(int replicates, long seed) {
        return Bootstrap.interval(sums, counts, replicates, seed);
    }
}
