package org.bauta.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Collectors;

import org.bauta.core.catalog.Catalog;
import org.bauta.core.failure.Cancelled;
import org.bauta.engine.Experiment;
import org.bauta.engine.RunOptions;
import org.bauta.engine.RunResult;
import org.bauta.engine.Runner;
import org.bauta.report.Report;
import org.bauta.report.chart.ChartCatalog;

import picocli.CommandLine.Option;

/** How an experiment is executed: the options that {@code run} and {@code evaluate} share. */
final class Execution {
    @Option(names = "--limit", paramLabel = "N", description = "at most so many pictures")
    private Integer limit;

    @Option(names = "--jobs", paramLabel = "N", description = "threads (default: one for each core); the numbers do not depend on it")
    private int jobs = Runtime.getRuntime().availableProcessors();

    @Option(names = "--resume", description = "goes on with the run that is in the folder; nothing finished is computed again")
    private boolean resume;

    @Option(names = "--no-report", description = "leaves tables, charts and the report for later: bauta report RUN")
    private boolean noReport;

    @Option(names = "--open", description = "shows the report in the browser")
    private boolean open;

    /** Runs, reports and says where everything is. */
    int run(Session session, Catalog catalog, Experiment experiment, Path folder, List<String> command) {
        ChartCatalog charts = ChartRows.catalog(session);
        charts.check(experiment.charts());
        RunOptions options = RunOptions.to(folder).withJobs(jobs).withResume(resume)
                .withLimit(limit == null ? OptionalInt.empty() : OptionalInt.of(limit)).withCommand(quoted(command));
        RunResult result;
        try {
            result = Runner.run(experiment, catalog, options, session.progress());
        } catch (Cancelled e) {
            throw new Cancelled("stopped; what is finished is kept; go on with: " + quoted(command) + (command.contains("--resume") ? "" : " --resume"));
        }
        session.progress().clear();
        if (!noReport) {
            Report.write(folder, folder, charts).faults().forEach(f -> session.err().println("warning: " + f));
            session.out().println(Report.headline(folder));
        }
        session.out().println("cells: " + result.computed() + " computed, " + result.reused() + " reused, " + result.failed() + " failed");
        if (result.failures() > 0) {
            session.out().println("failures: " + result.failures() + ", listed in " + folder.resolve("failures.csv"));
        }
        session.out().println("run: " + folder + (noReport ? "" : "   report: " + folder.resolve("report.html")));
        if (open && !noReport) {
            session.out().println(Browser.show(folder.resolve("report.html")));
        }
        return Bauta.done(!result.isComplete());
    }

    /** Adds what changes the numbers, so that the manifest's command line gives them again. */
    void append(List<String> command) {
        if (limit != null) {
            command.addAll(List.of("--limit", limit.toString()));
        }
    }

    private static String quoted(List<String> words) {
        return words.stream().map(w -> w.matches("[\\w@%+=:,./-]+") ? w : "'" + w.replace("'", "'\\''") + "'")
                .collect(Collectors.joining(" "));
    }
}
