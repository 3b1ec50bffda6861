package org.bauta.method.adversarial;

import java.util.List;
import java.util.Map;

import org.bauta.core.face.Face;
import org.bauta.core.image.Masked;
import org.bauta.core.method.ImageMethod;
import org.bauta.core.method.Method;
import org.bauta.core.method.RunContext;
import org.bauta.core.method.SetMethod;
import org.bauta.core.recognition.Cosine;
import org.bauta.core.settings.SettingsType;
import org.bauta.learning.gradient.DifferentiableRecogniser;

/** What the tests of all methods need. */
final class Attacks {
    private Attacks() {
    }

    static <S extends Record> S settings(Method<S> method, Map<String, ?> given) {
        return SettingsType.of(method).bind(given);
    }

    static <S extends Record> List<Masked> apply(Method<S> method, Map<String, ?> given, List<Face> faces) {
        S settings = settings(method, given);
        return switch (method) {
            case ImageMethod<S> one -> faces.stream().map(f -> one.apply(f, settings, RunContext.seeded(7))).toList();
            case SetMethod<S> set -> set.apply(faces, settings, RunContext.seeded(7));
            default -> throw new IllegalArgumentException("no clip methods here");
        };
    }

    /** Changes of the face box, in levels. */
    static int[] changes(Face face, Masked result) {
        byte[] before = face.image().crop(result.region()).samples();
        byte[] after = result.over(face.image()).crop(result.region()).samples();
        int[] out = new int[before.length];
        for (int i = 0; i < out.length; i++) {
            out[i] = (after[i] & 0xff) - (before[i] & 0xff);
        }
        return out;
    }

    static int largest(int[] changes) {
        int largest = 0;
        for (int c : changes) {
            largest = Math.max(largest, Math.abs(c));
        }
        return largest;
    }

    static double rms(int[] changes) {
        double square = 0;
        for (int c : changes) {
            square += (double) c * c;
        }
        return Math.sqrt(square / changes.length);
    }

    /** Cosine of the embeddings of two pictures of a face. */
    static double similarity(DifferentiableRecogniser recogniser, Face a, Face b) {
        return Cosine.similarity(embedding(recogniser, a), embedding(recogniser, b));
    }

    static float[] embedding(DifferentiableRecogniser recogniser, Face face) {
        Victims victims = new Victims(recogniser, List.of(face));
        return victims.own()[0];
    }

    static Face after(Face face, Masked result) {
        return face.in(result.over(face.image()));
    }
}
