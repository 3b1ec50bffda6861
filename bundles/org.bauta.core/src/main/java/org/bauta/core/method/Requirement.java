package org.bauta.core.method;

import org.bauta.core.catalog.Kind;

/**
 * Something a method cannot do without.
 *
 * @param what the kind of thing
 * @param id which one; empty where any will do
 */
public record Requirement(What what, String id) {
    /** What can be required. */
    public enum What {
        /** Five points of every face. */
        POINTS,
        /** 68 points of every face. */
        DENSE_POINTS,
        /** A subject id for every item. */
        SUBJECTS,
        /** Released files that carry bytes beside their pixels. */
        CARRIER,
        /** An imported model. */
        RECOGNISER
    }

    public static Requirement points() {
        return new Requirement(What.POINTS, "");
    }

    public static Requirement subjects() {
        return new Requirement(What.SUBJECTS, "");
    }

    public static Requirement carrier() {
        return new Requirement(What.CARRIER, "");
    }

    public static Requirement recogniser(String id) {
        return new Requirement(What.RECOGNISER, id);
    }

    /** In words. */
    public String text() {
        return switch (what) {
            case POINTS -> "five landmarks of every face (choose a detector that finds them)";
            case DENSE_POINTS -> "68 landmarks of every face";
            case SUBJECTS -> "a subject id for every image";
            case CARRIER -> "released files that carry bytes beside their pixels (JPEG)";
            case RECOGNISER -> "the " + Kind.RECOGNISER.singular() + " " + id + " (see: bauta model import)";
        };
    }
}
