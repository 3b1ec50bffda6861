package org.bauta.engine.run;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.function.IntConsumer;
import java.util.function.Supplier;

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
import org.bauta.core.method.Method;
import org.bauta.core.method.RunContext;
import org.bauta.core.method.SetMethod;
import org.bauta.core.progress.Progress;
import org.bauta.core.recognition.Detector;
import org.bauta.engine.Deidentification.Outcome;
import org.bauta.engine.Deidentification.Request;
import org.bauta.engine.Evaluation.OnFailure;
import org.bauta.engine.cell.Guard;
import org.bauta.engine.cell.Trouble;
import org.bauta.engine.folder.AtomicFile;
import org.bauta.engine.folder.CsvFile;
import org.bauta.engine.folder.RunFolder;
import org.bauta.engine.plan.Bound;
import org.bauta.engine.plan.Key;
import org.bauta.engine.plan.Readers;
import org.bauta.engine.plan.Requirements;

/** One call of {@link org.bauta.engine.Deidentification}. */
public final class Release {
    private final Request request;
    private final Progress progress;
    private final Crew crew;
    private final Bound<Method<Record>> method;
    private final Bound<Codec<Record>> codec;
    private final Bound<Detector<Record>> detector;
    private final Readers readers;
    private final Trouble[] troubles;

    /** Makes everything that is named. @throws org.bauta.core.failure.BautaException if that cannot be */
    public Release(Request request, Catalog catalog, Progress progress) {
        this.request = request;
        this.progress = progress;
        this.crew = new Crew(Math.max(1, request.jobs()));
        this.detector = Bound.of(catalog, Kind.DETECTOR, request.detector());
        this.codec = Bound.of(catalog, Kind.CODEC, request.release());
        boolean findsPoints = detector.contribution().findsPoints();
        this.readers = Readers.of(catalog, new Requirements(catalog, request.items(), findsPoints, Set.of()).missing(request.method()));
        this.method = new Requirements(catalog, request.items(), findsPoints, readers.points()).method(request.method());
        Requirements.carried(method, codec);
        this.troubles = new Trouble[request.items().size()];
    }

    /** Writes all results. */
    public Outcome run() {
        if (request.items().isEmpty()) {
            throw new DataMissing("there are no pictures to de-identify; check the input");
        }
        List<Path> targets = Targets.of(request.items(), request.out(), codec.contribution().extension());
        try (FaceSearch search = new FaceSearch(detector, readers)) {
            AtomicFile.folder(request.out().toAbsolutePath());
            progress.begin("de-identify", targets.size());
            if (method.contribution() instanceof SetMethod) {
                together(targets, new SetRelease(method, search, targets.size()));
            } else {
                each(i -> one(i, targets.get(i), search));
            }
        }
        return report();
    }

    private void each(IntConsumer task) {
        List<Runnable> tasks = new ArrayList<>();
        for (int i = 0; i < request.items().size(); i++) {
            int at = i;
            tasks.add(() -> {
                if (isStopped()) {
                    throw new Cancelled("stopped; what was written so far stays in " + request.out());
                }
                task.accept(at);
            });
        }
        crew.work(tasks);
    }

    /** All pictures are taken into the set first; only when the method is done with all of them, they are written. */
    private void together(List<Path> targets, SetRelease set) {
        each(i -> {
            read(i).ifPresent(p -> released(i, p, () -> {
                set.add(i, request.items().get(i), p);
                return Shown.of(p);
            }).filter(masked -> !set.has(i)).ifPresent(masked -> write(i, targets.get(i), masked)));
            progress.advance(1);
        });
        crew.work(List.of(() -> set.apply(request.seed(), this::isStopped)));
        each(i -> {
            if (set.has(i)) {
                released(i, set.picture(i), () -> Shown.of(set.released(i))).ifPresent(p -> write(i, targets.get(i), p));
            }
        });
    }

    private boolean isStopped() {
        return crew.isStopped() || progress.cancelled();
    }

    private void one(int i, Path target, FaceSearch search) {
        read(i).flatMap(p -> released(i, p, () -> treat(request.items().get(i), p, search))).ifPresent(p -> write(i, target, p));
        progress.advance(1);
    }

    private Optional<Image> read(int i) {
        return Guard.attempt(() -> request.items().get(i).picture().read(), reason -> troubles[i] =
                new Trouble(i, "read", reason, Trouble.LEFT_OUT));
    }

    private void write(int i, Path target, Shown shown) {
        Guard.attempt(() -> encode(shown),
                reason -> troubles[i] = new Trouble(i, "release", reason, Trouble.LEFT_OUT))
                        .ifPresent(file -> AtomicFile.write(target, file));
    }

    private byte[] encode(Shown shown) {
        byte[] file = codec.contribution().encode(shown.picture(), codec.settings());
        return shown.carried().isEmpty() ? file : codec.contribution().carry(file, shown.carried());
    }

    /** What the work gives; masked whole where it fails, or empty where nothing is to be released. */
    private Optional<Shown> released(int i, Image picture, Supplier<Shown> work) {
        boolean mask = request.onFailure() == OnFailure.MASK;
        Optional<Shown> treated = Guard.attempt(work,
                reason -> troubles[i] = new Trouble(i, "method", reason, mask ? Trouble.MASKED : Trouble.LEFT_OUT));
        return treated.isPresent() || !mask ? treated : Optional.of(Shown.of(Masked.blackout(picture).over(picture)));
    }

    /** One face after the other, each in the picture that the last one left, so that no face shows again in another's margin. */
    private Shown treat(Item item, Image picture, FaceSearch search) {
        List<Face> faces = search.all(item, picture);
        if (faces.isEmpty()) {
            throw new DataDamaged("no face was found in " + item.picture().location());
        }
        Image out = picture;
        List<byte[]> carried = new ArrayList<>();
        for (int f = 0; f < faces.size(); f++) {
            long seed = new Key().add(request.seed()).add(method.choice()).add(item.id()).add(f).seed();
            RunContext run = new RunContext(new SplittableRandom(seed), this::isStopped);
            Masked treated = ((ImageMethod<Record>) method.contribution()).apply(faces.get(f).in(out), method.settings(), run);
            treated.carried().ifPresent(carried::add);
            out = treated.over(out);
        }
        return new Shown(out, carried);
    }

    /**
     * What is released.
     *
     * @param carried what the file carries beside the picture, one for each face that a method locked so
     */
    private record Shown(Image picture, List<byte[]> carried) {
        static Shown of(Image picture) {
            return new Shown(picture, List.of());
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
