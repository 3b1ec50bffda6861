package org.bauta.engine.run;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.concurrent.ConcurrentLinkedQueue;

import org.bauta.core.catalog.Catalog;
import org.bauta.core.catalog.Kind;
import org.bauta.core.dataset.Item;
import org.bauta.core.face.Face;
import org.bauta.core.failure.Cancelled;
import org.bauta.core.failure.DataDamaged;
import org.bauta.core.failure.DataMissing;
import org.bauta.core.image.Codec;
import org.bauta.core.image.Image;
import org.bauta.core.image.Masked;
import org.bauta.core.method.ImageMethod;
import org.bauta.core.method.RunContext;
import org.bauta.core.recognition.Detection;
import org.bauta.core.recognition.Detector;
import org.bauta.core.recognition.FaceFinder;
import org.bauta.engine.Deidentification.Outcome;
import org.bauta.engine.Deidentification.Request;
import org.bauta.engine.Evaluation.OnFailure;
import org.bauta.engine.Progress;
import org.bauta.engine.cell.Guard;
import org.bauta.engine.cell.Trouble;
import org.bauta.engine.folder.AtomicFile;
import org.bauta.engine.folder.CsvFile;
import org.bauta.engine.folder.RunFolder;
import org.bauta.engine.plan.Bound;
import org.bauta.engine.plan.Key;
import org.bauta.engine.plan.Requirements;

/** One call of {@link org.bauta.engine.Deidentification}. */
public final class Release {
    private final Request request;
    private final Progress progress;
    private final Crew crew;
    private final Bound<ImageMethod<Record>> method;
    private final Bound<Codec<Record>> codec;
    private final Bound<Detector<Record>> detector;
    private final ConcurrentLinkedQueue<FaceFinder> finders = new ConcurrentLinkedQueue<>();
    private final Trouble[] troubles;

    /** Makes everything that is named. @throws org.bauta.core.failure.BautaException if that cannot be */
    public Release(Request request, Catalog catalog, Progress progress) {
        this.request = request;
        this.progress = progress;
        this.crew = new Crew(Math.max(1, request.jobs()));
        this.detector = Bound.of(catalog, Kind.DETECTOR, request.detector());
        this.codec = Bound.of(catalog, Kind.CODEC, request.release());
        this.method = Requirements.method(catalog, request.method(), request.items(), detector.contribution().findsPoints());
        this.troubles = new Trouble[request.items().size()];
    }

    /** Writes all results. */
    public Outcome run() {
        if (request.items().isEmpty()) {
            throw new DataMissing("there are no pictures to de-identify; check the input");
        }
        List<Path> targets = Targets.of(request.items(), request.out(), codec.contribution().extension());
        try {
            finders.add(detector.contribution().open(detector.settings()));
            AtomicFile.folder(request.out().toAbsolutePath());
            progress.begin("de-identify", targets.size());
            List<Runnable> tasks = new ArrayList<>();
            for (int i = 0; i < targets.size(); i++) {
                int at = i;
                tasks.add(() -> one(at, targets.get(at)));
            }
            crew.work(tasks);
        } finally {
            finders.forEach(FaceFinder::close);
        }
        return report();
    }

    private boolean isStopped() {
        return crew.isStopped() || progress.cancelled();
    }

    private void one(int i, Path target) {
        if (isStopped()) {
            throw new Cancelled("stopped; what was written so far stays in " + request.out());
        }
        Item item = request.items().get(i);
        Optional<Image> original = Guard.attempt(() -> item.picture().read(), reason -> troubles[i] =
                new Trouble(i, "read", reason, Trouble.LEFT_OUT));
        original.flatMap(picture -> released(i, item, picture))
                .flatMap(picture -> Guard.attempt(() -> codec.contribution().encode(picture, codec.settings()),
                        reason -> troubles[i] = new Trouble(i, "release", reason, Trouble.LEFT_OUT)))
                .ifPresent(file -> AtomicFile.write(target, file));
        progress.advance(1);
    }

    private Optional<Image> released(int i, Item item, Image picture) {
        boolean mask = request.onFailure() == OnFailure.MASK;
        Optional<Image> treated = Guard.attempt(() -> treat(item, picture),
                reason -> troubles[i] = new Trouble(i, "method", reason, mask ? Trouble.MASKED : Trouble.LEFT_OUT));
        return treated.isPresent() || !mask ? treated : Optional.of(Masked.blackout(picture).over(picture));
    }

    /** One face after the other, each in the picture that the last one left, so that no face shows again in another's margin. */
    private Image treat(Item item, Image picture) {
        List<Face> faces = faces(item, picture);
        if (faces.isEmpty()) {
            throw new DataDamaged("no face was found in " + item.picture().location());
        }
        Image out = picture;
        for (int f = 0; f < faces.size(); f++) {
            long seed = new Key().add(request.seed()).add(method.choice()).add(item.id()).add(f).seed();
            RunContext run = new RunContext(new SplittableRandom(seed), this::isStopped);
            out = method.contribution().apply(faces.get(f).in(out), method.settings(), run).over(out);
        }
        return out;
    }

    private List<Face> faces(Item item, Image picture) {
        List<Face> faces = new ArrayList<>();
        item.box().ifPresent(b -> faces.add(new Face(picture, b, "ground-truth", item.points(), Optional.empty(), item.subject(),
                item.attributes())));
        for (Detection d : find(picture)) {
            if (!d.box().within(picture).isEmpty()) {
                faces.add(new Face(picture, d.box(), detector.id(), d.points(), Optional.empty(), item.subject(), item.attributes()));
            }
        }
        return faces;
    }

    private List<Detection> find(Image picture) {
        FaceFinder free = finders.poll();
        FaceFinder mine = free != null ? free : detector.contribution().open(detector.settings());
        try {
            return mine.find(picture);
        } finally {
            finders.add(mine);
        }
    }

    private Outcome report() {
        int masked = 0;
        int leftOut = 0;
        try (CsvFile table = new CsvFile(request.out().toAbsolutePath().resolve(RunFolder.FAILURES),
                List.of("item", "subject", "method", "settings", "release", "stage", "reason", "action"))) {
            for (Trouble t : troubles) {
                if (t != null) {
                    Item item = request.items().get(t.item());
                    table.row(item.id(), item.subject(), method.id(), method.choice().settingsText(), codec.choice(), t.stage(), t.reason(),
                            t.action());
                    masked += t.action().equals(Trouble.MASKED) ? 1 : 0;
                    leftOut += t.action().equals(Trouble.LEFT_OUT) ? 1 : 0;
                }
            }
            table.finish();
        }
        return new Outcome(request.out(), troubles.length - masked - leftOut, masked, leftOut);
    }
}
