package org.bauta.core.failure;

/** Results cannot be written: folder not writable, disk full, or in use by another run. */
public final class OutputFailed extends BautaException {
    private static final long serialVersionUID = 1L;

    public OutputFailed(String message) {
        super(INPUT, message);
    }

    public OutputFailed(String message, Throwable cause) {
        super(INPUT, message, cause);
    }
}
