package org.bauta.ui.runs;

import java.nio.file.Path;
import java.util.Map;
import java.util.OptionalInt;
import java.util.function.Consumer;

import org.bauta.core.catalog.Catalog;
import org.bauta.core.failure.BautaException;
import org.bauta.core.failure.Cancelled;
import org.bauta.core.progress.Progress;
import org.bauta.engine.Experiment;
import org.bauta.engine.RunOptions;
import org.bauta.engine.RunResult;
import org.bauta.engine.Runner;
import org.bauta.engine.file.ExperimentFile;
import org.bauta.report.Report;
import org.bauta.report.chart.ChartCatalog;
import org.bauta.report.chart.RegistryCharts;
import org.bauta.ui.Installed;
import org.bauta.ui.history.History;
import org.bauta.ui.preferences.Preferences;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Platform;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.ISchedulingRule;
import org.eclipse.core.runtime.jobs.Job;

/** Runs an experiment file into a folder in the background, the same way {@code bauta run} does; one run at a time, others wait. */
final class RunJob extends Job {
    private static final ISchedulingRule ONE_AT_A_TIME = new ISchedulingRule() {
        @Override
        public boolean contains(ISchedulingRule rule) {
            return rule == this;
        }

        @Override
        public boolean isConflicting(ISchedulingRule rule) {
            return rule == this;
        }
    };

    private final RunEntry entry;
    private final Consumer<RunEntry> finished;

    /**
     * A run that has begun is resumed, from the experiment file in its folder.
     *
     * @param finished told in the background when tables, charts and report are written
     */
    RunJob(RunEntry entry, Consumer<RunEntry> finished) {
        super("Run " + entry.name());
        this.entry = entry;
        this.finished = finished;
        setRule(ONE_AT_A_TIME);
        setUser(false);
    }

    @Override
    protected IStatus run(IProgressMonitor monitor) {
        monitor.beginTask(getName(), IProgressMonitor.UNKNOWN);
        entry.state(RunEntry.State.RUNNING);
        try {
            entry.message(work(monitor));
            entry.state(RunEntry.State.FINISHED);
            finished.accept(entry);
        } catch (Cancelled e) {
            entry.message("");
            entry.state(RunEntry.State.CANCELLED);
        } catch (BautaException e) {
            entry.message(e.getMessage());
            entry.state(RunEntry.State.FAILED);
        } finally {
            if (entry.state().isActive()) {
                entry.message("an internal error ended it; the log of the workbench has the details");
                entry.state(RunEntry.State.FAILED);
            }
        }
        return Status.OK_STATUS;
    }

    private String work(IProgressMonitor monitor) {
        boolean resume = entry.hasBegun();
        Path file = resume ? entry.folder().resolve("experiment.yaml") : entry.file();
        if (resume) {
            History.add("Run of " + entry.name() + " resumed", "bauta", "run", file.toString(), "--out", entry.folder().toString(), "--resume");
        }
        Catalog catalog = Installed.catalog();
        ChartCatalog charts = RegistryCharts.read(Platform.getExtensionRegistry());
        Experiment experiment = ExperimentFile.read(file, Map.of(), catalog);
        charts.check(experiment.charts());
        RunOptions options = RunOptions.to(entry.folder()).withJobs(Preferences.jobs()).withResume(resume).withLimit(OptionalInt.empty())
                .withCommand("bauta run " + file + " --out " + entry.folder());
        RunResult result = Runner.run(experiment, catalog, options, new Watch(monitor));
        Report.write(entry.folder(), entry.folder(), charts);
        return result.computed() + " cells computed, " + result.reused() + " reused"
                + (result.failed() > 0 ? ", " + result.failed() + " failed" : "")
                + (result.failures() == 0 ? "" : result.failures() == 1 ? "; one failure is listed in failures.csv"
                        : "; " + result.failures() + " failures are listed in failures.csv");
    }

    @Override
    protected void canceling() {
        entry.state(RunEntry.State.STOPPING);
    }

    /** Carries progress to the entry and the wish to stop to the engine. */
    private final class Watch implements Progress {
        private final IProgressMonitor monitor;

        Watch(IProgressMonitor monitor) {
            this.monitor = monitor;
        }

        @Override
        public void begin(String what, long total) {
            entry.pace().begin(what, total, System.nanoTime());
        }

        @Override
        public void advance(long amount) {
            entry.pace().advance(amount);
        }

        @Override
        public void note(String message) {
            entry.message(message);
        }

        @Override
        public boolean cancelled() {
            return monitor.isCanceled();
        }
    }
}
