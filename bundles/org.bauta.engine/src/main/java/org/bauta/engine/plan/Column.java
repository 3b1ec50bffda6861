package org.bauta.engine.plan;

import org.bauta.core.metric.IdentityMetric;
import org.bauta.core.metric.Metric;

/**
 * One number that each item gets: a metric, and for identity metrics by which recogniser and attacker.
 *
 * @param recogniser its place in the plan, -1 where the metric needs none
 * @param attacker its place in the plan, -1 where the metric needs none
 */
public record Column(Bound<Metric<Record>> metric, String variant, int recogniser, int attacker) {
    static Column of(Bound<Metric<Record>> metric, int recogniser, int attacker) {
        return new Column(metric, metric.contribution().variant(metric.settings()), recogniser, attacker);
    }

    public boolean isIdentity() {
        return metric.contribution() instanceof IdentityMetric;
    }
}
