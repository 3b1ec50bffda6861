package org.bauta.ui.studio;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

import org.bauta.ui.parts.Lens;
import org.bauta.ui.parts.Looking;
import org.bauta.ui.parts.Pixels;
import org.bauta.ui.parts.SideBySide;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;

/**
 * Before and after, as large as there is room or as the lens says: side by side, with a split that follows the mouse, or their
 * difference.
 */
final class Stage extends Canvas {
    private static final int GAP = 12;
    private static final int CAPTION = 24;

    private final Lens lens = new Lens();
    private final Set<Overlay> overlays = EnumSet.copyOf(Overlay.usual());
    private Shown shown;
    private Image before;
    private Image after;
    private Image mask;
    private String words = "After";
    private View view = View.SIDE_BY_SIDE;
    private double split = 0.5;

    Stage(Composite parent) {
        super(parent, SWT.DOUBLE_BUFFERED | SWT.NO_BACKGROUND);
        addListener(SWT.Paint, e -> paint(e.gc));
        addListener(SWT.MouseMove, this::drag);
        addListener(SWT.MouseDown, this::drag);
        addListener(SWT.Dispose, e -> forget());
        new Looking(this, lens, this::panes);
    }

    /** The newest result. */
    void show(Shown result) {
        forget();
        shown = result;
        words = "After";
        before = Pixels.on(getDisplay(), result.before());
        renderAfter();
    }

    /** In place of the release, what a key has given back. */
    void show(Recovery recovery) {
        if (recovery.shown() == shown) {
            words = "Recovered";
            after.dispose();
            after = Pixels.on(getDisplay(), recovery.picture());
            redraw();
        }
    }

    private void renderAfter() {
        if (after != null) {
            after.dispose();
        }
        after = Pixels.on(getDisplay(), view == View.DIFFERENCE ? Difference.of(shown.before(), shown.after()) : shown.after());
        words = view == View.DIFFERENCE ? "Difference, four times" : "After";
        redraw();
    }

    void view(View chosen) {
        view = chosen;
        if (shown != null) {
            renderAfter();
        }
    }

    void overlay(Overlay which, boolean visible) {
        if (visible) {
            overlays.add(which);
        } else {
            overlays.remove(which);
        }
        redraw();
    }

    private void forget() {
        for (Image image : new Image[] {before, after, mask}) {
            if (image != null) {
                image.dispose();
            }
        }
        before = null;
        after = null;
        mask = null;
    }

    private void drag(Event e) {
        boolean held = e.type == SWT.MouseDown && e.button == 1 || (e.stateMask & SWT.BUTTON1) != 0;
        if (view == View.SPLIT && shown != null && held && lens.zoom() == 1) {
            Rectangle place = panes().get(0).place();
            split = Math.max(0, Math.min(1, (e.x - place.x) / (double) place.width));
            redraw();
        }
    }

    /** Where the pictures go: two places side by side, else one. */
    private List<Looking.Pane> panes() {
        List<Looking.Pane> panes = new ArrayList<>();
        if (shown != null) {
            Rectangle area = getClientArea();
            int columns = view == View.SPLIT ? 1 : 2;
            int width = Math.max(1, (area.width - GAP * (columns - 1)) / columns);
            for (int i = 0; i < columns; i++) {
                Rectangle pane = new Rectangle(i * (width + GAP), CAPTION, width, Math.max(1, area.height - CAPTION));
                panes.add(new Looking.Pane(pane, lens.place(pane, shown.before().width(), shown.before().height())));
            }
            bringTogether(panes);
        }
        return panes;
    }

    /** Pictures that do not fill their panes stand beside each other, not in the middle of each pane. */
    private void bringTogether(List<Looking.Pane> panes) {
        if (panes.size() == 2 && lens.zoom() == 1) {
            int room = panes.get(0).pane().width - panes.get(0).place().width;
            panes.get(0).place().x += room / 2;
            panes.get(1).place().x -= room / 2;
        }
    }

    private void paint(GC gc) {
        Rectangle area = getClientArea();
        gc.setBackground(getBackground());
        gc.fillRectangle(area);
        if (shown == null || area.width < 40 || area.height < 2 * CAPTION) {
            return;
        }
        List<Looking.Pane> panes = panes();
        if (view == View.SPLIT) {
            paintSplit(gc, panes.get(0));
        } else {
            paintPicture(gc, before, panes.get(0), "Before");
            paintPicture(gc, after, panes.get(1), words);
        }
    }

    private void paintPicture(GC gc, Image image, Looking.Pane at, String caption) {
        SideBySide.draw(gc, image, at);
        paintOverlays(gc, at);
        caption(gc, caption, at, sight(at).x);
    }

    private static Rectangle sight(Looking.Pane at) {
        return at.place().intersection(at.pane());
    }

    private void paintOverlays(GC gc, Looking.Pane at) {
        if (overlays.contains(Overlay.MASK)) {
            if (mask == null) {
                mask = Overlay.tinted(getDisplay(), shown.mask());
            }
            SideBySide.draw(gc, mask, at);
        }
        Rectangle clip = gc.getClipping();
        gc.setClipping(at.pane());
        shown.faces().forEach(f -> Overlay.paint(gc, f, at.place(), overlays));
        gc.setClipping(clip);
    }

    private void paintSplit(GC gc, Looking.Pane at) {
        Rectangle place = at.place();
        int x = place.x + (int) (place.width * split);
        SideBySide.draw(gc, before, at);
        Rectangle right = new Rectangle(x, at.pane().y, Math.max(0, at.pane().x + at.pane().width - x), at.pane().height);
        SideBySide.draw(gc, after, new Looking.Pane(right.intersection(at.pane()), place));
        paintOverlays(gc, at);
        gc.setForeground(getDisplay().getSystemColor(SWT.COLOR_WHITE));
        gc.setLineWidth(2);
        Rectangle sight = sight(at);
        gc.drawLine(x, sight.y, x, sight.y + sight.height);
        caption(gc, "Before", at, sight.x);
        caption(gc, words, at, sight.x + sight.width - gc.textExtent(words).x);
    }

    private void caption(GC gc, String text, Looking.Pane at, int x) {
        gc.setForeground(getForeground());
        gc.drawText(text, x, sight(at).y - gc.textExtent(text).y - 3, true);
    }
}
