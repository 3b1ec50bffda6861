package org.bauta.engine;

import org.bauta.core.settings.Setting;

/** The decisions of an evaluation that change its numbers: recorded in every run, settable under {@code evaluation}. */
public record Evaluation(
        @Setting(value = "original-to-released", text = "Which side of a pair is de-identified.")
        Probe probe,
        @Setting(value = "original",
                text = "Whose landmarks align a released face: those of the original, or those found in the release.")
        AlignBy alignment,
        @Setting(value = "fallback-box", text = "What happens when alignment is 'released' and no face is found there: use the frozen box, "
                + "count a chance hit, or leave the pair out.")
        Undetected undetected,
        @Setting(value = "mask",
                text = "What is released when no face is found or a method fails: the whole picture masked, or nothing.")
        OnFailure onFailure,
        @Setting(value = "6", text = "How many de-identified pictures of each method the run keeps for its figures.", min = 0, max = 1000)
        int samples,
        @Setting(value = "1000", text = "Bootstrap replicates over identities for the 95 % intervals.", min = 0, max = 100000)
        int bootstrap,
        @Setting(value = "0.5", text = "Share of the persons that attackers learn from, if one has to; then all attackers are judged on "
                + "the others.", min = 0.05, max = 0.95)
        double attackerTraining) {

    /** With the default share for attackers that learn. */
    public Evaluation(Probe probe, AlignBy alignment, Undetected undetected, OnFailure onFailure, int samples, int bootstrap) {
        this(probe, alignment, undetected, onFailure, samples, bootstrap, 0.5);
    }

    /** Which side of a pair is de-identified. */
    public enum Probe {
        ORIGINAL_TO_RELEASED, RELEASED_TO_RELEASED, RELEASED_TO_ORIGINAL
    }

    /** Whose landmarks align a released face. */
    public enum AlignBy {
        ORIGINAL, RELEASED
    }

    /** Policy for released faces that are not found. */
    public enum Undetected {
        FALLBACK_BOX, CHANCE, EXCLUDE
    }

    /** Policy for items that could not be de-identified. */
    public enum OnFailure {
        MASK, OMIT
    }
}
