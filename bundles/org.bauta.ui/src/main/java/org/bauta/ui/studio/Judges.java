package org.bauta.ui.studio;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.TreeSet;
import java.util.function.BooleanSupplier;

import org.bauta.core.catalog.Catalog;
import org.bauta.core.catalog.Kind;
import org.bauta.core.face.Face;
import org.bauta.core.failure.BautaException;
import org.bauta.core.recognition.Cosine;
import org.bauta.core.recognition.Embedder;
import org.bauta.core.recognition.Recogniser;
import org.bauta.core.recognition.RecogniserCard;
import org.bauta.core.settings.SettingsType;

/** Every recogniser that is available, asked how far the largest face of a release is from its original. Loaded when first needed. */
final class Judges implements AutoCloseable {
    private static final double USUAL_RATE = 0.001;

    private final Catalog catalog;
    private final Map<String, Embedder> open = new LinkedHashMap<>();
    private final Map<String, RecogniserCard> cards = new LinkedHashMap<>();

    Judges(Catalog catalog) {
        this.catalog = catalog;
    }

    /** @param outdated asked between recognisers; if true, the rest is left out */
    synchronized List<Distance> judge(Shown shown, BooleanSupplier outdated) {
        List<Distance> distances = new ArrayList<>();
        if (!shown.faces().isEmpty()) {
            Face face = shown.faces().get(0);
            for (String id : catalog.ids(Kind.RECOGNISER)) {
                if (!outdated.getAsBoolean()) {
                    distances.add(judge(id, face, face.in(shown.after())));
                }
            }
        }
        return distances;
    }

    private Distance judge(String id, Face original, Face released) {
        try {
            Embedder embedder = open.containsKey(id) ? open.get(id) : open(id);
            float[][] both = embedder.embed(List.of(original, released));
            RecogniserCard card = cards.get(id);
            double rate = rate(card);
            OptionalDouble similarity = card.threshold(rate);
            return new Distance(id, 1 - Cosine.similarity(both[0], both[1]),
                    similarity.isPresent() ? OptionalDouble.of(1 - similarity.getAsDouble()) : similarity, rate, "");
        } catch (BautaException e) {
            return failed(id, e.getMessage());
        } catch (RuntimeException | LinkageError e) {
            // recognisers come from anybody; one that fails must not cost the others their say
            return failed(id, "it failed: " + e);
        }
    }

    private static Distance failed(String id, String why) {
        return new Distance(id, Double.NaN, OptionalDouble.empty(), Double.NaN, why);
    }

    /** The usual false accept rate, or the smallest that is on the card. */
    private static double rate(RecogniserCard card) {
        return card.thresholds().isEmpty() || card.thresholds().containsKey(USUAL_RATE) ? USUAL_RATE
                : new TreeSet<>(card.thresholds().keySet()).first();
    }

    private Embedder open(String id) {
        return open(id, (Recogniser<?>) catalog.make(Kind.RECOGNISER, id, Recogniser.class));
    }

    private <S extends Record> Embedder open(String id, Recogniser<S> recogniser) {
        Embedder embedder = recogniser.open(SettingsType.of(recogniser).defaults());
        cards.put(id, recogniser.card());
        open.put(id, embedder);
        return embedder;
    }

    @Override
    public synchronized void close() {
        open.values().forEach(Embedder::close);
        open.clear();
    }
}
