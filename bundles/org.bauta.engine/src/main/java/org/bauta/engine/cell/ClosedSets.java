package org.bauta.engine.cell;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.bauta.core.face.Face;
import org.bauta.core.failure.DataDamaged;
import org.bauta.core.image.Image;
import org.bauta.core.image.Masked;
import org.bauta.core.method.RunContext;
import org.bauta.core.method.SetMethod;
import org.bauta.engine.Choice;
import org.bauta.engine.cell.CellLog.Outcome;
import org.bauta.engine.plan.Bound;
import org.bauta.engine.plan.Plan;
import org.bauta.engine.plan.Treatment;

/**
 * Between originals and releases: each method that treats all faces together is given them once, in the order of the data
 * set, and what it returns is laid aside for the cells. A picture without a face, or that cannot be read, is no part of the
 * set.
 */
public final class ClosedSets {
    private final Bench bench;
    private final Plan plan;
    private final Originals originals;
    private final CellKeys keys;
    private final Map<Choice, String> failed = new HashMap<>();

    public ClosedSets(Bench bench, Originals originals) {
        this.bench = bench;
        this.plan = bench.plan();
        this.originals = originals;
        this.keys = new CellKeys(bench);
    }

    /** One condition for each method: how its results are written does not matter to it. */
    private List<Treatment> methods() {
        Map<Choice, Treatment> methods = new LinkedHashMap<>();
        plan.treatments().stream().filter(Treatment::isSet).forEach(t -> methods.putIfAbsent(t.condition().method(), t));
        return List.copyOf(methods.values());
    }

    private boolean isReleased(Treatment method) {
        return plan.treatments().stream().filter(t -> t.condition().method().equals(method.condition().method()))
                .allMatch(t -> plan.chunks().stream().allMatch(c -> bench.cells().has(keys.release(t, c))));
    }

    /** Applies every set method whose results are needed and not there yet, one after the other: one set is in memory at a time. */
    public void work() {
        List<Treatment> missing = methods().stream().filter(t -> !isReleased(t) && !bench.cells().has(keys.set(t))).toList();
        if (missing.isEmpty()) {
            return;
        }
        bench.progress().begin("closed set", plan.items().size());
        List<Integer> items = new ArrayList<>();
        List<Face> faces = new ArrayList<>();
        gather(items, faces);
        for (Treatment t : missing) {
            bench.check();
            Guard.attempt(() -> {
                apply(t, items, faces);
                return true;
            }, reason -> {
                failed.put(t.condition().method(), reason);
                bench.log().line("failed set " + t.folder() + ": " + reason);
            });
        }
    }

    private void gather(List<Integer> items, List<Face> faces) {
        SetMemory memory = new SetMemory(methods().get(0).condition().method().id(), plan.items().size());
        for (int i = 0; i < plan.items().size(); i++) {
            int item = i;
            bench.check();
            if (originals.face(i).box().isPresent()) {
                // why a picture cannot be read is told where it would be released
                Optional<Image> image = Guard.attempt(() -> plan.items().get(item).picture().read(), reason -> { });
                image.map(p -> originals.face(item).in(p, plan.items().get(item))).ifPresent(f -> {
                    memory.hold(f.image());
                    items.add(item);
                    faces.add(f);
                });
            }
            bench.progress().advance(1);
        }
    }

    private void apply(Treatment t, List<Integer> items, List<Face> faces) {
        List<Integer> members = new ArrayList<>();
        List<Face> set = new ArrayList<>();
        for (int k = 0; k < faces.size(); k++) {
            int item = items.get(k);
            Image image = faces.get(k).image();
            // one that the method cannot use is masked whole where it would be released
            Guard.attempt(() -> fitting(t, originals.forMethod(t, item, image)), reason -> { }).ifPresent(face -> {
                members.add(item);
                set.add(face);
            });
        }
        RunContext run = bench.context("set", t.condition().method().toString());
        List<Masked> results = set.isEmpty() ? List.of() : of(t.method().orElseThrow(), set, run);
        for (int k = 0; k < results.size(); k++) {
            bench.check();
            bench.cells().write(keys.inSet(t, members.get(k)), MaskedBytes.encode(results.get(k)));
        }
        // only now: who finds this finds all
        bench.cells().write(keys.set(t), new byte[0]);
        bench.log().cell(Outcome.COMPUTED, "set " + t.folder(), keys.set(t));
    }

    private static Face fitting(Treatment t, Face face) {
        t.require(face);
        return face;
    }

    /** What a set method makes of the faces. @throws DataDamaged if that is not one result for each face */
    public static List<Masked> of(Bound<org.bauta.core.method.Method<Record>> method, List<Face> faces, RunContext run) {
        List<Masked> results = ((SetMethod<Record>) method.contribution()).apply(faces, method.settings(), run);
        if (results.size() != faces.size()) {
            throw new DataDamaged("the method " + method.id() + " gave " + results.size() + " results for " + faces.size()
                    + " faces; report this to whoever made it");
        }
        return results;
    }

    /** @throws org.bauta.core.failure.BautaException with the reason why there is no result for the item */
    Masked masked(Treatment t, int item, Face face) {
        String reason = failed.get(t.condition().method());
        if (reason != null) {
            throw new DataDamaged(reason);
        }
        t.require(face);
        return bench.cells().read(keys.inSet(t, item)).map(MaskedBytes::decode)
                .orElseThrow(() -> new DataDamaged("the picture could not be read when the closed set was put together"));
    }

    /** Lets go of results that stand in finished cells. */
    public void tidy() {
        for (Treatment t : methods()) {
            if (isReleased(t)) {
                bench.cells().delete(keys.set(t));
                for (int i = 0; i < plan.items().size(); i++) {
                    bench.cells().delete(keys.inSet(t, i));
                }
            }
        }
    }
}
