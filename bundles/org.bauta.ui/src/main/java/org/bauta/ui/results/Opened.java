package org.bauta.ui.results;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import org.bauta.report.chart.ChartCatalog;
import org.bauta.report.chart.ChartContribution;
import org.bauta.report.chart.RegistryCharts;
import org.bauta.report.run.Measure;
import org.bauta.report.run.Names;
import org.bauta.report.run.Run;
import org.bauta.report.run.SummaryRow;
import org.eclipse.core.runtime.Platform;

/** A finished run, read for the screen. */
record Opened(Run run, Names names, ChartCatalog charts, boolean hasReport) {
    /** Not for the UI thread. @throws org.bauta.core.failure.BautaException if it is no finished run */
    static Opened read(Path folder) {
        Run run = Run.read(folder);
        return new Opened(run, new Names(run), RegistryCharts.read(Platform.getExtensionRegistry()),
                Files.isRegularFile(folder.resolve("report.html")));
    }

    /** The name of its folder. */
    String name() {
        return run.folder().getFileName().toString();
    }

    /** The names of all measures that have a finite mean, in the order of the summary. */
    List<String> measures() {
        return run.summary().stream().filter(r -> r.estimate().isFinite()).map(SummaryRow::measure).map(Measure::id).distinct().toList();
    }

    List<ChartContribution> kinds() {
        return charts.list();
    }

    /** What the experiment asks of a chart; empty if it does not ask for it. */
    Map<String, String> wanted(String chart) {
        return run.manifest().charts().stream().filter(c -> chart.equals(c.get("id"))).findFirst().orElse(Map.of());
    }
}
