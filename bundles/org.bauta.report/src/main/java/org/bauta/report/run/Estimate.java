package org.bauta.report.run;

/**
 * A mean and how sure it is; NaN where a number was not given.
 *
 * @param low lower end of the 95 % interval
 * @param high upper end of the 95 % interval
 * @param interval how the interval was made, in words
 * @param nTotal how many were asked for
 * @param nScored how many could be scored
 * @param nInfinite how many were infinite and are not in the mean
 * @param worst the value under the attacker that does best against this release
 */
public record Estimate(double mean, double sd, double low, double high, String interval, long nTotal, long nScored, long nInfinite,
        double worst) {

    /** Finite mean: something that can be drawn. */
    public boolean isFinite() {
        return Double.isFinite(mean);
    }

    public boolean hasInterval() {
        return Double.isFinite(low) && Double.isFinite(high);
    }

    /** The lower end, or the mean where there is no interval. */
    public double lowOrMean() {
        return hasInterval() ? Math.min(low, mean) : mean;
    }

    /** The upper end, or the mean where there is no interval. */
    public double highOrMean() {
        return hasInterval() ? Math.max(high, mean) : mean;
    }

    /** The mean alone. */
    public Estimate withoutInterval() {
        return new Estimate(mean, sd, Double.NaN, Double.NaN, "", nTotal, nScored, nInfinite, worst);
    }

    static Estimate of(Row row) {
        return new Estimate(row.number("mean"), row.number("sd"), row.number("ci_low"), row.number("ci_high"), row.text("interval"),
                row.whole("n_total"), row.whole("n_scored"), row.whole("n_infinite"), row.number("worst_over_attackers"));
    }
}
