package org.bauta.core.failure;

/** An experiment file or a command line is wrong; the message names file, line, key and the nearest valid key. */
public final class UsageInvalid extends BautaException {
    private static final long serialVersionUID = 1L;

    public UsageInvalid(String message) {
        super(USAGE, message);
    }

    public UsageInvalid(String message, Throwable cause) {
        super(USAGE, message, cause);
    }
}
