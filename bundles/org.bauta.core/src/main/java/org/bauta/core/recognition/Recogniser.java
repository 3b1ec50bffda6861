package org.bauta.core.recognition;

import org.bauta.core.settings.Configurable;

/** Turns faces into embeddings that are near each other when the person is the same. */
public interface Recogniser<S extends Record> extends Configurable<S> {
    /** What is known without loading the weights. */
    RecogniserCard card();

    /**
     * Loads the weights and checks their hash.
     *
     * @throws org.bauta.core.failure.ModelUnavailable if the file is missing, was changed or does not fit its card
     */
    Embedder open(S settings);
}
