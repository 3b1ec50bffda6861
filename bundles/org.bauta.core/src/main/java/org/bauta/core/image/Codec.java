package org.bauta.core.image;

import org.bauta.core.settings.Configurable;

/**
 * How a result is written when it is released. What is scored is what comes back from the file, never what was in
 * memory. Pixels only: no metadata of the original is ever written. Safe for use by several threads.
 */
public interface Codec<S extends Record> extends Configurable<S> {
    /** The file name's ending, without the dot. */
    String extension();

    /** The complete content of a file. */
    byte[] encode(Image image, S settings);

    /** @throws org.bauta.core.failure.DataDamaged if these bytes are no such file */
    Image decode(byte[] file);
}
