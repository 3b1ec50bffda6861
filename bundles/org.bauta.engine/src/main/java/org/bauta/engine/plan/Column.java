package org.bauta.engine.plan;

import java.util.ArrayList;
import java.util.List;

import org.bauta.core.metric.DetectionSetMetric;
import org.bauta.core.metric.IdentityMetric;
import org.bauta.core.metric.Metric;
import org.bauta.core.metric.SetMetric;

/**
 * One number that each item gets, or each condition: a metric, for identity metrics by which recogniser and attacker, for
 * metrics of estimates by which estimator.
 *
 * @param recogniser its place in the plan, -1 where the metric needs none
 * @param attacker its place in the plan, -1 where the metric needs none
 * @param estimator its place in the plan, -1 where the metric needs none
 */
public record Column(Bound<Metric<Record>> metric, String variant, int recogniser, int attacker, int estimator) {
    private static Column of(Bound<Metric<Record>> metric, int recogniser, int attacker, int estimator) {
        return new Column(metric, metric.contribution().variant(metric.settings()), recogniser, attacker, estimator);
    }

    /** Every metric with everything that it is measured with. */
    static List<Column> all(List<Bound<Metric<Record>>> metrics, int recognisers, int attackers, Readers readers) {
        List<Column> columns = new ArrayList<>();
        for (Bound<Metric<Record>> m : metrics) {
            if (m.contribution() instanceof IdentityMetric) {
                for (int a = 0; a < attackers; a++) {
                    for (int r = 0; r < recognisers; r++) {
                        columns.add(of(m, r, a, -1));
                    }
                }
            } else if (Readers.trait(m.contribution()).isPresent()) {
                for (int e = 0; e < readers.all().size(); e++) {
                    if (Readers.measures(m.contribution(), readers.all().get(e).contribution().card())) {
                        columns.add(of(m, -1, -1, e));
                    }
                }
            } else {
                columns.add(of(m, -1, -1, -1));
            }
        }
        return columns;
    }

    /** True if it says what an attacker sees: then it is measured on those persons alone that no attacker learned from. */
    public boolean isOfAttacker() {
        return attacker >= 0;
    }

    /** True if a condition has one value, not each of its items. */
    public boolean isOfSet() {
        return metric.contribution() instanceof SetMetric || metric.contribution() instanceof DetectionSetMetric;
    }
}
