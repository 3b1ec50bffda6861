package org.bauta.ui.editor;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.bauta.core.catalog.Catalog;
import org.bauta.core.failure.BautaException;
import org.bauta.report.chart.ChartCatalog;
import org.bauta.report.chart.RegistryCharts;
import org.bauta.ui.Installed;
import org.eclipse.core.runtime.Platform;

/** What can be chosen for each section. Made and asked in the background; what it offers may be read on any thread. */
final class Shelf {
    private final Catalog catalog;
    private final ChartCatalog charts;
    private final Map<String, Optional<Known>> known = new HashMap<>();

    /** @param name for people */
    record Offer(String id, String name, String family) {
    }

    private Shelf(Catalog catalog, ChartCatalog charts) {
        this.catalog = catalog;
        this.charts = charts;
    }

    static Shelf read() {
        return new Shelf(Installed.catalog(), RegistryCharts.read(Platform.getExtensionRegistry()));
    }

    Catalog catalog() {
        return catalog;
    }

    ChartCatalog charts() {
        return charts;
    }

    List<Offer> offers(Section section) {
        return section == Section.CHARTS ? charts.list().stream().map(c -> new Offer(c.id(), c.name(), "")).toList()
                : section.kind().map(k -> catalog.list(k).stream().map(c -> new Offer(c.id(), c.name(), c.family())).toList()).orElse(List.of());
    }

    /** Empty for an unknown id and for what is broken. */
    synchronized Optional<Known> known(Section section, String id) {
        return known.computeIfAbsent(section.name() + " " + id, key -> look(section, id));
    }

    private Optional<Known> look(Section section, String id) {
        if (offers(section).stream().noneMatch(o -> o.id().equals(id))) {
            return Optional.empty();
        }
        try {
            return Optional.of(Known.of(section == Section.CHARTS ? charts.make(Map.of("id", id))
                    : catalog.make(catalog.entry(section.kind().orElseThrow(), id))));
        } catch (BautaException | IllegalArgumentException e) {
            return Optional.empty(); // the engine says what is wrong with it
        }
    }
}
