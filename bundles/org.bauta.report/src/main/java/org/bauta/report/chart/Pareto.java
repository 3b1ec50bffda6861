package org.bauta.report.chart;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** The points that no other point beats in both directions at once. */
public final class Pareto {
    private Pareto() {
    }

    /**
     * One sweep over the points from the best x to the worst.
     *
     * @param signX +1 if higher x is better, -1 if lower is
     * @param signY the same for y
     * @return indices of the points that are not dominated, by ascending x; equal points are all in or all out
     */
    public static List<Integer> front(double[] x, double[] y, int signX, int signY) {
        List<Integer> order = IntStream.range(0, x.length).boxed().sorted(Comparator.<Integer>comparingDouble(i -> -signX * x[i])
                .thenComparingDouble(i -> -signY * y[i])).toList();
        List<Integer> front = new ArrayList<>();
        for (int i : order) {
            int last = front.isEmpty() ? -1 : front.getLast();
            if (last < 0 || signY * y[i] > signY * y[last] || x[i] == x[last] && y[i] == y[last]) {
                front.add(i);
            }
        }
        front.sort(Comparator.comparingDouble(i -> x[i]));
        return List.copyOf(front);
    }

    /** Corners of the line between what is attained and what is not, as (x, y), by ascending x. */
    public static List<double[]> steps(double[] x, double[] y, int signX, int signY) {
        List<double[]> corners = new ArrayList<>();
        double[] before = null;
        for (int i : front(x, y, signX, signY)) {
            double[] here = {x[i], y[i]};
            if (before != null) {
                // between two points only the worse y of both is attained where higher x is better, up to the better x
                corners.add(signX > 0 ? new double[] {before[0], here[1]} : new double[] {here[0], before[1]});
            }
            corners.add(here);
            before = here;
        }
        return corners;
    }
}
