package org.bauta.method.ksame;

import java.util.Arrays;
import java.util.List;
import java.util.function.Function;

import org.bauta.core.failure.Cancelled;
import org.bauta.core.image.Image;
import org.bauta.core.image.Mask;
import org.bauta.core.image.Masked;
import org.bauta.core.method.RunContext;

/** Collects what is released in place of each picture. */
final class Releases {
    private final Gallery gallery;
    private final Cover cover;
    private final RunContext run;
    private final Masked[] out;

    Releases(Gallery gallery, Cover cover, RunContext run) {
        this.gallery = gallery;
        this.cover = cover;
        this.run = run;
        out = new Masked[gallery.set().faces().size()];
    }

    /** In each layer one look for all who are released in it. @param look of one picture of each person */
    void same(Cluster cluster, Function<int[], Look> look) {
        swap(cluster, cluster, look);
    }

    /** The looks of one cluster in place of the persons of another. */
    void swap(Cluster hidden, Cluster shown, Function<int[], Look> look) {
        for (int layer = 0; layer < hidden.layers(); layer++) {
            put(hidden, hidden.released(layer), look.apply(shown.layer(layer)));
        }
    }

    /** A look in place of pictures. @param hidden the cluster they belong to: its mask hides all of them alike */
    void put(Cluster hidden, int[] images, Look look) {
        if (run.cancelled().getAsBoolean()) {
            throw new Cancelled("k-Same was stopped before all groups were made");
        }
        Image picture = gallery.render(look);
        Mask mask = gallery.mask(cover, hidden.images(), look);
        for (int i : images) {
            out[i] = gallery.frame().lay(gallery.set().faces().get(i), picture, mask);
        }
    }

    /** One for each face, in the order in which they came. */
    List<Masked> list() {
        if (Arrays.stream(out).anyMatch(m -> m == null)) {
            throw new IllegalStateException("a picture was left out of all clusters");
        }
        return List.of(out);
    }
}
