package org.bauta.report.chart;

import java.util.function.Supplier;

import org.bauta.core.catalog.Contribution;

/**
 * A chart that can be named in an experiment file.
 *
 * @param id kebab-case and permanent
 * @param name for people
 * @param bundle who contributes it
 * @param maker makes a new instance; may throw what its constructor throws
 */
public record ChartContribution(String id, String name, String bundle, Supplier<? extends Chart<?>> maker) {
    public ChartContribution {
        if (!id.matches(Contribution.ID)) {
            throw new IllegalArgumentException("the id '" + id + "' is not in kebab-case (small letters, digits, single hyphens)");
        }
        if (name.isBlank()) {
            throw new IllegalArgumentException("chart " + id + " has no name");
        }
    }
}
