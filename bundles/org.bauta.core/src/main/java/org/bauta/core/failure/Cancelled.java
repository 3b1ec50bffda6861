package org.bauta.core.failure;

/** The user stopped the work; whatever was finished is kept. */
public final class Cancelled extends BautaException {
    private static final long serialVersionUID = 1L;

    public Cancelled(String message) {
        super(130, message);
    }
}
