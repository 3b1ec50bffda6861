package org.bauta.core.failure;

/** A model file is missing, does not have the hash it was recorded with, or does not work; the message says how to get it. */
public final class ModelUnavailable extends BautaException {
    private static final long serialVersionUID = 1L;

    public ModelUnavailable(String message) {
        super(INPUT, message);
    }

    public ModelUnavailable(String message, Throwable cause) {
        super(INPUT, message, cause);
    }
}
