package org.bauta.core.failure;

import java.util.Optional;

import org.bauta.core.catalog.Kind;

/** No contribution of this kind has this id. */
public final class UnknownId extends BautaException {
    private static final long serialVersionUID = 1L;

    private final transient Optional<String> nearest;

    /** @param hint why the one that is installed cannot be used: the word was right, the plug-in is damaged; empty if none is */
    public UnknownId(Kind kind, String id, Optional<String> nearest, String hint) {
        super(hint.isEmpty() ? USAGE : INPUT, "there is no " + kind.singular() + " '" + id + "'"
                + nearest.map(n -> "; did you mean " + n + "?").orElse("") + (hint.isEmpty() ? "" : " " + hint));
        this.nearest = nearest;
    }

    public Optional<String> nearest() {
        return nearest;
    }
}
