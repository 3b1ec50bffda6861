package org.bauta.engine.cell;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Function;

import org.bauta.core.estimation.Estimator;
import org.bauta.core.estimation.FaceReader;
import org.bauta.core.face.Face;
import org.bauta.core.failure.ModelUnavailable;
import org.bauta.core.recognition.Embedder;
import org.bauta.core.recognition.FaceFinder;
import org.bauta.core.recognition.RecogniserCard;
import org.bauta.engine.plan.Bound;
import org.bauta.engine.plan.Plan;

/** Detector, recognisers and estimators of one thread: none of them is safe for several. */
final class Instruments implements AutoCloseable {
    private final Optional<FaceFinder> finder;
    private final List<Embedder> embedders = new ArrayList<>();
    private final List<RecogniserCard> cards = new ArrayList<>();
    private final List<FaceReader> readers = new ArrayList<>();
    private final List<Bound<Estimator<Record>>> estimators;

    /** Loads all weights. @throws ModelUnavailable if some are missing */
    Instruments(Plan plan) {
        estimators = plan.estimators();
        finder = plan.detector().map(d -> d.contribution().open(d.settings()));
        try {
            for (Bound<org.bauta.core.recognition.Recogniser<Record>> r : plan.recognisers()) {
                cards.add(r.contribution().card());
                embedders.add(r.contribution().open(r.settings()));
            }
            for (Bound<Estimator<Record>> e : plan.estimators()) {
                readers.add(e.contribution().open(e.settings()));
            }
        } catch (RuntimeException | LinkageError e) {
            close();
            throw e;
        }
    }

    FaceFinder finder() {
        return finder.orElseThrow();
    }

    /** Of the detector; {@code none} if the plan has none. */
    String finderFingerprint() {
        return finder.map(FaceFinder::fingerprint).orElse("none");
    }

    /**
     * Embeds faces in one batch; if that fails, one by one, so that a single bad face does not take the others along.
     *
     * @param failed gets the place in the list and the reason
     * @return for each face its embedding, or an array of length 0
     */
    float[][] embed(int recogniser, List<Face> faces, BiConsumer<Integer, String> failed) {
        return batch(f -> checked(recogniser, embedders.get(recogniser).embed(f), f.size()), faces, failed);
    }

    /** The same with an estimator: for each face what is read in it, or an array of length 0. */
    float[][] read(int estimator, List<Face> faces, BiConsumer<Integer, String> failed) {
        return batch(f -> counted(readers.get(estimator).read(f), f.size(), "estimator", estimators.get(estimator).id()), faces, failed);
    }

    private static float[][] batch(Function<List<Face>, float[][]> net, List<Face> faces, BiConsumer<Integer, String> failed) {
        if (faces.isEmpty()) {
            return new float[0][];
        }
        Optional<float[][]> all = Guard.attempt(() -> net.apply(faces), reason -> { });
        if (all.isPresent()) {
            return all.get();
        }
        float[][] rows = new float[faces.size()][];
        for (int i = 0; i < rows.length; i++) {
            int at = i;
            rows[i] = Guard.attempt(() -> net.apply(List.of(faces.get(at)))[0], reason -> failed.accept(at, reason)).orElse(new float[0]);
        }
        return rows;
    }

    private float[][] checked(int recogniser, float[][] rows, int expected) {
        RecogniserCard card = cards.get(recogniser);
        for (float[] row : rows) {
            if (row.length != card.dimensions()) {
                throw new ModelUnavailable("the recogniser " + card.id() + " gives embeddings of " + row.length
                        + " numbers, but its card says " + card.dimensions() + "; correct the card");
            }
        }
        return counted(rows, expected, "recogniser", card.id());
    }

    private static float[][] counted(float[][] rows, int expected, String kind, String id) {
        if (rows.length != expected) {
            throw new IllegalStateException("the " + kind + " " + id + " gave " + rows.length + " rows for " + expected + " faces");
        }
        return rows;
    }

    @Override
    public void close() {
        finder.ifPresent(FaceFinder::close);
        embedders.forEach(Embedder::close);
        readers.forEach(FaceReader::close);
    }
}
