package org.bauta.engine.cell;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

import org.bauta.core.attack.Attacker;
import org.bauta.core.attack.Attacker.Adapted;
import org.bauta.core.attack.Attacker.Seen;
import org.bauta.core.recognition.Detection;
import org.bauta.engine.cell.CellLog.Outcome;
import org.bauta.engine.plan.Bound;
import org.bauta.engine.plan.Plan;
import org.bauta.engine.plan.Plan.Chunk;
import org.bauta.engine.plan.Treatment;

/** The second stage: every condition is applied to every chunk, released, read back and measured. Kept in the run folder. */
public final class Releases {
    private final Bench bench;
    private final Plan plan;
    private final Originals originals;
    private final ClosedSets sets;
    private final Lessons lessons;
    private final CellKeys keys;
    private final Map<String, Adapted> adapted = new ConcurrentHashMap<>();
    private final Map<String, String> failed = new ConcurrentHashMap<>();

    public Releases(Bench bench, Originals originals, ClosedSets sets, Lessons lessons) {
        this.bench = bench;
        this.plan = bench.plan();
        this.originals = originals;
        this.sets = sets;
        this.lessons = lessons;
        this.keys = new CellKeys(bench);
    }

    /** Computes a cell unless it is finished. Safe for several threads with different cells. */
    public void work(Treatment treatment, Chunk chunk) {
        bench.check();
        String key = keys.release(treatment, chunk);
        String what = "releases " + treatment.folder() + " " + chunk.number();
        if (bench.cells().read(key).isPresent()) {
            bench.log().cell(Outcome.REUSED, what, key);
            bench.progress().advance(chunk.size());
            return;
        }
        Guard.attempt(() -> {
            CellData data = bench.pool().with(i -> 
                    new ReleaseCell(bench, originals, sets, treatment, chunk, adapted(treatment), i).compute());
            bench.cells().write(key, data.encode());
            bench.log().cell(Outcome.COMPUTED, what, key);
            return true;
        }, reason -> {
            failed.put(key, reason);
            bench.log().cell(Outcome.FAILED, what + ": " + reason, key);
        });
    }

    /** Attackers prepared for a condition: attacker by attacker, each for all recognisers. */
    private List<Adapted> adapted(Treatment treatment) {
        List<Adapted> all = new ArrayList<>();
        for (Bound<Attacker<Record>> attacker : plan.attackers()) {
            for (int r = 0; r < plan.recognisers().size(); r++) {
                String recogniser = plan.recognisers().get(r).choice().toString();
                String name = attacker.choice() + "/" + recogniser + "/" + treatment.condition();
                int judge = r;
                boolean learns = attacker.contribution().knowledge().releasedExamples();
                all.add(adapted.computeIfAbsent(name, n -> attacker.contribution().adapt(
                        learns ? lessons.of(treatment, judge) : Seen.NOTHING, attacker.settings(), bench.context("attacker", n))));
            }
        }
        return all;
    }

    /** The hash of a cell. */
    public String key(Treatment treatment, Chunk chunk) {
        return keys.release(treatment, chunk);
    }

    /**
     * A cell as far as tables need it.
     *
     * @param values item by item and column by column; NaN where not scored
     * @param found what the detector found in each release; no entries if no metric asks for it
     */
    public record Measured(double[][] values, List<Trouble> troubles, List<Optional<List<Detection>>> found) {
    }

    /** Reads a cell back; one that failed holds NaN and a trouble for every item. */
    public Measured measured(Treatment treatment, Chunk chunk) {
        String key = key(treatment, chunk);
        Optional<CellData> data = bench.cells().read(key).map(CellData::decode);
        CellData cell = data.orElseGet(() -> CellData.empty(chunk.size(), plan.columns().size(), new int[0]));
        if (data.isEmpty()) {
            for (int i = chunk.from(); i < chunk.to(); i++) {
                cell.troubles().add(new Trouble(i, "cell", failed.getOrDefault(key, "the cell could not be read back"), Trouble.LEFT_OUT));
            }
        }
        return new Measured(cell.values(), cell.troubles(), cell.found());
    }

    /** How an attacker represents what a recogniser sees in the releases of a condition. */
    public EmbeddingTable embeddings(Treatment treatment, int attacker, int recogniser) {
        int dimensions = plan.recognisers().get(recogniser).contribution().card().dimensions();
        return new EmbeddingTable(plan.chunks().stream().map(c -> bench.cells().file(key(treatment, c))).toList(),
                attacker * plan.recognisers().size() + recogniser, dimensions);
    }

    /** What an estimator reads in the releases of a condition, if a metric needs that of all of them together. */
    public Rows estimates(Treatment treatment, int estimator) {
        return new Rows(plan.chunks().stream().map(c -> bench.cells().file(key(treatment, c))).toList(),
                plan.attackers().size() * plan.recognisers().size() + estimator);
    }
}
