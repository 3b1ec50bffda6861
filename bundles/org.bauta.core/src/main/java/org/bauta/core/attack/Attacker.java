package org.bauta.core.attack;

import java.util.List;

import org.bauta.core.image.Image;
import org.bauta.core.method.RunContext;
import org.bauta.core.settings.Configurable;

/**
 * Who tries to recognise a de-identified face: what it knows, and how it adapts before it compares. An axis of every
 * experiment, because a number of privacy means nothing without the attacker it was measured against.
 */
public interface Attacker<S extends Record> extends Configurable<S> {
    /** What it has to be given. */
    Knowledge knowledge();

    /**
     * Prepares for one method and one recogniser.
     *
     * @param seen what {@link #knowledge} asked for; empty lists otherwise
     */
    Adapted adapt(Seen seen, S settings, RunContext run);

    /**
     * What the attacker is assumed to have.
     *
     * @param cleanGallery clean pictures to compare releases with, as every protocol gives them
     * @param releasedExamples de-identified faces of known persons, disjoint from those it is judged on
     * @param method which method made the releases, and its settings
     */
    record Knowledge(boolean cleanGallery, boolean releasedExamples, boolean method) {
    }

    /**
     * Training material: identity-disjoint from what the attacker is judged on.
     *
     * @param subjects one for each embedding
     */
    record Seen(List<String> subjects, List<float[]> originals, List<float[]> released) {
        public static final Seen NOTHING = new Seen(List.of(), List.of(), List.of());
    }

    /** The attacker after it has adapted. Safe for use by several threads. */
    interface Adapted {
        /** Its attempt to undo a release before looking; the same instance if it does not try. */
        default Image restore(Image released) {
            return released;
        }

        /** How it represents the embedding of a release. */
        default float[] represent(float[] released) {
            return released;
        }
    }
}
