package org.bauta.core.failure;

/** A file exists but cannot be used: truncated, empty, too large or of another kind; the message names it and the reason. */
public final class DataDamaged extends BautaException {
    private static final long serialVersionUID = 1L;

    public DataDamaged(String message) {
        super(INPUT, message);
    }

    public DataDamaged(String message, Throwable cause) {
        super(INPUT, message, cause);
    }
}
