package org.bauta.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.bauta.core.failure.UsageInvalid;
import org.bauta.report.figure.FigureFile;
import org.bauta.report.gallery.GridFigure;
import org.bauta.report.gallery.Hanging;
import org.bauta.report.gallery.Order;
import org.bauta.report.gallery.Stock;
import org.bauta.report.run.Treatment;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Faces of a run before and after, as a figure. */
@Command(name = "gallery", mixinStandardHelpOptions = true,
        description = "Draws faces of a run before and after, sorted by a metric, into a file; pictures that the run did not keep are made again.")
final class GalleryCommand implements Runnable {
    private final Session session;

    @Parameters(paramLabel = "RUN", description = "the run folder")
    private Path run;

    @Option(names = "--measure", paramLabel = "METRIC", required = true, description = "stands below each picture; what they are sorted by")
    private String measure;

    @Option(names = "--recogniser", paramLabel = "ID", description = "whose judgment, if the metric needs one")
    private String recogniser = "";

    @Option(names = "--attacker", paramLabel = "ID", description = "under which attacker")
    private String attacker = "";

    @Option(names = "--order", paramLabel = "WORD", description = "best, worst (default), failed or as-listed")
    private String order = "worst";

    @Option(names = "--condition", paramLabel = "WORDS",
            description = "method, settings and release as in summary.csv, blanks between them; repeatable (default: all)")
    private List<String> conditions = new ArrayList<>();

    @Option(names = "--from", paramLabel = "N", description = "the first picture (default: 1)")
    private int from = 1;

    @Option(names = "--rows", paramLabel = "N", description = "how many pictures (default: 4)")
    private int rows = 4;

    @Option(names = "--out", paramLabel = "FILE", required = true, description = "ends in .svg, .pdf, .png or .tex")
    private Path out;

    GalleryCommand(Session session) {
        this.session = session;
    }

    @Override
    public void run() {
        if (from < 1 || rows < 1) {
            throw new UsageInvalid("--from and --rows have to be at least 1");
        }
        Stock stock = Stock.read(run, session::catalog);
        List<Treatment> shown = conditions.isEmpty() ? stock.treatments().stream().filter(t -> !t.isOriginal()).toList()
                : conditions.stream().map(stock::treatment).toList();
        Hanging hanging = Hanging.of(stock, new Hanging.Wish(stock.measure(measure, recogniser, attacker), Order.of(order), shown));
        if (hanging.items().isEmpty()) {
            throw new UsageInvalid("no picture of this run failed");
        }
        session.out().println("gallery: " + FigureFile.write(GridFigure.of(hanging, from - 1, rows), out));
    }
}
