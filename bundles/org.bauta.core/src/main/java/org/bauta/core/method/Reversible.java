package org.bauta.core.method;

import java.util.List;

import org.bauta.core.face.Face;
import org.bauta.core.image.Image;
import org.bauta.core.image.Masked;
import org.bauta.core.image.Region;

/** A method that can be undone by who has the key. */
public interface Reversible<S extends Record> {
    /**
     * The original face.
     *
     * @param released a face of a released picture
     * @param key the secret; a wrong one gives a {@link org.bauta.core.failure.BautaException}, never a half-recovered face
     */
    Masked recover(Face released, S settings, byte[] key, RunContext run);

    /**
     * The same, for methods whose released files carry bytes beside the pixels.
     *
     * @param carried what the file carries, see {@link org.bauta.core.image.Codec#carried}
     */
    default Masked recover(Face released, List<byte[]> carried, S settings, byte[] key, RunContext run) {
        return recover(released, settings, key, run);
    }

    /**
     * Where a released picture holds faces that this method has locked.
     *
     * @param carried what the file carries beside its pixels
     */
    List<Region> locked(Image released, List<byte[]> carried);
}
