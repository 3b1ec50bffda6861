package org.bauta.engine.cell;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;

import org.bauta.core.face.Face;

/**
 * Gathers faces until they are worth a call of the recogniser. Its size is limited in faces and in pixels, so that
 * memory does not grow with the pictures; both depend on the items alone.
 */
final class FaceBatch {
    private static final int FACES = 16;
    private static final long PIXELS = 8_000_000;
    private final List<Integer> items = new ArrayList<>();
    private final List<Face> faces = new ArrayList<>();
    private final BiConsumer<List<Integer>, List<Face>> full;
    private long pixels;

    /** @param full is given the items and their faces */
    FaceBatch(BiConsumer<List<Integer>, List<Face>> full) {
        this.full = full;
    }

    void add(int item, Face face) {
        items.add(item);
        faces.add(face);
        pixels += (long) face.image().width() * face.image().height();
        if (faces.size() >= FACES || pixels >= PIXELS) {
            flush();
        }
    }

    void flush() {
        if (!faces.isEmpty()) {
            full.accept(List.copyOf(items), List.copyOf(faces));
        }
        items.clear();
        faces.clear();
        pixels = 0;
    }
}
