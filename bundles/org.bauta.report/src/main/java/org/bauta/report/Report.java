package org.bauta.report;

import java.nio.file.Path;
import java.util.List;

import org.bauta.report.chart.ChartCatalog;
import org.bauta.report.html.HtmlReport;
import org.bauta.report.run.Names;
import org.bauta.report.run.Run;
import org.bauta.report.table.Caption;
import org.bauta.report.table.CsvTable;
import org.bauta.report.table.FailureTable;
import org.bauta.report.table.LatexTable;
import org.bauta.report.table.MainTable;
import org.bauta.report.table.PublishedTable;

/** Tables, figures and a page from a finished run. Reads the files of its folder and nothing else, so it can be repeated at any time. */
public final class Report {
    /**
     * @param page {@code report.html}
     * @param files everything that was written
     * @param faults a sentence for each chart that could not be drawn
     */
    public record Written(Path page, List<Path> files, List<String> faults) {
    }

    private Report() {
    }

    /**
     * Writes {@code tables/}, {@code figures/} and {@code report.html}; files of the same names are replaced.
     *
     * @param runFolder what {@code bauta run} wrote
     * @param outFolder usually the same
     * @param charts those that the experiment may ask for
     * @throws org.bauta.core.failure.DataMissing if it is no run folder
     * @throws org.bauta.core.failure.DataDamaged if one of its files cannot be used
     * @throws org.bauta.core.failure.OutputFailed if the report cannot be written
     */
    public static Written write(Path runFolder, Path outFolder, ChartCatalog charts) {
        Run run = Run.read(runFolder);
        OutputFolder out = new OutputFolder(outFolder);
        Names names = new Names(run);
        MainTable table = MainTable.of(run);
        tables(run, names, table, out);
        Drawings drawings = new Drawings(run, charts, out);
        Path page = out.write("report.html", new HtmlReport(run, names, table, drawings.drawn(), drawings.faults()).write());
        return new Written(page, out.written(), drawings.faults());
    }

    private static void tables(Run run, Names names, MainTable table, OutputFolder out) {
        String label = label(run);
        out.write("tables/main.csv", CsvTable.write(table));
        out.write("tables/main.tex", LatexTable.write(table, names, new Caption(run, names).table(), label));
        List<FailureTable.Line> failures = FailureTable.of(run);
        if (!failures.isEmpty()) {
            out.write("tables/failures.csv", FailureTable.csv(failures));
            out.write("tables/failures.tex", FailureTable.latex(failures, names, "Failures: " + run.title() + ". Data set: "
                    + new Caption(run, names).data() + ".", label + "-failures"));
        }
        List<PublishedTable.Line> published = PublishedTable.of(run);
        if (!published.isEmpty()) {
            out.write("tables/published.csv", PublishedTable.csv(published));
        }
    }

    private static String label(Run run) {
        String id = run.manifest().text("experiment").toLowerCase(java.util.Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
        return id.isEmpty() ? "main" : id;
    }

    /** A few aligned lines for a terminal: the most important numbers of each treatment. */
    public static String headline(Path runFolder) {
        return Headline.of(Run.read(runFolder));
    }
}
