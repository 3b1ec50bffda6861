package org.bauta.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.bauta.report.chart.ChartCatalog;
import org.bauta.report.chart.RegistryCharts;
import org.eclipse.core.runtime.RegistryFactory;

/** The installed charts. */
final class ChartRows {
    private ChartRows() {
    }

    /** Broken ones are named on the error stream. */
    static ChartCatalog catalog(Session session) {
        ChartCatalog charts = RegistryCharts.read(RegistryFactory.getRegistry());
        charts.broken().forEach(b -> session.err().println("warning: " + b));
        return charts;
    }

    static List<Map<String, String>> list(Session session) {
        return catalog(session).list().stream().map(c -> {
            Map<String, String> row = new LinkedHashMap<>();
            row.put("id", c.id());
            row.put("name", c.name());
            row.put("bundle", c.bundle());
            return row;
        }).toList();
    }
}
