package org.bauta.core.image;

import java.util.List;

import org.bauta.core.failure.UsageInvalid;
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

    /** True if its files can carry bytes beside their pixels. */
    default boolean carries() {
        return false;
    }

    /**
     * The file with these bytes beside its pixels.
     *
     * @param file as {@link #encode} made it
     * @param contents one for each face, in the order in which they were de-identified
     * @throws org.bauta.core.failure.UsageInvalid if such files carry nothing
     */
    default byte[] carry(byte[] file, List<byte[]> contents) {
        throw new UsageInvalid("a ." + extension() + " file carries nothing beside its pixels; release as jpeg");
    }

    /** What {@link #carry} put into a file; empty for every other file. */
    default List<byte[]> carried(byte[] file) {
        return List.of();
    }

    /** @throws org.bauta.core.failure.DataDamaged if these bytes are no such file */
    Image decode(byte[] file);
}
