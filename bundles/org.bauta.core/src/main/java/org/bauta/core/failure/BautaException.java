package org.bauta.core.failure;

/**
 * Something that a user can act on. The message is one sentence: what is wrong, where, and what to do; it is shown as
 * it stands, without a stack trace.
 */
public abstract class BautaException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** The user's words or file are wrong. */
    public static final int USAGE = 2;
    /** An input, a model or a data set is missing or damaged. */
    public static final int INPUT = 3;

    private final int exitCode;

    protected BautaException(int exitCode, String message) {
        super(message);
        this.exitCode = exitCode;
    }

    protected BautaException(int exitCode, String message, Throwable cause) {
        super(message, cause);
        this.exitCode = exitCode;
    }

    /** What the command line returns for it. */
    public int exitCode() {
        return exitCode;
    }
}
