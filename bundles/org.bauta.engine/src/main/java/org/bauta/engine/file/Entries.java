package org.bauta.engine.file;

import java.util.List;
import java.util.Optional;

import org.bauta.core.catalog.Catalog;
import org.bauta.core.catalog.Contribution;
import org.bauta.core.catalog.Kind;
import org.bauta.core.failure.UnknownId;
import org.bauta.core.metric.Metric;
import org.bauta.core.settings.SettingsType;
import org.bauta.engine.Choice;
import org.bauta.engine.plan.Readers;

/** Looks ids up in the catalogue; an unknown one becomes a fault that says what there is. */
final class Entries {
    private static final int LISTED = 15;

    private final Catalog catalog;
    private final Faults faults;

    Entries(Catalog catalog, Faults faults) {
        this.catalog = catalog;
        this.faults = faults;
    }

    /** The settings of a contribution; empty after adding a fault. */
    Optional<SettingsType<?>> settings(Kind kind, String id, Place place) {
        try {
            return Optional.of(SettingsType.of(catalog.make(catalog.entry(kind, id))));
        } catch (UnknownId e) {
            faults.add(place, e.getMessage() + " " + instead(kind, id));
        } catch (IllegalArgumentException e) {
            // a plug-in whose settings record is not as it has to be
            faults.add(place, "the " + kind.singular() + " " + id + " of " + catalog.entry(kind, id).bundle()
                    + " cannot be used: " + e.getMessage());
        }
        return Optional.empty();
    }

    /** Every kind of thing with this id, and what there is of the wanted kind. */
    private String instead(Kind kind, String id) {
        List<String> others = catalog.named(id).stream().map(Contribution::kind).filter(k -> k != kind).map(Kind::singular).toList();
        List<String> ids = catalog.ids(kind);
        String there = ids.isEmpty() ? "none is installed" : ids.size() <= LISTED ? "there are: " + String.join(", ", ids)
                : "see: bauta list " + kind.plural();
        return "(" + (others.isEmpty() ? "" : "it is the id of another kind, " + String.join(" and ", others) + "; ") + there + ")";
    }

    boolean has(Kind kind, String id) {
        return catalog.has(kind, id);
    }

    List<String> ids(Kind kind) {
        return catalog.ids(kind);
    }

    /** With an estimator for each trait that the metrics are measured with, as far as one is installed. */
    List<Choice> complete(List<Choice> estimators, List<Choice> metrics) {
        return Readers.complete(catalog, estimators, metrics.stream()
                .flatMap(m -> Readers.trait(catalog.make(Kind.METRIC, m.id(), Metric.class)).stream()).toList());
    }

    /** Whether a contribution that exists is of a more special type. */
    boolean is(Kind kind, String id, Class<?> type) {
        return type.isInstance(catalog.make(catalog.entry(kind, id)));
    }
}
