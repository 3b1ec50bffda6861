package org.bauta.core.method;

import org.bauta.core.face.Face;

/**
 * A method whose release carries a provable bound on what it tells of the original. Its {@link Ledger} says which; what a
 * report prints of a release is {@link Ledger#text()}.
 */
public interface DifferentiallyPrivate<S extends Record> {
    /**
     * What one release of this face spends. It depends on the settings and on the size of the face region, never on its
     * pixels: it may be printed beside the release without telling anything more.
     */
    Ledger ledger(Face face, S settings);
}
