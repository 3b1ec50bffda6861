package org.bauta.engine.statistics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.SplittableRandom;

import org.junit.jupiter.api.Test;

/** Intervals against tables and closed forms. */
class StatisticsTest {

    @Test
    void quantilesOfStudentsTAreThoseOfTheTables() {
        double[] table = {12.706, 4.303, 3.182, 2.776, 2.571, 2.447, 2.365, 2.306, 2.262, 2.228};
        for (int df = 1; df <= table.length; df++) {
            assertEquals(table[df - 1], StudentT.quantile(0.975, df), 0.0005);
        }
        assertEquals(1.984, StudentT.quantile(0.975, 100), 0.0005);
        assertEquals(2.821, StudentT.quantile(0.99, 9), 0.0005);
    }

    @Test
    void theIntervalOverFoldsIsTheTextbooks() {
        // mean 5, sd sqrt(2.5), t(0.975, 4) = 2.776: half width 2.776 * sqrt(2.5 / 5)
        Interval i = StudentT.interval(new double[] {3, 4, 5, 6, 7, Double.NaN});
        assertEquals(5 - 2.77645 * Math.sqrt(0.5), i.low(), 1e-4);
        assertEquals(5 + 2.77645 * Math.sqrt(0.5), i.high(), 1e-4);
        assertFalse(StudentT.interval(new double[] {1, Double.NaN}).isPresent());
        assertEquals(new Interval(0, 1), new Interval(-.5, 3).within(0, 1));
    }

    @Test
    void momentsOfAStream() {
        Moments m = new Moments();
        for (double v : new double[] {1e9 + 1, 1e9 + 2, 1e9 + 3, Double.NaN, Double.POSITIVE_INFINITY}) {
            m.add(v);
        }
        assertEquals(1e9 + 2, m.mean());
        assertEquals(1, m.standardDeviation(), 1e-9);
        assertEquals(5, m.total());
        assertEquals(4, m.scored());
        assertEquals(1, m.infinite());
        assertTrue(Double.isNaN(new Moments().mean()));
    }

    @Test
    void widthIsThatOfTheNormalDistribution() {
        int n = 2000;
        double[] values = new double[n];
        SplittableRandom random = new SplittableRandom(1);
        Arrays.setAll(values, i -> random.nextGaussian());
        int[] ones = new int[n];
        Arrays.fill(ones, 1);
        Interval i = Bootstrap.interval(values, ones, 4000, 2);
        assertEquals(2 * 1.96 / Math.sqrt(n), i.high() - i.low(), 0.005);
    }

    /** Persons differ, pictures of one person hardly do: an interval over pictures would be far too narrow. */
    @Test
    void ninetyFiveOfAHundredIntervalsHoldTheTruthEvenWithManyPicturesOfAPerson() {
        SplittableRandom random = new SplittableRandom(3);
        int hits = 0;
        for (int trial = 0; trial < 1000; trial++) {
            double[] sums = new double[60];
            int[] counts = new int[60];
            for (int p = 0; p < 60; p++) {
                double person = random.nextGaussian();
                counts[p] = 5;
                sums[p] = 5 * person + random.nextGaussian() * 0.1;
            }
            Interval i = Bootstrap.interval(sums, counts, 300, trial);
            hits += i.low() <= 0 && 0 <= i.high() ? 1 : 0;
        }
        assertTrue(hits > 920 && hits < 970, "" + hits);
    }

    @Test
    void theSeedDecidesAndOnePersonHasNoInterval() {
        double[] sums = {1, 2, 3, 9};
        int[] counts = {1, 1, 1, 0};
        assertEquals(Bootstrap.interval(sums, counts, 500, 7), Bootstrap.interval(sums, counts, 500, 7));
        assertTrue(Bootstrap.interval(sums, counts, 500, 7).high() <= 3, "who has no value does not take part");
        assertFalse(Bootstrap.interval(new double[] {1, 1}, new int[] {1, 0}, 100, 1).isPresent());
        assertFalse(Bootstrap.interval(sums, counts, 0, 1).isPresent());
    }
}
