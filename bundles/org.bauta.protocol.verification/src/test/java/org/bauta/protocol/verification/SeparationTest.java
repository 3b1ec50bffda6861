package org.bauta.protocol.verification;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;

import org.bauta.core.protocol.Verdict.OperatingPoint;
import org.junit.jupiter.api.Test;

/** Against counting every pair by hand, and against what two Gaussians must give. */
class SeparationTest {
    /** P(Z <= 0.5), P(Z <= 1/sqrt 2) and P(Z <= -1): tables of the normal distribution. */
    private static final double AUC_D1 = 0.7602499389;
    private static final double EER_D1 = 0.3085375387;
    private static final double AUC_D2 = 0.9213503965;
    private static final double EER_D2 = 0.1586552539;

    private static Scores gaussians(double d, int n, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        double[] g = random.doubles(n).map(u -> random.nextGaussian() + d).sorted().toArray();
        double[] i = random.doubles(n).map(u -> random.nextGaussian()).sorted().toArray();
        return new Scores(g, i);
    }

    /** Few distinct values, so that ties abound. */
    static Scores coarse(long seed, int genuine, int impostor) {
        SplittableRandom random = new SplittableRandom(seed);
        return new Scores(random.ints(genuine, 3, 12).asDoubleStream().sorted().toArray(), random.ints(impostor, 0, 9).asDoubleStream()
                .sorted().toArray());
    }

    @Test
    void twoGaussiansGiveTheClosedForms() {
        Scores one = gaussians(1, 200_000, 1);
        Scores two = gaussians(2, 200_000, 2);
        assertEquals(AUC_D1, Separation.areaUnderCurve(one), 0.003);
        assertEquals(EER_D1, Separation.equalErrorRate(one), 0.003);
        assertEquals(1, Separation.decidability(one), 0.01);
        assertEquals(AUC_D2, Separation.areaUnderCurve(two), 0.002);
        assertEquals(EER_D2, Separation.equalErrorRate(two), 0.002);
        assertEquals(2, Separation.decidability(two), 0.01);
    }

    @Test
    void areaIsTheShareOfPairsWon() {
        for (int seed = 0; seed < 50; seed++) {
            Scores s = coarse(seed, 17, 23);
            double wins = 0;
            for (double g : s.genuine()) {
                for (double i : s.impostor()) {
                    wins += g > i ? 1 : g == i ? 0.5 : 0;
                }
            }
            assertEquals(wins / 17 / 23, Separation.areaUnderCurve(s), 1e-12);
        }
    }

    @Test
    void areaIsTheIntegralOfTheCurveWithStraightLines() {
        Scores s = coarse(3, 40, 60);
        double[] thresholds = s.distinct();
        double area = 0;
        double far = 0;
        double tar = 0;
        for (int k = thresholds.length - 1; k >= 0; k--) {
            area += (s.falseAcceptRate(thresholds[k]) - far) * (s.trueAcceptRate(thresholds[k]) + tar) / 2;
            far = s.falseAcceptRate(thresholds[k]);
            tar = s.trueAcceptRate(thresholds[k]);
        }
        assertEquals(area, Separation.areaUnderCurve(s), 1e-12);
    }

    @Test
    void equalErrorRateLiesOnTheLineBetweenTheNearestThresholds() {
        for (int seed = 0; seed < 50; seed++) {
            Scores s = coarse(seed, 31, 29);
            double eer = Separation.equalErrorRate(s);
            double low = 0;
            double high = 1;
            for (double t : s.distinct()) {
                double far = s.falseAcceptRate(t);
                double frr = 1 - s.trueAcceptRate(t);
                low = Math.max(low, Math.min(far, frr));
                high = Math.min(high, Math.max(far, frr));
            }
            assertTrue(eer >= low - 1e-12 && eer <= high + 1e-12, eer + " in " + low + ".." + high);
        }
    }

    @Test
    void extremes() {
        Scores apart = new Scores(new double[] {.8, .9}, new double[] {.1, .2});
        assertEquals(1, Separation.areaUnderCurve(apart));
        assertEquals(0, Separation.equalErrorRate(apart));
        Scores same = new Scores(new double[] {.5, .5}, new double[] {.5});
        assertEquals(.5, Separation.areaUnderCurve(same));
        assertEquals(.5, Separation.equalErrorRate(same), 1e-12);
        assertEquals(0, Separation.decidability(same));
        Scores none = new Scores(new double[0], new double[] {.5});
        assertTrue(Double.isNaN(Separation.areaUnderCurve(none)) && Double.isNaN(Separation.equalErrorRate(none))
                && Double.isNaN(Separation.decidability(none)));
    }

    @Test
    void theCurveRisesToTheUpperRightCornerAndHasAFewHundredPointsAtMost() {
        List<OperatingPoint> curve = Separation.curve(gaussians(1, 5000, 4));
        assertTrue(curve.size() > 400 && curve.size() <= 500, "" + curve.size());
        for (int i = 1; i < curve.size(); i++) {
            assertTrue(curve.get(i).falseAcceptRate() > curve.get(i - 1).falseAcceptRate());
            assertTrue(curve.get(i).trueAcceptRate() >= curve.get(i - 1).trueAcceptRate());
            assertTrue(curve.get(i).threshold() < curve.get(i - 1).threshold());
        }
        OperatingPoint last = curve.get(curve.size() - 1);
        assertEquals(1, last.falseAcceptRate());
        assertEquals(1, last.trueAcceptRate(), 1e-3);
    }

    @Test
    void theThresholdAtARateIsTheSmallestThatKeepsIt() {
        for (int seed = 0; seed < 50; seed++) {
            double[] impostor = coarse(seed, 1, 40).impostor();
            for (double rate : new double[] {0, 0.01, 0.1, 0.25, 0.5, 0.99}) {
                double t = Thresholds.atFalseAcceptRate(impostor, rate);
                double at = Arrays.stream(impostor).filter(v -> v >= t).count() / 40.0;
                double below = Arrays.stream(impostor).filter(v -> v >= Math.nextDown(t)).count() / 40.0;
                assertTrue(at <= rate && below > rate, rate + ": " + at + " " + below);
            }
        }
        assertEquals(Double.NEGATIVE_INFINITY, Thresholds.atFalseAcceptRate(new double[] {1, 2}, 1));
    }

    @Test
    void noThresholdIsMoreAccurateThanTheBest() {
        for (int seed = 0; seed < 50; seed++) {
            Scores s = coarse(seed, 21, 33);
            double best = s.accuracy(Thresholds.ofBestAccuracy(s));
            for (double t = -1; t < 13; t += 0.5) {
                assertTrue(s.accuracy(t) <= best);
            }
        }
        assertEquals(.5, Thresholds.ofBestAccuracy(new Scores(new double[] {.75, .9}, new double[] {.1, .25})));
    }
}
