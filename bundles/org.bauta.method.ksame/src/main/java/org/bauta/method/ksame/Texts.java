package org.bauta.method.ksame;

import java.util.List;

import org.bauta.core.method.Requirement;

/** What the settings of the family have in common. */
final class Texts {
    static final String K = "How many persons share a face at least; larger is more private.";
    static final String COVER = "What is replaced: all that a recogniser sees (frame), or the face alone, whose surroundings may give a"
            + " person away (face).";
    static final String SIZE = "Side of the square in which faces are averaged; about that of the faces in the pictures, or more.";
    static final String VARIANCE = "Share of the variance of shapes and of textures that the model keeps.";
    static final String SMALL = "What becomes of a class of fewer than k persons: the run is refused, or the class joins the most"
            + " similar one.";

    private Texts() {
    }

    /** Who and what the members built on a model of shapes cannot do without. */
    static List<Requirement> modelled() {
        return List.of(Requirement.subjects(), new Requirement(Requirement.What.DENSE_POINTS, ""));
    }
}
