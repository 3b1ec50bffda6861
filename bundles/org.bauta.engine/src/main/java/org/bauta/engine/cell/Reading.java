package org.bauta.engine.cell;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.bauta.core.dataset.Item;
import org.bauta.core.face.Face;
import org.bauta.engine.plan.Plan;
import org.bauta.engine.plan.Plan.Chunk;

/** What each estimator reads in the releases of a cell, beside what it reads in the originals. */
final class Reading {
    private final Plan plan;
    private final Originals originals;
    private final Chunk chunk;
    private final Instruments instruments;
    private final CellData data;
    private final Measurement measurement;
    private final int blocks;
    private final FaceBatch batch = new FaceBatch(this::read);
    private final Map<Integer, Before> before = new HashMap<>();

    /** @param untouched true if the release has the pixels of the original, and so looks the same to an estimator */
    private record Before(Face original, boolean untouched) {
    }

    /** @param blocks of the cell that are no estimates; then comes one for each estimator */
    Reading(Plan plan, Originals originals, Chunk chunk, Instruments instruments, CellData data, Measurement measurement, int blocks) {
        this.plan = plan;
        this.originals = originals;
        this.chunk = chunk;
        this.instruments = instruments;
        this.data = data;
        this.measurement = measurement;
        this.blocks = blocks;
    }

    void add(int item, Face original, Face released, boolean untouched) {
        if (!plan.estimators().isEmpty()) {
            before.put(item, new Before(original, untouched));
            batch.add(item, released);
        }
    }

    void finish() {
        batch.flush();
    }

    private void read(List<Integer> items, List<Face> released) {
        for (int e = 0; e < plan.estimators().size(); e++) {
            if (plan.isMeasured(e)) {
                read(e, items, released);
            }
        }
        before.clear();
    }

    private void read(int e, List<Integer> items, List<Face> released) {
        float[][] old = originals(e, items);
        List<Integer> changed = new ArrayList<>();
        for (int k = 0; k < old.length; k++) {
            if (old[k].length > 0 && !before.get(items.get(k)).untouched()) {
                changed.add(k);
            }
        }
        float[][] rows = instruments.read(e, changed.stream().map(released::get).toList(),
                (at, reason) -> trouble(items.get(changed.get(at)), e, reason));
        float[][] now = old.clone();
        for (int k = 0; k < rows.length; k++) {
            now[changed.get(k)] = rows[k];
        }
        for (int k = 0; k < old.length; k++) {
            if (old[k].length > 0 && now[k].length > 0) {
                keep(items.get(k), e, old[k], now[k]);
            }
        }
    }

    /** A row of length 0 where there is none: what went wrong there has been told, or is told now. */
    private float[][] originals(int e, List<Integer> items) {
        if (!plan.isKept(e)) {
            return instruments.read(e, items.stream().map(i -> before.get(i).original()).toList(),
                    (at, reason) -> trouble(items.get(at), e, reason));
        }
        return items.stream().map(i -> originals.estimates(e).row(i).orElse(new float[0])).toArray(float[][]::new);
    }

    private void keep(int item, int e, float[] old, float[] now) {
        if (plan.isOfSet(e) && !data.place(blocks + e, item - chunk.from(), now)) {
            trouble(item, e, "it gave " + now.length + " numbers, for other faces another count");
            return;
        }
        measurement.estimates(item, e, old, now, truth(item));
    }

    /** Points that a detector or an estimator found are no truth. */
    private Face truth(int item) {
        Face face = before.get(item).original();
        Item of = plan.items().get(item);
        return new Face(face.image(), face.box(), face.boxSource(), of.points(), of.dense(), face.subject(), face.attributes());
    }

    private void trouble(int item, int e, String reason) {
        data.troubles().add(new Trouble(item, "estimate", plan.estimators().get(e).id() + ": " + reason, Trouble.NOT_SCORED));
    }
}
