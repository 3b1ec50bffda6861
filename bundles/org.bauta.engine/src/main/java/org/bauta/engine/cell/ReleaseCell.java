package org.bauta.engine.cell;

import java.util.Collections;
import java.util.List;
import java.util.Optional;

import org.bauta.core.attack.Attacker.Adapted;
import org.bauta.core.dataset.Item;
import org.bauta.core.face.Face;
import org.bauta.core.failure.DataDamaged;
import org.bauta.core.image.Image;
import org.bauta.core.image.Masked;
import org.bauta.core.recognition.Detection;
import org.bauta.engine.Evaluation.AlignBy;
import org.bauta.engine.Evaluation.OnFailure;
import org.bauta.engine.plan.Plan;
import org.bauta.engine.plan.Plan.Chunk;
import org.bauta.engine.plan.Treatment;

/** One condition on one chunk: pictures come and go one by one, only the numbers stay. */
final class ReleaseCell {
    private final Bench bench;
    private final Plan plan;
    private final Originals originals;
    private final ClosedSets sets;
    private final Treatment treatment;
    private final Chunk chunk;
    private final Instruments instruments;
    private final CellData data;
    private final Measurement measurement;
    private boolean lesson;
    private int searched = -1;
    private Optional<List<Detection>> found = Optional.empty();
    private final Recognition recognition;
    private final Reading reading;

    ReleaseCell(Bench bench, Originals originals, ClosedSets sets, Treatment treatment, Chunk chunk, List<Adapted> attackers,
            Instruments instruments) {
        this.bench = bench;
        this.plan = bench.plan();
        this.originals = originals;
        this.sets = sets;
        this.treatment = treatment;
        this.chunk = chunk;
        this.instruments = instruments;
        int recognisers = plan.recognisers().size();
        int[] dimensions = new int[attackers.size() + plan.estimators().size()]; // those of estimates are seen when they are there
        for (int b = 0; b < attackers.size(); b++) {
            dimensions[b] = plan.recognisers().get(b % recognisers).contribution().card().dimensions();
        }
        this.data = CellData.empty(chunk.size(), plan.columns().size(), dimensions);
        this.measurement = new Measurement(plan, chunk, data);
        this.recognition = new Recognition(bench, originals, chunk, attackers, instruments, data, measurement);
        this.reading = new Reading(plan, originals, chunk, instruments, data, measurement, attackers.size());
        if (plan.looksAtOriginals()) {
            data.found().addAll(Collections.nCopies(chunk.size(), Optional.empty()));
        }
    }

    /** Only what recognisers see in the releases of those persons whom attackers learn from. */
    CellData lesson() {
        lesson = true;
        return compute();
    }

    CellData compute() {
        for (int i = chunk.from(); i < chunk.to(); i++) {
            bench.check();
            if (originals.face(i).box().isPresent() && (!lesson || plan.isTraining(i))) {
                item(i);
            }
            bench.progress().advance(lesson ? 0 : 1);
        }
        recognition.finish();
        reading.finish();
        data.troubles().sort(java.util.Comparator.comparingInt(Trouble::item));
        return data;
    }

    private void item(int i) {
        Item item = plan.items().get(i);
        Optional<Face> original = Guard.attempt(() -> originals.face(i).in(bench.pictures().read(i, item), item),
                reason -> trouble(i, "read", reason, Trouble.NOT_SCORED));
        if (original.isEmpty()) {
            return;
        }
        Optional<Image> treated = treat(i, item, original.get());
        if (treated.isEmpty()) {
            return;
        }
        Optional<byte[]> file = Guard.attempt(() -> treatment.encode(treated.get()),
                reason -> trouble(i, "release", reason, Trouble.LEFT_OUT));
        Optional<Image> released = file.flatMap(f -> Guard.attempt(() -> sameSize(treatment.release(f), original.get().image()),
                reason -> trouble(i, "release", reason, Trouble.LEFT_OUT)));
        if (released.isPresent()) {
            if (!lesson) {
                Samples.keep(bench, treatment, i, file.get());
                measure(i, original.get(), released.get());
            }
            recognise(i, original.get(), released.get());
        }
    }

    /** The treated picture; masked whole where the method fails, or empty where nothing is to be released. */
    private Optional<Image> treat(int i, Item item, Face original) {
        boolean mask = plan.experiment().evaluation().onFailure() == OnFailure.MASK && treatment.method().isPresent();
        Optional<Image> treated = Guard.attempt(() -> sameSize(apply(i, item, original), original.image()),
                reason -> trouble(i, treatment.method().isPresent() ? "method" : "read", reason, mask ? Trouble.MASKED : Trouble.LEFT_OUT));
        return treated.isPresent() || !mask ? treated : Optional.of(Masked.blackout(original.image()).over(original.image()));
    }

    private Image apply(int i, Item item, Face original) {
        Face face = originals.forMethod(treatment, i, original.image());
        return treatment.isSet() ? sets.masked(treatment, i, face).over(face.image())
                : treatment.apply(item, face, bench.context("method", treatment.condition().method().toString(), item.id()));
    }

    private static Image sameSize(Image release, Image original) {
        if (release.width() != original.width() || release.height() != original.height()) {
            throw new DataDamaged("the release has " + release.width() + " x " + release.height() + " pixels, but the original has "
                    + original.width() + " x " + original.height() + "; only pictures of one size can be compared");
        }
        return release;
    }

    private void measure(int i, Face original, Image image) {
        Face released = original.in(image);
        measurement.pixels(i, original, released);
        if (plan.looksAtReleases()) {
            Optional<List<Detection>> found = search(i, original, image);
            found.ifPresent(f -> measurement.detections(i, original, f));
            if (plan.looksAtOriginals()) {
                data.found().set(i - chunk.from(), found);
            }
        }
        reading.add(i, original, released, image.equals(original.image()));
    }

    /** The detector is deterministic: what it said of equal pixels holds, and it looks at a release once. */
    private Optional<List<Detection>> search(int i, Face original, Image image) {
        if (searched != i) {
            FrozenFace frozen = originals.face(i);
            found = image.equals(original.image()) && frozen.found().isPresent() ? frozen.found()
                    : Guard.attempt(() -> instruments.finder().find(image), reason -> trouble(i, "detect", reason, Trouble.NOT_SCORED));
            searched = i;
        }
        return found;
    }

    /** Attackers are judged only on persons whom none of them learned from. */
    private void recognise(int i, Face original, Image image) {
        if (lesson != plan.isTraining(i)) {
            return;
        }
        Face released = original.in(image);
        boolean untouched = image.equals(original.image());
        if (plan.experiment().evaluation().alignment() == AlignBy.ORIGINAL) {
            recognition.add(i, released, untouched);
            return;
        }
        search(i, original, image).ifPresent(f -> recognition.addFound(i, released, f,
                untouched && originals.face(i).found().isPresent()));
    }

    private void trouble(int i, String stage, String reason, String action) {
        data.troubles().add(new Trouble(i, stage, reason, action));
    }
}
