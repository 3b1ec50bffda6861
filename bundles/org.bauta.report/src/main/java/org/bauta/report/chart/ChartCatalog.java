package org.bauta.report.chart;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.bauta.core.catalog.Broken;
import org.bauta.core.catalog.Nearest;
import org.bauta.core.failure.SettingsInvalid;
import org.bauta.core.failure.UsageInvalid;
import org.bauta.core.registry.Declaration;
import org.bauta.core.settings.SettingsType;
import org.bauta.report.figure.Figure;
import org.bauta.report.run.Run;

/** The charts that are installed. */
public final class ChartCatalog {
    private final Map<String, ChartContribution> entries = new LinkedHashMap<>();
    private final List<Broken> broken = new ArrayList<>();

    private ChartCatalog() {
    }

    /** Of two charts with one id the first counts, the second is reported as broken. */
    public static ChartCatalog of(List<ChartContribution> charts, List<Broken> broken) {
        ChartCatalog catalog = new ChartCatalog();
        catalog.broken.addAll(broken);
        for (ChartContribution c : charts) {
            ChartContribution first = catalog.entries.putIfAbsent(c.id(), c);
            if (first != null) {
                catalog.broken.add(new Broken(c.bundle(), "chart " + c.id(), "the id is already taken by " + first.bundle()));
            }
        }
        return catalog;
    }

    /** In the order of contribution. */
    public List<ChartContribution> list() {
        return List.copyOf(entries.values());
    }

    public List<String> ids() {
        return List.copyOf(entries.keySet());
    }

    /** What is installed and cannot be used. */
    public List<Broken> broken() {
        return List.copyOf(broken);
    }

    /**
     * Refuses what {@link #draw} could not draw, before a run begins.
     *
     * @param wanted each with its {@code id} and options
     * @throws UsageInvalid naming the chart, the key and the nearest valid one
     */
    public void check(List<Map<String, String>> wanted) {
        wanted.forEach(options -> bind(make(options), options));
    }

    /**
     * The figures of one chart.
     *
     * @param options its {@code id} and options
     * @throws UsageInvalid if there is no such chart, it is broken, or an option is wrong
     */
    public List<Figure> draw(Map<String, String> options, Run run) {
        return draw(make(options), options, run);
    }

    private <S extends Record> List<Figure> draw(Chart<S> chart, Map<String, String> options, Run run) {
        return chart.draw(run, bind(chart, options));
    }

    /** A new instance. @throws UsageInvalid if there is no such chart or it is broken */
    public Chart<?> make(Map<String, String> options) {
        String id = options.getOrDefault("id", "");
        ChartContribution entry = entries.get(id);
        if (entry == null) {
            throw new UsageInvalid("there is no chart '" + id + "'" + Nearest.to(id, ids()).map(n -> "; did you mean " + n + "?").orElse("")
                    + " (there are " + String.join(", ", ids()) + ")" + why(id));
        }
        try {
            return entry.maker().get();
        } catch (RuntimeException | LinkageError e) {
            // a foreign class: whatever its constructor throws must not cost the other figures
            throw new UsageInvalid("the chart " + id + " of " + entry.bundle() + " is installed but broken: " + Declaration.reason(e), e);
        }
    }

    private String why(String id) {
        return broken.stream().filter(b -> b.what().equals("chart " + id)).findFirst()
                .map(b -> " (it is installed but broken: " + b.reason() + ", in " + b.bundle() + ")").orElse("");
    }

    private static <S extends Record> S bind(Chart<S> chart, Map<String, String> options) {
        Map<String, String> settings = new LinkedHashMap<>(options);
        String id = settings.remove("id");
        try {
            return SettingsType.of(chart).bind(settings);
        } catch (SettingsInvalid e) {
            throw new UsageInvalid("chart " + id + ": " + e.getMessage(), e);
        } catch (IllegalArgumentException e) {
            throw new UsageInvalid("the chart " + id + " is installed but broken: " + e.getMessage(), e);
        }
    }
}
