package org.bauta.engine.run;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;

import org.bauta.core.catalog.Catalog;
import org.bauta.core.failure.BautaException;
import org.bauta.core.failure.OutputFailed;
import org.bauta.core.progress.Progress;
import org.bauta.engine.Experiment;
import org.bauta.engine.RunOptions;
import org.bauta.engine.RunResult;
import org.bauta.engine.cell.Bench;
import org.bauta.engine.cell.CellLog;
import org.bauta.engine.cell.CellLog.Outcome;
import org.bauta.engine.cell.ClosedSets;
import org.bauta.engine.cell.Fingerprints;
import org.bauta.engine.cell.InstrumentPool;
import org.bauta.engine.cell.Lessons;
import org.bauta.engine.cell.Originals;
import org.bauta.engine.cell.PictureCache;
import org.bauta.engine.cell.Releases;
import org.bauta.engine.cell.Samples;
import org.bauta.engine.cell.Store;
import org.bauta.engine.folder.AtomicFile;
import org.bauta.engine.folder.RunFolder;
import org.bauta.engine.plan.Plan;
import org.bauta.engine.plan.Plan.Chunk;
import org.bauta.engine.plan.Planner;
import org.bauta.engine.plan.Treatment;

/** One run from the plan to the tables. */
public final class Session {
    private final Plan plan;
    private final RunOptions options;
    private final Progress progress;
    private final Crew crew;

    private Session(Plan plan, RunOptions options, Progress progress) {
        this.plan = plan;
        this.options = options;
        this.progress = progress;
        this.crew = new Crew(options.jobs());
    }

    /** See {@link org.bauta.engine.Runner#run}. The folder is touched only when the plan stands and all models are loaded. */
    public static RunResult run(Experiment experiment, Catalog catalog, RunOptions options, Progress progress) {
        Plan plan = Planner.plan(experiment, catalog, options.limit());
        try (InstrumentPool pool = new InstrumentPool(plan);
                RunFolder folder = RunFolder.open(options.out().toAbsolutePath(), experiment.resolved(), options.resume());
                CellLog log = new CellLog(folder.file(RunFolder.LOG))) {
            return new Session(plan, options, progress).run(pool, folder, log);
        }
    }

    private RunResult run(InstrumentPool pool, RunFolder folder, CellLog log) {
        log.line((options.resume() ? "resume " : "run ") + options.command());
        Manifest manifest = new Manifest(plan, options, pool.finderFingerprint());
        manifest.write(folder, "running");
        try {
            Bench bench = new Bench(plan, fingerprints(), pool, cache(folder), new Store(folder.file(RunFolder.CELLS)), folder, log,
                    progress, this::isStopped, new PictureCache());
            Originals originals = new Originals(bench);
            progress.begin("originals", plan.items().size());
            crew.work(plan.chunks().stream().<Runnable>map(c -> () -> originals.work(c)).toList());
            Boxes.write(plan, originals.faces(), folder);
            ClosedSets sets = new ClosedSets(bench, originals);
            crew.work(List.of(sets::work));
            Lessons lessons = new Lessons(bench, originals, sets);
            if (plan.training().isPresent()) {
                progress.begin("what attackers learn from", plan.treatments().size() * (long) plan.chunks().size());
                crew.work(cells((t, c) -> {
                    lessons.work(t, c);
                    progress.advance(1);
                }));
            }
            Releases releases = new Releases(bench, originals, sets, lessons);
            progress.begin("releases", (long) plan.items().size() * plan.treatments().size());
            crew.work(cells(releases::work));
            sets.tidy();
            return finish(bench, originals, releases, manifest);
        } catch (BautaException e) {
            log.line("stopped: " + e.getMessage());
            throw e;
        }
    }

    private RunResult finish(Bench bench, Originals originals, Releases releases, Manifest manifest) {
        int problems = plan.data().problems().size();
        if (problems > 0) {
            progress.note("the data set lacks something: " + problems + (problems == 1 ? " entry" : " entries")
                    + " of the stage 'data set' in " + bench.folder().file(RunFolder.FAILURES));
        }
        progress.begin("tables", 1);
        Aggregation.Written written = new Aggregation(plan, originals, releases).write(bench.folder());
        Samples.index(plan, bench.folder());
        CellLog log = bench.log();
        RunResult result = new RunResult(bench.folder().path(), log.count(Outcome.COMPUTED), log.count(Outcome.REUSED),
                log.count(Outcome.FAILED), written.failures());
        manifest.finish(bench.folder(), bench.prints().all(plan.items()), originals.faces(), result, written.thresholds());
        log.line("finished");
        progress.advance(1);
        return result;
    }

    private boolean isStopped() {
        return crew.isStopped() || progress.cancelled();
    }

    private Fingerprints fingerprints() {
        Fingerprints prints = new Fingerprints(plan.items().size());
        progress.begin("fingerprints", plan.items().size());
        crew.work(plan.chunks().stream().<Runnable>map(c -> () -> {
            for (int i = c.from(); i < c.to() && !isStopped(); i++) {
                prints.read(i, plan.items().get(i));
                progress.advance(1);
            }
        }).toList());
        return prints;
    }

    private List<Runnable> cells(BiConsumer<Treatment, Chunk> work) {
        List<Runnable> tasks = new ArrayList<>();
        for (Chunk c : plan.chunks()) { // chunk by chunk: see PictureCache
            for (Treatment t : plan.treatments()) {
                tasks.add(() -> work.accept(t, c));
            }
        }
        return tasks;
    }

    /** The shared cache; where it cannot be written, the run keeps its originals to itself. */
    private Store cache(RunFolder folder) {
        Path shared = options.cache().toAbsolutePath();
        try {
            if (Files.isWritable(AtomicFile.folder(shared))) {
                return new Store(shared);
            }
        } catch (OutputFailed e) {
            progress.note(e.getMessage());
        }
        progress.note("the cache " + shared + " cannot be written; faces and embeddings of originals are kept in the run folder");
        return new Store(folder.file(RunFolder.CELLS));
    }
}
