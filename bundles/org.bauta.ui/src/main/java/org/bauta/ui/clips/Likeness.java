package org.bauta.ui.clips;

import java.util.List;
import java.util.OptionalDouble;
import java.util.TreeSet;

import org.bauta.core.catalog.Catalog;
import org.bauta.core.catalog.Kind;
import org.bauta.core.face.Face;
import org.bauta.core.failure.BautaException;
import org.bauta.core.recognition.Cosine;
import org.bauta.core.recognition.Embedder;
import org.bauta.core.recognition.Recogniser;
import org.bauta.core.recognition.RecogniserCard;
import org.bauta.core.settings.SettingsType;

/** What one recogniser says of a face and its release. */
final class Likeness implements AutoCloseable {
    private static final double USUAL_RATE = 0.001;

    private final Embedder embedder;

    private Likeness(Embedder embedder) {
        this.embedder = embedder;
    }

    /** Loads its weights. @throws org.bauta.core.failure.ModelUnavailable if they are not there */
    static Likeness of(Catalog catalog, String recogniser) {
        return new Likeness(open((Recogniser<?>) catalog.make(Kind.RECOGNISER, recogniser, Recogniser.class)));
    }

    private static <S extends Record> Embedder open(Recogniser<S> recogniser) {
        return recogniser.open(SettingsType.of(recogniser).defaults());
    }

    /**
     * The cosine similarity from which on it takes both for one person, at the usual false accept rate or the smallest on its card;
     * empty if its card has none.
     */
    static OptionalDouble threshold(Catalog catalog, String recogniser) {
        RecogniserCard card;
        try {
            card = catalog.make(Kind.RECOGNISER, recogniser, Recogniser.class).card();
        } catch (BautaException e) {
            return OptionalDouble.empty(); // the explorer names it among what is broken
        }
        return card.thresholds().isEmpty() ? OptionalDouble.empty()
                : card.threshold(card.thresholds().containsKey(USUAL_RATE) ? USUAL_RATE
                        : new TreeSet<>(card.thresholds().keySet()).first());
    }

    /** Cosine similarity of the largest face before and after; NaN if there is none. */
    double of(Pair pair) {
        if (pair.faces().isEmpty()) {
            return Double.NaN;
        }
        Face face = pair.faces().get(0);
        float[][] both = embedder.embed(List.of(face, face.in(pair.after())));
        return Cosine.similarity(both[0], both[1]);
    }

    @Override
    public void close() {
        embedder.close();
    }
}
