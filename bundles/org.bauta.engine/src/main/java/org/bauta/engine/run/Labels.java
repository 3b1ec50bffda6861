package org.bauta.engine.run;

import java.util.List;

import org.bauta.engine.plan.Bound;
import org.bauta.engine.plan.Plan;

/** How recognisers, attackers, protocols and estimators are named in tables: by id, with settings where an id stands twice. */
final class Labels {
    private final List<String> recognisers;
    private final List<String> attackers;
    private final List<String> protocols;
    private final List<String> estimators;

    Labels(Plan plan) {
        recognisers = labels(plan.recognisers());
        attackers = labels(plan.attackers());
        protocols = labels(plan.examinations().stream().map(e -> e.protocol()).toList());
        estimators = labels(plan.estimators());
    }

    private static List<String> labels(List<? extends Bound<?>> all) {
        return all.stream().map(b -> all.stream().filter(o -> o.id().equals(b.id())).count() > 1 ? b.choice().toString() : b.id()).toList();
    }

    String recogniser(int r) {
        return r < 0 ? "" : recognisers.get(r);
    }

    String estimator(int e) {
        return e < 0 ? "" : estimators.get(e);
    }

    String attacker(int a) {
        return a < 0 ? "" : attackers.get(a);
    }

    String protocol(int p) {
        return p < 0 ? "" : protocols.get(p);
    }
}
