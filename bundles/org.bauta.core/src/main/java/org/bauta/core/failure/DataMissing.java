package org.bauta.core.failure;

/** A data set, one of its index files or an input does not exist; the message names it and says where the owner offers it. */
public final class DataMissing extends BautaException {
    private static final long serialVersionUID = 1L;

    public DataMissing(String message) {
        super(INPUT, message);
    }

    public DataMissing(String message, Throwable cause) {
        super(INPUT, message, cause);
    }
}
