package org.bauta.ui.gallery;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.bauta.core.failure.BautaException;
import org.bauta.report.gallery.Piece;
import org.bauta.report.gallery.Stock;
import org.bauta.ui.parts.Newest;
import org.bauta.ui.parts.OnScreen;
import org.bauta.ui.parts.Pixels;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.widgets.Control;

/** Small pictures, made in the background when they come into sight; those not seen for longest are given up. */
final class Thumbnails {
    /** Pixels of the longer side. */
    static final int SIDE = 192;
    private static final int KEPT = 600;

    private final Control screen;
    private final Map<Piece, Image> made = new LinkedHashMap<>(16, .75f, true);
    private final Map<Piece, String> faults = new HashMap<>();
    private final Newest<Wanted, Boolean> loader;
    private Stock stock;

    private record Wanted(Stock stock, List<Piece> pieces) {
    }

    Thumbnails(Control screen) {
        this.screen = screen;
        loader = new Newest<>("Pictures of the gallery", screen, this::load, done -> { }, fault -> { });
        screen.addListener(SWT.Dispose, e -> forget());
    }

    /** Pictures of another run. */
    void of(Stock other) {
        if (other != stock) {
            forget();
            stock = other;
        }
    }

    private void forget() {
        made.values().forEach(Image::dispose);
        made.clear();
        faults.clear();
    }

    /** The picture, or null while it is made or where there is none. */
    Image get(Piece piece) {
        return made.get(piece);
    }

    /** Why there is no picture; empty if there is one or it is still to come. */
    String fault(Piece piece) {
        return faults.getOrDefault(piece, "");
    }

    /** Asks for what is in sight and not there; the last wish counts. */
    void want(List<Piece> inSight) {
        List<Piece> missing = inSight.stream().filter(p -> !made.containsKey(p) && !faults.containsKey(p)).toList();
        if (!missing.isEmpty()) {
            loader.ask(new Wanted(stock, missing));
        }
    }

    private Boolean load(Wanted wanted) {
        for (Piece piece : wanted.pieces()) {
            if (loader.isOutdated() || screen.isDisposed()) {
                return false;
            }
            try {
                var small = Pixels.shrunk(wanted.stock().picture(piece), SIDE);
                OnScreen.later(screen, () -> keep(wanted.stock(), piece, small));
            } catch (BautaException e) {
                OnScreen.later(screen, () -> complain(wanted.stock(), piece, e.getMessage()));
            }
        }
        return true;
    }

    private void keep(Stock from, Piece piece, org.bauta.core.image.Image small) {
        if (from == stock && !made.containsKey(piece)) {
            made.put(piece, Pixels.on(screen.getDisplay(), small));
            if (made.size() > KEPT) {
                Piece oldest = made.keySet().iterator().next();
                made.remove(oldest).dispose();
            }
            screen.redraw();
        }
    }

    private void complain(Stock from, Piece piece, String why) {
        if (from == stock) {
            faults.put(piece, why);
            screen.redraw();
        }
    }

    /** How many are held, for those who watch memory. */
    int size() {
        return made.size();
    }
}
