package org.bauta.report.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

class ParetoTest {
    private static boolean dominates(double[] x, double[] y, int a, int b, int sx, int sy) {
        return sx * x[a] >= sx * x[b] && sy * y[a] >= sy * y[b] && (x[a] != x[b] || y[a] != y[b]);
    }

    /** Every point against every other, for all four meanings of better; coarse numbers make ties. */
    @Test
    void agreesWithTryingAllPairs() {
        Random random = new Random(5);
        for (int round = 0; round < 400; round++) {
            int n = 1 + random.nextInt(12);
            double[] x = random.ints(n, 0, 6).asDoubleStream().toArray();
            double[] y = random.ints(n, 0, 6).asDoubleStream().toArray();
            int sx = random.nextBoolean() ? 1 : -1;
            int sy = random.nextBoolean() ? 1 : -1;
            Set<Integer> expected = IntStream.range(0, n).filter(i -> IntStream.range(0, n).noneMatch(j -> dominates(x, y, j, i, sx, sy)))
                    .boxed().collect(Collectors.toSet());
            assertEquals(expected, Set.copyOf(Pareto.front(x, y, sx, sy)));
        }
    }

    /** No point lies beyond the line, and each corner is dominated by or equal to some point. */
    @Test
    void stepsSeparateWhatIsAttained() {
        Random random = new Random(6);
        for (int round = 0; round < 200; round++) {
            double[] x = random.doubles(9).toArray();
            double[] y = random.doubles(9).toArray();
            int sx = random.nextBoolean() ? 1 : -1;
            int sy = random.nextBoolean() ? 1 : -1;
            List<double[]> steps = Pareto.steps(x, y, sx, sy);
            for (double[] corner : steps) {
                assertTrue(IntStream.range(0, 9).anyMatch(i -> sx * x[i] >= sx * corner[0] && sy * y[i] >= sy * corner[1]),
                        "a corner is attained by some point");
            }
            for (int i = 1; i < steps.size(); i++) {
                assertTrue(steps.get(i)[0] == steps.get(i - 1)[0] || steps.get(i)[1] == steps.get(i - 1)[1], "steps are level or upright");
            }
        }
    }
}
