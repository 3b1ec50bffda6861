package org.bauta.engine.cell;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.bauta.core.attack.Attacker.Adapted;
import org.bauta.core.face.Face;
import org.bauta.core.image.Image;
import org.bauta.core.recognition.Detection;
import org.bauta.core.recognition.SubjectChoice;
import org.bauta.engine.plan.Plan;
import org.bauta.engine.plan.Plan.Chunk;

/** What each attacker sees in the releases of a cell, with the eyes of each recogniser. */
final class Recognition {
    private final Bench bench;
    private final Plan plan;
    private final Originals originals;
    private final Chunk chunk;
    private final List<Adapted> attackers;
    private final Instruments instruments;
    private final CellData data;
    private final Measurement measurement;
    private final FaceBatch batch = new FaceBatch(this::embed);

    /** @param attackers attacker by attacker, each for all recognisers */
    Recognition(Bench bench, Originals originals, Chunk chunk, List<Adapted> attackers, Instruments instruments, CellData data,
            Measurement measurement) {
        this.bench = bench;
        this.plan = bench.plan();
        this.originals = originals;
        this.chunk = chunk;
        this.attackers = attackers;
        this.instruments = instruments;
        this.data = data;
        this.measurement = measurement;
    }

    /**
     * Takes a released face.
     *
     * @param untouched true if its pixels and its box are those of the original: then it looks the same to a recogniser
     */
    void add(int item, Face released, boolean untouched) {
        if (attackers.isEmpty()) {
            return;
        }
        if (untouched && attackers.stream().allMatch(a -> restore(item, a, released.image()) == released.image()) && known(item)) {
            for (int b = 0; b < attackers.size(); b++) {
                place(item, b, originals.embeddings(recogniser(b)).row(item));
            }
        } else {
            batch.add(item, released);
        }
    }

    private boolean known(int item) {
        for (int r = 0; r < plan.recognisers().size(); r++) {
            if (Float.isNaN(originals.embeddings(r).row(item)[0])) {
                return false;
            }
        }
        return true;
    }

    /** Takes the face that the detector saw in the release; what happens when there is none is a setting. */
    void addFound(int item, Face frozen, List<Detection> found, boolean untouched) {
        Optional<Detection> seen = SubjectChoice.of(found.stream().filter(d -> !d.box().within(frozen.image()).isEmpty()).toList(),
                frozen.image());
        if (seen.isPresent()) {
            Detection d = seen.get();
            Face face = new Face(frozen.image(), d.box(), plan.experiment().detector().id(), d.points(), Optional.empty(), frozen.subject(),
                    frozen.attributes());
            add(item, face, untouched && d.box().equals(frozen.box()) && d.points().equals(frozen.points()));
            return;
        }
        switch (plan.experiment().evaluation().undetected()) {
            case FALLBACK_BOX -> add(item, frozen, untouched);
            case CHANCE -> chance(item);
            case EXCLUDE -> {
                // the embedding stays NaN, and the pairs of the item are not scored
            }
        }
    }

    /** As if somebody else, picked at random, had been seen: compared with anybody, it is right as often as chance is. */
    private void chance(int item) {
        var random = bench.context("chance", plan.items().get(item).id()).random();
        String subject = plan.items().get(item).subject();
        for (int attempt = 0; attempt < 1000; attempt++) {
            int other = random.nextInt(plan.items().size());
            boolean another = subject.isEmpty() ? other != item : !plan.items().get(other).subject().equals(subject);
            if (another && known(other)) {
                for (int b = 0; b < attackers.size(); b++) {
                    keep(item, b, originals.embeddings(recogniser(b)).row(other));
                }
                return;
            }
        }
    }

    void finish() {
        batch.flush();
    }

    private int recogniser(int block) {
        return block % plan.recognisers().size();
    }

    private void embed(List<Integer> items, List<Face> faces) {
        for (int r = 0; r < plan.recognisers().size(); r++) {
            float[][] plain = null;
            for (int b = r; b < attackers.size(); b += plan.recognisers().size()) {
                List<Face> seen = restored(items, faces, attackers.get(b));
                boolean same = seen.equals(faces);
                float[][] rows = same && plain != null ? plain : vectors(r, items, seen);
                plain = same ? rows : plain;
                for (int k = 0; k < rows.length; k++) {
                    if (rows[k].length > 0) {
                        place(items.get(k), b, rows[k]);
                    }
                }
            }
        }
    }

    private List<Face> restored(List<Integer> items, List<Face> faces, Adapted attacker) {
        List<Face> seen = new ArrayList<>(faces.size());
        for (int k = 0; k < faces.size(); k++) {
            Face face = faces.get(k);
            Image image = restore(items.get(k), attacker, face.image());
            seen.add(image == face.image() ? face : face.in(image));
        }
        return seen;
    }

    /** An attacker that fails to restore looks at the release as it is. */
    private Image restore(int item, Adapted attacker, Image released) {
        return Guard.attempt(() -> attacker.restore(released), reason -> trouble(item, "the attacker: " + reason)).orElse(released);
    }

    private float[][] vectors(int recogniser, List<Integer> items, List<Face> faces) {
        String id = plan.recognisers().get(recogniser).id();
        return instruments.embed(recogniser, faces, (at, reason) -> trouble(items.get(at), id + ": " + reason));
    }

    private void place(int item, int block, float[] seen) {
        Guard.attempt(() -> attackers.get(block).represent(seen), reason -> trouble(item, "the attacker: " + reason))
                .ifPresent(v -> keep(item, block, v));
    }

    private void keep(int item, int block, float[] vector) {
        if (vector.length != data.embeddings()[block][item - chunk.from()].length) {
            trouble(item, "the attacker represents a face by " + vector.length + " numbers, which is not what the recogniser gives");
            return;
        }
        data.embeddings()[block][item - chunk.from()] = vector;
        int r = recogniser(block);
        float[] original = originals.embeddings(r).row(item);
        if (!Float.isNaN(original[0]) && !plan.isTraining(item)) {
            measurement.identity(item, block / plan.recognisers().size(), r, original, vector);
        }
    }

    private void trouble(int item, String reason) {
        data.troubles().add(new Trouble(item, "recognise", reason, Trouble.NOT_SCORED));
    }
}
