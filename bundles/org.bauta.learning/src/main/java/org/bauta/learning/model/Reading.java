package org.bauta.learning.model;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * What the numbers mean that a net gives for a face; which parts count depends on the task.
 *
 * @param tensors outputs of the net by name, one behind the other; empty for all, in the net's order
 * @param names of the numbers in the net's order, {@link #UNREAD} for those that are not read; of the classes of a parsing
 * @param activation what still has to be done to the numbers
 * @param groups lengths of the groups of consecutive numbers that a softmax goes over; empty for one group
 * @param unit of points or angles
 * @param points which of the net's points are the 5 or 68, in our order; empty for all as they come
 * @param turned names of the angles whose sign is the other way round in the net
 * @param rotation true if the net gives a 3 x 3 rotation matrix, row by row, instead of angles
 * @param dimensions how many numbers the net gives for a face; 0 where the task does not fix it (maps)
 * @param heads weights of the channels of each map of a perceptual net
 */
public record Reading(List<String> tensors, List<String> names, Activation activation, List<Integer> groups, Unit unit,
        List<Integer> points, Set<String> turned, boolean rotation, int dimensions, Optional<Heads> heads) {
    /** Stands for a number that is not read. */
    public static final String UNREAD = "-";

    public Reading {
        tensors = List.copyOf(tensors);
        names = List.copyOf(names);
        groups = List.copyOf(groups);
        points = List.copyOf(points);
        turned = Set.copyOf(turned);
    }

    /** What still has to be done to the numbers. */
    public enum Activation {
        NONE, SIGMOID, SOFTMAX;

        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        static List<String> words() {
            return Arrays.stream(values()).map(Activation::word).toList();
        }
    }

    /** Of points: pixels of the net's input, fractions 0..1 of it, or -1..1 over it; of angles: degrees or radians. */
    public enum Unit {
        NONE, PIXELS, FRACTION, SIGNED, DEGREES, RADIANS;

        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * A file with a weight for each channel of each map, JSON: {@code {"layers": [[...], ...]}}.
     *
     * @param file its name as its owner distributes it; it has to lie beside the model when that is imported
     * @param sha256 of that file
     */
    public record Heads(String file, String sha256) {
    }

    /** The names of the numbers that are read, in order. */
    public List<String> read() {
        return names.stream().filter(n -> !n.equals(UNREAD)).toList();
    }
}
