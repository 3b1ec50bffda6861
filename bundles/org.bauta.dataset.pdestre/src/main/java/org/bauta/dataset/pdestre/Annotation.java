package org.bauta.dataset.pdestre;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

import org.bauta.vision.listing.TextRows;

/** The lines of one video's annotation. */
final class Annotation {
    private static final int LABELS = 10;
    private static final List<String> NAMES = List.of("gender", "age", "height", "body-volume", "ethnicity", "hair-color", "hairstyle",
            "beard", "moustache", "glasses", "head-accessories", "upper-body", "lower-body", "feet", "accessories", "action");
    private static final List<String> GENDERS = List.of("male", "female", "unknown");

    private Annotation() {
    }

    /**
     * One person in one frame.
     *
     * @param line in the file, from 1
     * @param person -1 if unknown
     * @param sides x, y and the two sides in the order of the file
     * @param labels the owner's codes, -1 if none
     */
    record Sighting(long line, int frame, int person, float[] sides, byte[] labels) {
    }

    /** @throws org.bauta.core.failure.DataDamaged naming file and line */
    static void read(Path file, Consumer<Sighting> consumer) {
        TextRows.read(file, row -> consumer.accept(sighting(row)));
    }

    private static Sighting sighting(TextRows.Row row) {
        String[] c = row.cells();
        if (c.length < LABELS + NAMES.size()) {
            throw row.damaged("at least " + (LABELS + NAMES.size()) + " columns were expected, not " + c.length);
        }
        byte[] labels = new byte[NAMES.size()];
        for (int i = 0; i < labels.length; i++) {
            labels[i] = (byte) Math.clamp((long) row.number(c[LABELS + i]), -1, Byte.MAX_VALUE);
        }
        float[] sides = {row.number(c[2]), row.number(c[3]), row.number(c[4]), row.number(c[5])};
        return new Sighting(row.line(), (int) row.number(c[0]), (int) row.number(c[1]), sides, labels);
    }

    /** Adds the labels that are given, by name. */
    static void describe(byte[] labels, Map<String, String> found) {
        for (int i = 0; i < labels.length; i++) {
            if (labels[i] >= 0) {
                found.put(NAMES.get(i), i == 0 && labels[0] < GENDERS.size() ? GENDERS.get(labels[0]) : String.valueOf(labels[i]));
            }
        }
    }
}
