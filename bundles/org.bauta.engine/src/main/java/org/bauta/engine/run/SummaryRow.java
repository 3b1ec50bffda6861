package org.bauta.engine.run;

import org.bauta.core.metric.Metric.Aim;
import org.bauta.core.metric.Metric.Direction;
import org.bauta.engine.plan.Treatment;
import org.bauta.engine.statistics.Interval;
import org.bauta.engine.statistics.Moments;

/**
 * One line of the summary.
 *
 * @param recogniser its place in the plan, -1 if none; the same for attacker and protocol
 * @param id of the metric, without its variant; a protocol's measure has its name here and as variant
 * @param method how the interval was found; empty if there is none
 */
record SummaryRow(Treatment treatment, int recogniser, int attacker, int protocol, String id, String variant, String unit,
        Direction direction, Aim aim,
        double mean, double sd, Interval interval, String method, int total, int scored, int infinite, String caution) {
    static final String BOOTSTRAP = "bootstrap-identities";
    static final String FOLDS = "t-folds";

    static SummaryRow ofItems(Treatment treatment, org.bauta.engine.plan.Column column, Moments m, Interval interval) {
        var metric = column.metric().contribution();
        return new SummaryRow(treatment, column.recogniser(), column.attacker(), -1, column.metric().id(), column.variant(), metric.unit(),
                metric.direction(),
                metric.aim(), m.mean(), m.standardDeviation(), interval, interval.isPresent() ? BOOTSTRAP : "", m.total(), m.scored(),
                        m.infinite(), "");
    }

    /** True if both would stand beside each other in a comparison of attackers. */
    boolean differsByAttackerOnly(SummaryRow that) {
        return treatment.equals(that.treatment) && recogniser == that.recogniser && protocol == that.protocol
                && variant.equals(that.variant);
    }

    /** What decides the draws of the bootstrap; the seed is added to it. */
    static String key(Treatment t, String variant, int recogniser, int attacker) {
        return t.condition() + "/" + variant + "/" + recogniser + "/" + attacker;
    }
}
