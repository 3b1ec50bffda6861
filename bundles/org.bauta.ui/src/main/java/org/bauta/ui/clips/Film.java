package org.bauta.ui.clips;

import java.util.LinkedHashMap;
import java.util.Map;

import org.bauta.core.catalog.Catalog;
import org.bauta.core.dataset.Item;
import org.bauta.core.dataset.Picture;
import org.bauta.core.failure.Cancelled;
import org.bauta.core.failure.DataDamaged;
import org.bauta.core.image.Image;
import org.bauta.ui.studio.Ask;
import org.bauta.ui.studio.Preview;
import org.bauta.ui.studio.Shown;

/** A clip and its result by frame number: the result is read from its file, or made by a method when a frame is asked for. */
final class Film implements AutoCloseable {
    private static final long ROOM = 96L << 20;

    private final Footage footage;
    private final Treatment treatment;
    private final Preview preview;
    private final Map<Integer, Pair> made = new LinkedHashMap<>(16, .75f, true);
    private final Reel original;
    private final Reel result;
    private boolean closed;

    /**
     * How frames are treated.
     *
     * @param values settings of the method as text, all valid
     */
    record Treatment(String detector, String method, Map<String, String> values) {
    }

    /** Opens no file yet. */
    Film(Catalog catalog, Footage footage, Treatment treatment) {
        this.footage = footage;
        this.treatment = treatment;
        this.preview = new Preview(catalog);
        this.original = new Reel(footage.clip());
        this.result = footage.result().map(Reel::new).orElse(null);
    }

    Footage footage() {
        return footage;
    }

    /**
     * Not for the UI thread.
     *
     * @param number 0 .. frames - 1
     * @throws org.bauta.core.failure.BautaException if a file is no clip or not there any more
     * @throws Cancelled if the film was closed meanwhile
     */
    synchronized Pair pair(int number) {
        if (closed) {
            throw new Cancelled(footage.clip() + " was closed");
        }
        Pair known = made.get(number);
        if (known != null) {
            return known;
        }
        Image before = frame(original, number);
        Pair pair = result == null ? treated(number, before)
                : new Pair(number, before, frame(result, number), preview.faces(ask(number, before)), java.util.Optional.empty());
        made.put(number, pair);
        if (made.size() > Math.max(2, ROOM / (2L * before.samples().length))) {
            made.remove(made.keySet().iterator().next());
        }
        return pair;
    }

    private Image frame(Reel reel, int number) {
        return reel.frame(number).orElseThrow(() -> new DataDamaged(footage.clip() + " ends before frame " + (number + 1)
                + "; it was changed while it was open, so open it again"));
    }

    private Pair treated(int number, Image before) {
        Shown shown = preview.show(ask(number, before));
        return new Pair(number, before, shown.after(), shown.faces(), shown.fault());
    }

    private Ask ask(int number, Image frame) {
        Item item = Item.of(footage.clip() + "#" + number, "", new InMemory(frame, footage.clip() + ", frame " + (number + 1)));
        return new Ask(item, treatment.detector(), treatment.method(), treatment.values());
    }

    @Override
    public synchronized void close() {
        closed = true;
        preview.close();
        original.close();
        if (result != null) {
            result.close();
        }
        made.clear();
    }

    /** A frame that was read already. */
    private record InMemory(Image frame, String location) implements Picture {
        @Override
        public Image read() {
            return frame;
        }

        @Override
        public String fingerprint() {
            return frame.contentHash();
        }
    }
}
