package org.bauta.cli;

import java.nio.file.Path;

import org.bauta.report.Report;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Tables, charts and the report of a run, made again. */
@Command(name = "report", mixinStandardHelpOptions = true, description = "Writes tables, charts and the report of a run.")
final class ReportCommand implements Runnable {
    private final Session session;

    @Parameters(paramLabel = "RUN", description = "the run folder")
    private Path run;

    @Option(names = "--out", paramLabel = "DIR", description = "where to (default: into the run folder)")
    private Path out;

    @Option(names = "--open", description = "shows the report in the browser")
    private boolean open;

    ReportCommand(Session session) {
        this.session = session;
    }

    @Override
    public void run() {
        Path folder = out == null ? run : out;
        Report.write(run, folder, ChartRows.catalog(session)).faults().forEach(f -> session.err().println("warning: " + f));
        session.out().println(Report.headline(run));
        session.out().println("report: " + folder.resolve("report.html"));
        if (open) {
            session.out().println(Browser.show(folder.resolve("report.html")));
        }
    }
}
