package org.bauta.report.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

import org.bauta.report.run.CurvePoint;
import org.bauta.report.run.Estimate;
import org.bauta.report.run.Judge;
import org.bauta.report.run.Treatment;
import org.jfree.data.Range;
import org.junit.jupiter.api.Test;

/** Axes show everything, and at the right place. */
class ScalesTest {
    private static Estimate estimate(double mean, double low, double high) {
        return new Estimate(mean, 0, low, high, "", 10, 10, 0, Double.NaN);
    }

    @Test
    void rangeHoldsEveryPointAndInterval() {
        Random random = new Random(8);
        for (int round = 0; round < 100; round++) {
            List<Estimate> all = IntStream.range(0, 7).mapToObj(i -> {
                double mean = 100 * random.nextGaussian();
                return random.nextInt(3) == 0 ? estimate(mean, Double.NaN, Double.NaN)
                        : estimate(mean, mean - random.nextDouble(), mean + 9 * random.nextDouble());
            }).toList();
            Range range = TradeoffPanel.range(all);
            for (Estimate e : all) {
                assertTrue(range.contains(e.mean()) && range.contains(e.lowOrMean()) && range.contains(e.highOrMean()));
            }
        }
        assertTrue(TradeoffPanel.range(List.of(estimate(1, 1, 1))).getLength() > 0, "a single point still has a range");
    }

    /** Values of Python's statistics.NormalDist().inv_cdf. */
    @Test
    void quantilesOfTheNormalDistribution() {
        assertEquals(0, Normal.quantile(.5), 1e-15);
        assertEquals(1.9599639845400536, Normal.quantile(.975), 1e-13);
        assertEquals(-3.090232306167813, Normal.quantile(.001), 1e-13);
        assertEquals(-4.753424308822899, Normal.quantile(1e-6), 1e-12);
        assertEquals(-9.262340089798409, Normal.quantile(1e-20), 1e-11);
        for (double p = .001; p < 1; p += .0173) {
            assertEquals(-Normal.quantile(1 - p), Normal.quantile(p), 1e-12);
        }
    }

    @Test
    void logarithmicAxisBeginsAtOrBelowOneImpostor() {
        assertEquals(1e-4, Roc.lowest(3000), 1e-18);
        assertEquals(1e-3, Roc.lowest(1000), 1e-17);
        assertEquals(1e-4, Roc.lowest(1001), 1e-18);
    }

    @Test
    void curveStartsAtTheEdgeWithWhatIsAcceptedWithoutFalseAccepts() {
        Treatment t = new Treatment("m", "", "");
        Judge j = new Judge("r", "a", "p");
        var series = Roc.series(List.of(new CurvePoint(t, j, .9, 0, .2), new CurvePoint(t, j, .8, 0, .4), new CurvePoint(t, j, .7, .5,
                .9)), t, 1e-3);
        assertEquals(2, series.getItemCount());
        assertEquals(.4, series.getY(0).doubleValue());
        assertEquals(1e-3, series.getX(0).doubleValue());
    }

    @Test
    void percentagesHaveNoSuperfluousDigits() {
        assertEquals("0.1 %", Percent.of(.001));
        assertEquals("100 %", Percent.of(1));
        assertEquals("99.9", Percent.number(.999));
    }
}
