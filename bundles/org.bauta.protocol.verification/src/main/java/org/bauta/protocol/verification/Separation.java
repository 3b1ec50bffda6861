package org.bauta.protocol.verification;

import java.util.ArrayList;
import java.util.List;

import org.bauta.core.catalog.Source;
import org.bauta.core.protocol.Verdict.OperatingPoint;

/** How far genuine and impostor scores lie apart, without any threshold. Every measure is NaN if one kind is missing. */
final class Separation {
    private static final int POINTS = 500;

    private Separation() {
    }

    /** Probability that a genuine pair scores higher than an impostor pair; ties count half (Mann and Whitney). */
    @Source(key = "fawcett2006", where = "Sec. 7")
    static double areaUnderCurve(Scores s) {
        double wins = 0;
        int below = 0;
        int upTo = 0;
        for (double g : s.genuine()) {
            while (below < s.impostor().length && s.impostor()[below] < g) {
                below++;
            }
            upTo = Math.max(upTo, below);
            while (upTo < s.impostor().length && s.impostor()[upTo] <= g) {
                upTo++;
            }
            wins += below + (upTo - below) / 2.0;
        }
        return s.hasBoth() ? wins / s.genuine().length / s.impostor().length : Double.NaN;
    }

    /**
     * Where the rates of false accepts and false rejects are equal, on straight lines between the operating points of
     * neighbouring thresholds.
     */
    static double equalErrorRate(Scores s) {
        if (!s.hasBoth()) {
            return Double.NaN;
        }
        double far = 0;
        double frr = 1;
        double[] distinct = s.distinct();
        for (int i = distinct.length - 1; i >= 0; i--) {
            double nextFar = s.falseAcceptRate(distinct[i]);
            double nextFrr = 1 - s.trueAcceptRate(distinct[i]);
            if (nextFar >= nextFrr) {
                double gap = frr - far;
                double nextGap = nextFar - nextFrr;
                double t = gap / (gap + nextGap);
                return far + t * (nextFar - far);
            }
            far = nextFar;
            frr = nextFrr;
        }
        throw new IllegalStateException("at the lowest threshold everything is accepted");
    }

    /** Distance of the two means over the root mean of the two variances (each with n). */
    @Source(key = "daugman2000", where = "Sec. 2")
    @Source(key = "proenca2020", where = "Sec. IV-C")
    static double decidability(Scores s) {
        if (!s.hasBoth()) {
            return Double.NaN;
        }
        double g = mean(s.genuine());
        double i = mean(s.impostor());
        double spread = Math.sqrt((variance(s.genuine(), g) + variance(s.impostor(), i)) / 2);
        return g == i ? 0 : Math.abs(g - i) / spread;
    }

    private static double mean(double[] values) {
        double sum = 0;
        for (double v : values) {
            sum += v;
        }
        return sum / values.length;
    }

    private static double variance(double[] values, double mean) {
        double sum = 0;
        for (double v : values) {
            sum += (v - mean) * (v - mean);
        }
        return sum / values.length;
    }

    /**
     * Operating points from strict to lax. For each number of accepted impostors the one with the most genuine accepts, up to a
     * few hundred: all of the strict ones, which people look at, and the lax ones thinned evenly.
     */
    static List<OperatingPoint> curve(Scores s) {
        List<OperatingPoint> corners = new ArrayList<>();
        double[] distinct = s.hasBoth() ? s.distinct() : new double[0];
        for (int i = distinct.length - 1; i >= 0; i--) {
            OperatingPoint p = new OperatingPoint(distinct[i], s.falseAcceptRate(distinct[i]), s.trueAcceptRate(distinct[i]));
            int last = corners.size() - 1;
            if (last >= 0 && corners.get(last).falseAcceptRate() == p.falseAcceptRate()) {
                corners.set(last, p);
            } else {
                corners.add(p);
            }
        }
        return thinned(corners);
    }

    private static List<OperatingPoint> thinned(List<OperatingPoint> points) {
        int strict = POINTS / 2;
        if (points.size() <= POINTS) {
            return points;
        }
        List<OperatingPoint> out = new ArrayList<>(points.subList(0, strict));
        int rest = points.size() - strict;
        for (int k = 1; k <= POINTS - strict; k++) {
            out.add(points.get(strict - 1 + (int) ((long) k * rest / (POINTS - strict))));
        }
        return out;
    }
}
