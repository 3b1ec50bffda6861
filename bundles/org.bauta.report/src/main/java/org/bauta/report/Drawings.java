package org.bauta.report;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.bauta.core.failure.BautaException;
import org.bauta.core.failure.DataMissing;
import org.bauta.report.chart.ChartCatalog;
import org.bauta.report.figure.Figure;
import org.bauta.report.figure.Pdf;
import org.bauta.report.figure.Png;
import org.bauta.report.figure.Svg;
import org.bauta.report.html.Drawing;
import org.bauta.report.run.Run;

/** Draws the charts that an experiment asks for, in every format, and keeps a sentence on each that could not be drawn. */
final class Drawings {
    /** What an experiment gets that asks for no charts. */
    private static final List<String> USUAL = List.of("grid", "tradeoff", "roc", "histogram");

    private final Run run;
    private final ChartCatalog charts;
    private final OutputFolder out;
    private final List<Drawing> drawn = new ArrayList<>();
    private final List<String> faults = new ArrayList<>();
    private final Set<String> ids = new HashSet<>();

    Drawings(Run run, ChartCatalog charts, OutputFolder out) {
        this.run = run;
        this.charts = charts;
        this.out = out;
        charts.broken().forEach(b -> faults.add("A chart that is installed is broken: " + b));
        List<Map<String, String>> wanted = run.manifest().charts();
        if (wanted.isEmpty()) {
            charts.ids().stream().filter(USUAL::contains).sorted(java.util.Comparator.comparing(USUAL::indexOf))
                    .forEach(id -> draw(Map.of("id", id), true));
        }
        wanted.forEach(options -> draw(options, false));
    }

    private void draw(Map<String, String> options, boolean optional) {
        try {
            charts.draw(options, run).forEach(this::write);
        } catch (DataMissing e) {
            if (!optional) {
                faults.add(sentence(e.getMessage()));
            }
        } catch (org.bauta.core.failure.OutputFailed e) {
            throw e;
        } catch (BautaException e) {
            if (!optional) {
                faults.add(sentence(e.getMessage()));
            }
        } catch (RuntimeException | LinkageError e) {
            // charts come from anybody: one that fails must not cost the report of a run that took days
            faults.add("The chart " + options.get("id") + " failed and is left out: " + e);
        }
    }

    private void write(Figure figure) {
        String id = figure.id();
        for (int i = 2; !ids.add(id); i++) {
            id = figure.id() + "-v" + i;
        }
        Figure named = figure.withId(id);
        String svg = Svg.element(named);
        out.write("figures/" + id + ".svg", Svg.file(svg));
        out.write("figures/" + id + ".pdf", Pdf.write(named));
        out.write("figures/" + id + ".png", Png.write(named));
        drawn.add(new Drawing(named, svg));
    }

    private static String sentence(String message) {
        return Character.toUpperCase(message.charAt(0)) + message.substring(1) + (message.endsWith(".") ? "" : ".");
    }

    List<Drawing> drawn() {
        return List.copyOf(drawn);
    }

    List<String> faults() {
        return List.copyOf(faults);
    }
}
