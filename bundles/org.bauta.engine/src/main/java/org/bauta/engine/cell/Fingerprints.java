package org.bauta.engine.cell;

import java.util.List;

import org.bauta.core.dataset.Item;
import org.bauta.core.dataset.Picture;
import org.bauta.core.failure.BautaException;
import org.bauta.engine.plan.Key;

/** Hashes of all stored pictures that take part. */
public final class Fingerprints {
    /** Of a picture that cannot be read now; should it be readable one day, its key changes. */
    private static final String UNREADABLE = "unreadable";
    private final String[] originals;
    private final String[] releases;

    public Fingerprints(int items) {
        originals = new String[items];
        releases = new String[items];
    }

    /** Hashes one item; safe for several threads with different items. */
    public void read(int item, Item of) {
        originals[item] = print(of.picture());
        releases[item] = of.released().map(Fingerprints::print).orElse("");
    }

    private static String print(Picture picture) {
        try {
            return picture.fingerprint();
        } catch (BautaException e) {
            return UNREADABLE;
        }
    }

    String original(int item) {
        return originals[item];
    }

    String release(int item) {
        return releases[item];
    }

    /** Of the whole data set: ids, persons and contents, in order. */
    public String all(List<Item> items) {
        Key key = new Key();
        for (int i = 0; i < items.size(); i++) {
            key.add(items.get(i).id()).add(items.get(i).subject()).add(originals[i]).add(releases[i]);
        }
        return key.hex();
    }
}
