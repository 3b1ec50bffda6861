package org.bauta.engine.cell;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

import org.bauta.core.attack.Attacker.Adapted;
import org.bauta.core.attack.Attacker.Seen;
import org.bauta.core.failure.DataMissing;
import org.bauta.engine.cell.CellLog.Outcome;
import org.bauta.engine.plan.Plan;
import org.bauta.engine.plan.Plan.Chunk;
import org.bauta.engine.plan.Treatment;

/**
 * What attackers learn from: every condition is applied to the persons set aside for training, and released, and each
 * recogniser looks at that. Nobody of them is among those that attackers are judged on.
 */
public final class Lessons {
    private final Bench bench;
    private final Plan plan;
    private final Originals originals;
    private final ClosedSets sets;
    private final CellKeys keys;

    public Lessons(Bench bench, Originals originals, ClosedSets sets) {
        this.bench = bench;
        this.plan = bench.plan();
        this.originals = originals;
        this.sets = sets;
        this.keys = new CellKeys(bench);
    }

    /** Computes a cell unless it is finished or nobody in it is there to learn from. Safe for several threads with different cells. */
    public void work(Treatment treatment, Chunk chunk) {
        bench.check();
        if (!isNeeded(chunk)) {
            return;
        }
        String key = keys.lesson(treatment, chunk);
        String what = "lessons " + treatment.folder() + " " + chunk.number();
        if (bench.cells().has(key)) {
            bench.log().cell(Outcome.REUSED, what, key);
            return;
        }
        List<Adapted> plain = Collections.nCopies(plan.recognisers().size(), new Adapted() {
        });
        Guard.attempt(() -> {
            CellData data = bench.pool().with(i -> new ReleaseCell(bench, originals, sets, treatment, chunk, plain, i).lesson());
            bench.cells().write(key, data.encode());
            bench.log().cell(Outcome.COMPUTED, what, key);
            return true;
        }, reason -> bench.log().cell(Outcome.FAILED, what + ": " + reason, key));
    }

    private boolean isNeeded(Chunk chunk) {
        for (int i = chunk.from(); i < chunk.to(); i++) {
            if (plan.isTraining(i)) {
                return true;
            }
        }
        return false;
    }

    /** @throws DataMissing if a part of it could not be made: then nothing may be judged */
    Seen of(Treatment treatment, int recogniser) {
        List<Chunk> needed = plan.chunks().stream().filter(this::isNeeded).toList();
        if (!needed.stream().allMatch(c -> bench.cells().has(keys.lesson(treatment, c)))) {
            throw new DataMissing("what the attackers were to learn from could not be made; the reason is in run.log, go on with --resume");
        }
        Rows released = new Rows(plan.chunks().stream().map(c -> bench.cells().file(keys.lesson(treatment, c))).toList(), recogniser);
        List<String> subjects = new ArrayList<>();
        List<float[]> before = new ArrayList<>();
        List<float[]> after = new ArrayList<>();
        for (int i = 0; i < plan.items().size(); i++) {
            float[] original = originals.embeddings(recogniser).row(i);
            Optional<float[]> seen = plan.isTraining(i) ? released.row(i) : Optional.empty();
            if (seen.isPresent() && !Float.isNaN(original[0])) {
                subjects.add(plan.items().get(i).subject());
                before.add(original);
                after.add(seen.get());
            }
        }
        return new Seen(subjects, before, after);
    }
}
