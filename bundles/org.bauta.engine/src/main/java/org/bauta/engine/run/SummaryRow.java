package org.bauta.engine.run;

import org.bauta.core.metric.Metric.Aim;
import org.bauta.core.metric.Metric.Direction;
import org.bauta.engine.plan.Column;
import org.bauta.engine.plan.Treatment;
import org.bauta.engine.statistics.Interval;
import org.bauta.engine.statistics.Moments;

/**
 * One line of the summary.
 *
 * @param recogniser its place in the plan, -1 if none; the same for attacker and protocol
 * @param estimator its place in the plan, -1 if none
 * @param id of the metric, without its variant; a protocol's measure has its name here and as variant
 * @param method how the interval was found; empty if there is none
 */
record SummaryRow(Treatment treatment, int recogniser, int attacker, int protocol, int estimator, String id, String variant, String unit,
        Direction direction, Aim aim,
        double mean, double sd, Interval interval, String method, int total, int scored, int infinite, String caution) {
    static final String BOOTSTRAP = "bootstrap-identities";
    static final String FOLDS = "t-folds";

    /** @param missing items that the data set names but cannot give: they count, and are not scored */
    static SummaryRow ofItems(Treatment treatment, Column column, Moments m, Interval interval, int missing) {
        var metric = column.metric().contribution();
        return new SummaryRow(treatment, column.recogniser(), column.attacker(), -1, column.estimator(), column.metric().id(),
                column.variant(), metric.unit(), metric.direction(), metric.aim(), m.mean(), m.standardDeviation(), interval,
                interval.isPresent() ? BOOTSTRAP : "", m.total() + missing, m.scored(), m.infinite(), "");
    }

    /** One value for all items of a condition together. */
    static SummaryRow ofSet(Treatment treatment, Column column, double value, Interval interval, int total, int scored, String caution) {
        var metric = column.metric().contribution();
        boolean infinite = Double.isInfinite(value);
        return new SummaryRow(treatment, -1, -1, -1, column.estimator(), column.metric().id(), column.variant(), metric.unit(),
                metric.direction(), metric.aim(), value, Double.NaN, interval, interval.isPresent() ? BOOTSTRAP : "", total, scored,
                infinite ? scored : 0, caution);
    }

    /** True if both would stand beside each other in a comparison of attackers. */
    boolean differsByAttackerOnly(SummaryRow that) {
        return treatment.equals(that.treatment) && recogniser == that.recogniser && protocol == that.protocol && estimator == that.estimator
                && variant.equals(that.variant);
    }

    /** What decides the draws of the bootstrap; the seed is added to it. */
    static String key(Treatment t, Column column) {
        String reader = column.estimator() < 0 ? "" : "/" + column.estimator();
        return t.condition() + "/" + column.variant() + "/" + column.recogniser() + "/" + column.attacker() + reader;
    }
}
