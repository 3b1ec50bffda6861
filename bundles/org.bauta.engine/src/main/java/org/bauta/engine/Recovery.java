package org.bauta.engine;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;

import org.bauta.core.catalog.Catalog;
import org.bauta.core.catalog.Kind;
import org.bauta.core.dataset.Item;
import org.bauta.core.dataset.Picture;
import org.bauta.core.face.Face;
import org.bauta.core.failure.BautaException;
import org.bauta.core.failure.DataDamaged;
import org.bauta.core.failure.DataMissing;
import org.bauta.core.failure.UsageInvalid;
import org.bauta.core.image.Box;
import org.bauta.core.image.Codec;
import org.bauta.core.image.Image;
import org.bauta.core.image.Region;
import org.bauta.core.method.Method;
import org.bauta.core.method.Reversible;
import org.bauta.core.method.RunContext;
import org.bauta.core.progress.Progress;
import org.bauta.core.settings.SettingsType;
import org.bauta.engine.cell.Guard;
import org.bauta.engine.folder.AtomicFile;
import org.bauta.engine.plan.Bound;
import org.bauta.engine.run.Targets;

/**
 * Undoes a reversible method in released pictures, for who has the key. A picture is recovered whole or not at all: with
 * a wrong key, or where something was changed since the release, nothing is written for it.
 */
public final class Recovery {
    private final Request request;
    private final Progress progress;
    private final Bound<Method<Record>> method;
    private final Reversible<Record> reversible;
    private final List<Codec<Record>> codecs = new ArrayList<>();

    /**
     * What to do.
     *
     * @param items releases; ids become file names below {@code out}
     * @param method the one they were made with
     * @param key the secret
     */
    public record Request(List<Item> items, Choice method, byte[] key, Path out) {
        public Request {
            items = List.copyOf(items);
        }
    }

    /** @param reason a sentence */
    public record Refusal(String item, String reason) {
    }

    /**
     * How it ended.
     *
     * @param refused those of which nothing was written
     */
    public record Outcome(Path folder, int recovered, List<Refusal> refused) {
    }

    private Recovery(Request request, Catalog catalog, Progress progress) {
        this.request = request;
        this.progress = progress;
        this.method = Bound.of(catalog, Kind.METHOD, request.method());
        this.reversible = reversible(method, catalog);
        catalog.list(Kind.CODEC).forEach(c -> codecs.add(Bound.<Codec<Record>>of(catalog, Kind.CODEC, new Choice(c.id(), Map.of())).contribution()));
    }

    /**
     * Writes a PNG file for each picture that can be recovered.
     *
     * @throws UsageInvalid if the method cannot be undone, or results would land beside or over releases
     * @throws BautaException with one sentence, if it cannot start or go on
     */
    public static Outcome run(Request request, Catalog catalog, Progress progress) {
        return new Recovery(request, catalog, progress).run();
    }

    @SuppressWarnings("unchecked")
    private static Reversible<Record> reversible(Bound<Method<Record>> method, Catalog catalog) {
        if (method.contribution() instanceof Reversible<?> r) {
            return (Reversible<Record>) r; // its settings are those of the method
        }
        List<String> others = catalog.ids(Kind.METHOD).stream()
                .filter(id -> catalog.make(Kind.METHOD, id, Method.class) instanceof Reversible).toList();
        throw new UsageInvalid("the method " + method.id() + " cannot be undone; those that can are " + String.join(", ", others));
    }

    private Outcome run() {
        if (request.items().isEmpty()) {
            throw new DataMissing("there are no pictures to recover; check the input");
        }
        List<Path> targets = Targets.of(request.items(), request.out(), "png");
        AtomicFile.folder(request.out().toAbsolutePath());
        Codec<Record> png = codecs.stream().filter(c -> c.extension().equals("png")).findFirst()
                .orElseThrow(() -> new UsageInvalid("recovered pictures are written as PNG, but no codec for it is installed"));
        Record settings = SettingsType.of(png).defaults();
        List<Refusal> refused = new ArrayList<>();
        progress.begin("recover", targets.size());
        for (int i = 0; i < targets.size(); i++) {
            Item item = request.items().get(i);
            Path target = targets.get(i);
            Guard.attempt(() -> recovered(item), reason -> refused.add(new Refusal(item.id(), reason)))
                    .ifPresent(picture -> AtomicFile.write(target, png.encode(picture, settings)));
            progress.advance(1);
        }
        return new Outcome(request.out(), targets.size() - refused.size(), List.copyOf(refused));
    }

    private Image recovered(Item item) {
        Image picture = item.picture().read();
        List<byte[]> carried = carried(item.picture());
        if (reversible.locked(picture, carried).isEmpty()) {
            throw new DataDamaged("there is nothing in " + item.picture().location() + " that " + method.id()
                    + " has locked; recovery needs the file as it was released, and the method it was made with");
        }
        return carried.isEmpty() ? unlocked(picture) : putBack(picture, carried);
    }

    /**
     * Faces locked in the pixels, one after the other. Where one lies over another, the upper one has to be undone first: what
     * cannot be opened yet is tried again after every success.
     */
    private Image unlocked(Image picture) {
        Image out = picture;
        List<Region> left = reversible.locked(out, List.of());
        while (!left.isEmpty()) {
            Optional<Image> next = Optional.empty();
            BautaException fault = null;
            for (int i = left.size() - 1; i >= 0 && next.isEmpty(); i--) {
                try {
                    next = Optional.of(one(out, left.get(i), List.of()));
                } catch (BautaException e) {
                    fault = e;
                }
            }
            if (next.isEmpty()) {
                throw fault;
            }
            out = next.get();
            left = reversible.locked(out, List.of());
        }
        return out;
    }

    /** Faces that the file carries, the last one first: a later one may lie over an earlier one. */
    private Image putBack(Image picture, List<byte[]> carried) {
        Image out = picture;
        for (int i = carried.size() - 1; i >= 0; i--) {
            List<byte[]> one = List.of(carried.get(i));
            for (Region r : reversible.locked(picture, one)) {
                out = one(out, r, one);
            }
        }
        return out;
    }

    private Image one(Image picture, Region where, List<byte[]> carried) {
        RunContext run = new RunContext(new SplittableRandom(0), progress::cancelled);
        Face face = Face.of(picture, Box.of(where), "seal");
        return reversible.recover(face, carried, method.settings(), request.key(), run).over(picture);
    }

    private List<byte[]> carried(Picture picture) {
        return picture.stored().map(file -> codecs.stream().filter(Codec::carries).flatMap(c -> c.carried(file).stream()).toList())
                .orElse(List.of());
    }
}
