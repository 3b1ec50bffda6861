package org.bauta.engine.file;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.bauta.core.catalog.Contribution;

/** The charts: an id and free keys each, which only the report can judge; axes are held against the metrics here, before a run. */
final class ChartsSection {
    private static final List<String> AXES = List.of("x", "y");

    private final MeasureNames measures;
    private final Faults faults;

    ChartsSection(MeasureNames measures, Faults faults) {
        this.measures = measures;
        this.faults = faults;
    }

    /** One map for each chart, {@code id} first. */
    List<Map<String, String>> read(YamlNode node) {
        List<Map<String, String>> charts = new ArrayList<>();
        for (YamlNode item : new Expect(faults).oneOrMore(node, "charts")) {
            Named.of(item, "chart", faults).map(this::chart).ifPresent(charts::add);
        }
        return charts;
    }

    private Map<String, String> chart(Named named) {
        if (!named.text().matches(Contribution.ID)) {
            faults.add(named.id().place(), "the chart id '" + named.text() + "' is not in kebab-case (see: bauta list charts)");
        }
        Map<String, String> chart = new LinkedHashMap<>();
        chart.put("id", named.text());
        named.settings().forEach((key, entry) -> {
            Optional<String> text = new Expect(faults).text(entry.value(), "chart " + named.text() + ": " + key);
            text.ifPresent(t -> chart.put(key, t));
            if (AXES.contains(key)) {
                text.ifPresent(t -> measures.check(t, entry.value().place(), "chart " + named.text() + ": " + key));
            }
        });
        return chart;
    }
}
