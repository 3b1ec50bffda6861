package org.bauta.engine.statistics;

/**
 * Student's t distribution for whole degrees of freedom.
 *
 * @see <a href="https://www.nist.gov/publications/handbook-mathematical-functions-formulas-graphs-and-mathematical-tables">Abramowitz
 *      and Stegun 1964, equations 26.7.3 and 26.7.4</a>
 */
public final class StudentT {
    private StudentT() {
    }

    /** P(|T| <= t), for t at least 0. */
    static double central(double t, int degrees) {
        double theta = Math.atan(t / Math.sqrt(degrees));
        double cos = Math.cos(theta);
        boolean odd = degrees % 2 == 1;
        double term = odd ? cos : 1;
        double sum = degrees == 1 ? 0 : term;
        for (int k = odd ? 3 : 2; k <= degrees - 2; k += 2) {
            term *= cos * cos * (k - 1) / k;
            sum += term;
        }
        return odd ? 2 / Math.PI * (theta + Math.sin(theta) * sum) : Math.sin(theta) * sum;
    }

    /** The t that is exceeded with probability 1 - p, for p above 0.5, to about 1e-12. */
    public static double quantile(double p, int degrees) {
        double wanted = 2 * p - 1;
        double low = 0;
        double high = 1;
        while (central(high, degrees) < wanted) {
            high *= 2;
        }
        for (int i = 0; i < 100; i++) {
            double middle = (low + high) / 2;
            if (central(middle, degrees) < wanted) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return (low + high) / 2;
    }

    /** 95 % interval of the mean of independent values; NaN values do not count. {@link Interval#NONE} for fewer than two. */
    public static Interval interval(double[] values) {
        Moments m = new Moments();
        for (double v : values) {
            m.add(v);
        }
        if (m.scored() < 2 || m.infinite() > 0) {
            return Interval.NONE;
        }
        double half = quantile(0.975, m.scored() - 1) * m.standardDeviation() / Math.sqrt(m.scored());
        return new Interval(m.mean() - half, m.mean() + half);
    }
}
