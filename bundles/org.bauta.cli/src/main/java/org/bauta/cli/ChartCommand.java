package org.bauta.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.bauta.core.failure.UsageInvalid;
import org.bauta.report.figure.Figure;
import org.bauta.report.figure.FigureFile;
import org.bauta.report.run.Run;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** One chart of a run, as a file. */
@Command(name = "chart", mixinStandardHelpOptions = true, description = "Draws a chart of a run into a file.")
final class ChartCommand implements Runnable {
    private final Session session;

    @Parameters(index = "0", paramLabel = "RUN", description = "the run folder")
    private Path run;

    @Parameters(index = "1", paramLabel = "ID", description = "see: bauta list charts")
    private String id;

    @Option(names = "--param", paramLabel = "NAME=VALUE", description = "an option of the chart, as in an experiment file; repeatable")
    private List<String> parameters = new ArrayList<>();

    @Option(names = "--number", paramLabel = "N", description = "which one, of a chart that makes several figures (default: 1)")
    private int number = 1;

    @Option(names = "--out", paramLabel = "FILE", required = true,
            description = "ends in .svg, .pdf, .png, .tex (with its PDF beside it) or .csv (the numbers that are drawn)")
    private Path out;

    ChartCommand(Session session) {
        this.session = session;
    }

    @Override
    public void run() {
        Map<String, String> options = new LinkedHashMap<>(Assignments.of("--param", parameters));
        options.put("id", id);
        List<Figure> figures = ChartRows.catalog(session).draw(options, Run.read(run));
        if (number < 1 || number > figures.size()) {
            throw new UsageInvalid("--number is " + number + ", but the chart " + id + " makes " + figures.size() + " of this run");
        }
        session.out().println("chart: " + FigureFile.write(figures.get(number - 1), out));
    }
}
