package org.bauta.engine.cell;

import java.util.LinkedHashMap;
import java.util.Map;

import org.bauta.core.dataset.Item;
import org.bauta.core.image.Image;

/**
 * Originals that were read last, up to a fixed number of bytes. The cells of one chunk follow each other, so that its
 * pictures are decoded or rendered once and not for every condition; how many pictures there are does not matter.
 */
public final class PictureCache {
    private static final long LIMIT_BYTES = 128L << 20;

    private final Map<Integer, Image> pictures = new LinkedHashMap<>(256, .75f, true);
    private long bytes;

    /** The picture of an item, read now if it is not held. Two threads may read the same one: both get equal pictures. */
    Image read(int index, Item item) {
        synchronized (this) {
            Image held = pictures.get(index);
            if (held != null) {
                return held;
            }
        }
        Image image = item.picture().read();
        hold(index, image);
        return image;
    }

    private synchronized void hold(int index, Image image) {
        if (pictures.putIfAbsent(index, image) != null) {
            return;
        }
        bytes += image.samples().length;
        var oldest = pictures.entrySet().iterator();
        while (bytes > LIMIT_BYTES) {
            bytes -= oldest.next().getValue().samples().length;
            oldest.remove();
        }
    }
}
