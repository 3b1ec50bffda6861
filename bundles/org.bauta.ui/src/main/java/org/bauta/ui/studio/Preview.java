package org.bauta.ui.studio;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.function.BooleanSupplier;

import org.bauta.core.catalog.Catalog;
import org.bauta.core.catalog.Kind;
import org.bauta.core.dataset.Item;
import org.bauta.core.face.Face;
import org.bauta.core.face.Landmarks;
import org.bauta.core.failure.BautaException;
import org.bauta.core.failure.Cancelled;
import org.bauta.core.image.Image;
import org.bauta.core.image.Mask;
import org.bauta.core.image.Masked;
import org.bauta.core.image.Region;
import org.bauta.core.method.ImageMethod;
import org.bauta.core.method.Requirement;
import org.bauta.core.method.RunContext;
import org.bauta.core.recognition.Detection;
import org.bauta.core.recognition.Detector;
import org.bauta.core.recognition.FaceFinder;
import org.bauta.core.settings.Configurable;
import org.bauta.core.settings.SettingsType;

/**
 * Treats one picture the way {@code bauta deidentify} does: every face that the detector finds, one after the other, and the
 * whole picture masked where no face is found or the method fails. Keeps the last picture, its faces and the detector, so that
 * a moved slider costs the method alone. Methods that use chance get the seed 1 for every face.
 */
public final class Preview implements AutoCloseable {
    private static final double SAME_FACE = 0.3;

    private final Catalog catalog;
    private Item item;
    private Image picture;
    private String detector = "";
    private FaceFinder finder;
    private List<Face> faces;

    public Preview(Catalog catalog) {
        this.catalog = catalog;
    }

    /** @throws BautaException if the picture cannot be read or the detector not be loaded */
    public Shown show(Ask ask) {
        return show(ask, () -> false);
    }

    /**
     * The same, unless somebody has asked for something else meanwhile.
     *
     * @throws Cancelled if the method has noticed that it is outdated
     */
    public synchronized Shown show(Ask ask, BooleanSupplier outdated) {
        look(ask);
        long start = System.nanoTime();
        String fault = "no face was found.";
        if (!faces.isEmpty()) {
            try {
                byte[] alpha = new byte[picture.width() * picture.height()];
                Image after = treat(ask, alpha, outdated);
                return new Shown(ask, picture, after, Mask.of(picture.width(), picture.height(), alpha), faces, Optional.empty(),
                        millis(start));
            } catch (Cancelled e) {
                throw e; // nobody waits for it any more
            } catch (BautaException e) {
                fault = e.getMessage();
            } catch (RuntimeException | LinkageError e) {
                // methods come from anybody; as in the engine, one that fails costs the picture and never shows an original
                fault = "the method failed: " + e;
            }
        }
        return new Shown(ask, picture, Masked.blackout(picture).over(picture), Mask.full(picture.width(), picture.height()), faces,
                Optional.of(fault), millis(start));
    }

    /** The faces in a picture, the largest first; no method is applied. */
    public synchronized List<Face> faces(Ask ask) {
        look(ask);
        return faces;
    }

    private static long millis(long start) {
        return Math.round((System.nanoTime() - start) / 1e6);
    }

    private void look(Ask ask) {
        boolean known = ask.item().equals(item) && ask.detector().equals(detector);
        if (!ask.item().equals(item)) {
            item = null;
            picture = ask.item().picture().read();
        }
        if (!ask.detector().equals(detector)) {
            close();
            finder = open((Detector<?>) catalog.make(Kind.DETECTOR, ask.detector(), Detector.class));
            detector = ask.detector();
        }
        if (!known) {
            faces = finder.find(picture).stream().filter(d -> !d.box().within(picture).isEmpty()).map(d -> face(ask, d))
                    .sorted(Comparator.comparingDouble((Face f) -> -f.box().area())).toList();
            item = ask.item();
        }
    }

    private static <S extends Record> FaceFinder open(Detector<S> detector) {
        return detector.open(SettingsType.of(detector).defaults());
    }

    /** Points come from the detector or, where it finds none, from the data set if it means the same face. */
    private Face face(Ask ask, Detection found) {
        boolean same = ask.item().box().map(b -> b.iou(found.box()) > SAME_FACE).orElse(false);
        Optional<Landmarks> points = found.points().or(() -> same ? ask.item().points() : Optional.empty());
        return new Face(picture, found.box(), ask.detector(), points, Optional.empty(), ask.item().subject(), ask.item().attributes());
    }

    /** @param alpha gets the union of the masks */
    private Image treat(Ask ask, byte[] alpha, BooleanSupplier outdated) {
        return treat(ask, alpha, outdated, (ImageMethod<?>) catalog.make(Kind.METHOD, ask.method(), ImageMethod.class));
    }

    private <S extends Record> Image treat(Ask ask, byte[] alpha, BooleanSupplier outdated, ImageMethod<S> method) {
        S settings = SettingsType.of((Configurable<S>) method).bind(ask.values());
        List<String> missing = new ArrayList<>();
        for (Requirement r : method.requires(settings)) {
            if (r.what() == Requirement.What.POINTS && faces.stream().anyMatch(f -> f.points().isEmpty())) {
                missing.add(r.text());
            }
        }
        if (!missing.isEmpty()) {
            throw new org.bauta.core.failure.UsageInvalid("the method needs " + String.join(" and ", missing) + ".");
        }
        Image out = picture;
        for (Face face : faces) {
            Masked masked = method.apply(face.in(out), settings, new RunContext(new SplittableRandom(1), outdated));
            out = masked.over(out);
            unite(alpha, masked);
        }
        return out;
    }

    private void unite(byte[] alpha, Masked masked) {
        Region r = masked.region();
        for (int y = 0; y < r.height(); y++) {
            for (int x = 0; x < r.width(); x++) {
                int at = (r.y() + y) * picture.width() + r.x() + x;
                alpha[at] = (byte) Math.max(alpha[at] & 0xff, masked.mask().alpha(x, y));
            }
        }
    }

    @Override
    public synchronized void close() {
        if (finder != null) {
            finder.close();
            finder = null;
            detector = "";
        }
    }
}
