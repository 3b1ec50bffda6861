package org.bauta.method.ksame;

import java.lang.ref.Cleaner;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.IntStream;

import org.bauta.core.failure.UsageInvalid;
import org.bauta.core.image.Image;
import org.bauta.learning.making.FaceGenerator;
import org.bauta.learning.store.ModelStore;
import org.bauta.vision.Alignment;
import org.bauta.vision.Similarity;

/** The persons that a net can draw, in the frame of a gallery. */
final class Proxies {
    /** Action units of a smile, at the strength of one that shows teeth a little. */
    private static final Map<String, Double> SMILE = Map.of("AU6", .6, "AU12", .8, "AU25", .3);

    private final FaceGenerator net;
    private final Gallery gallery;
    private final List<double[]> faces;

    /** @param net draws faces aligned to five points as the frame has them, but for its size */
    Proxies(FaceGenerator net, Gallery gallery) {
        this.net = net;
        this.gallery = gallery;
        this.faces = IntStream.range(0, net.persons()).mapToObj(p -> gallery.inside(picture(List.of(p), false))).toList();
    }

    /** Where the nets come from; each is opened once and kept as long as the source is. */
    static final class Source {
        private static final Cleaner CLEANER = Cleaner.create();

        private final Consumer<String> check;
        private final Function<String, FaceGenerator> open;
        private final Map<String, FaceGenerator> opened;

        private Source(Consumer<String> check, Function<String, FaceGenerator> open) {
            this.check = check;
            this.open = open;
            Map<String, FaceGenerator> kept = new HashMap<>();
            this.opened = kept;
            CLEANER.register(this, () -> kept.values().forEach(FaceGenerator::close));
        }

        /** The user's model store, which has the shipped ones too. */
        static Source standard() {
            return new Source(id -> FaceGenerator.require(ModelStore.standard(), id), id -> FaceGenerator.open(ModelStore.standard(), id));
        }

        static Source of(ModelStore store) {
            return new Source(id -> FaceGenerator.require(store, id), id -> FaceGenerator.open(store, id));
        }

        /** @throws org.bauta.core.failure.ModelUnavailable if there is no such net */
        synchronized void require(String id) {
            if (!opened.containsKey(id)) {
                check.accept(id);
            }
        }

        synchronized FaceGenerator open(String id) {
            return opened.computeIfAbsent(id, open);
        }
    }

    /**
     * The k proxies whose faces are most like one, best first.
     *
     * @throws UsageInvalid if there are fewer than k
     */
    List<Integer> nearest(double[] face, int k) {
        if (k > faces.size()) {
            throw new UsageInvalid("k-Same-Net mixes k = " + k + " proxy persons, but the net " + net.model().id() + " knows " + faces.size()
                    + " only: choose a smaller k, or train a net with more");
        }
        double[] distances = faces.stream().mapToDouble(f -> Grouping.squareDistance(f, face)).toArray();
        return IntStream.range(0, distances.length).boxed().sorted(Comparator.comparingDouble(p -> distances[p])).limit(k).toList();
    }

    /** Equal parts of some persons. */
    Look mixture(List<Integer> persons, boolean smiling) {
        Image picture = picture(persons, smiling);
        float[] texture = new float[picture.samples().length];
        for (int i = 0; i < texture.length; i++) {
            texture[i] = picture.samples()[i] & 0xff;
        }
        return new Look(new double[0], texture);
    }

    private Image picture(List<Integer> persons, boolean smiling) {
        float[] code = net.blank();
        persons.forEach(p -> code[p] = 1f / persons.size());
        if (smiling) {
            SMILE.forEach((unit, strength) -> net.set(code, unit, strength));
        }
        Image drawn = net.draw(code);
        int size = gallery.frame().size();
        double[] from = net.model().template().orElseThrow().toArray();
        Similarity map = Similarity.fit(from, gallery.frame().template());
        // the net learned that pixel 0 covers [0, 1), the frame that it is at 0
        double half = .5 * map.a();
        return Alignment.warp(drawn, new Similarity(map.a(), map.b(), map.tx() + half, map.ty() + half), size, size);
    }
}
