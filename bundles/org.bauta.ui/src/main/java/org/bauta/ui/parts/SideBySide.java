package org.bauta.ui.parts;

import java.util.ArrayList;
import java.util.List;

import org.bauta.core.image.Image;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Device;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;

/** Pictures beside each other under their captions, zoomed and moved in step. */
public final class SideBySide extends Canvas {
    private static final int GAP = 12;
    private static final int CAPTION = 24;

    /** A picture and the words above it. */
    public record Captioned(String caption, Image picture, Print print) {
        /** Not for the UI thread. */
        public static Captioned of(Device device, String caption, Image picture) {
            return new Captioned(caption, picture, Print.of(device, picture));
        }
    }

    private final Lens lens = new Lens();
    private List<Captioned> shown = List.of();

    public SideBySide(Composite parent) {
        super(parent, SWT.DOUBLE_BUFFERED);
        addListener(SWT.Paint, e -> paint(e.gc));
        addListener(SWT.Dispose, e -> forget());
        new Looking(this, lens, this::panes);
    }

    /** Other pictures, which are disposed when they are no longer shown; the zoom stays. */
    public void show(List<Captioned> pictures) {
        forget();
        shown = List.copyOf(pictures);
        redraw();
    }

    private void forget() {
        shown.forEach(p -> p.print().dispose());
        shown = List.of();
    }

    private List<Looking.Pane> panes() {
        Rectangle area = getClientArea();
        List<Looking.Pane> panes = new ArrayList<>();
        int n = Math.max(1, shown.size());
        int width = Math.max(1, (area.width - GAP * (n - 1)) / n);
        for (int i = 0; i < shown.size(); i++) {
            Rectangle pane = new Rectangle(i * (width + GAP), CAPTION, width, Math.max(1, area.height - CAPTION));
            Image picture = shown.get(i).picture();
            panes.add(new Looking.Pane(pane, lens.place(pane, picture.width(), picture.height())));
        }
        return panes;
    }

    /** Where the picture at a place in the row lies now, all of it. */
    public Rectangle place(int index) {
        return panes().get(index).place();
    }

    private void paint(GC gc) {
        gc.setBackground(getBackground());
        gc.fillRectangle(getClientArea());
        List<Looking.Pane> panes = panes();
        for (int i = 0; i < panes.size(); i++) {
            shown.get(i).print().draw(gc, panes.get(i));
            Rectangle at = panes.get(i).place().intersection(panes.get(i).pane());
            gc.setForeground(getForeground());
            String caption = fitting(gc, shown.get(i).caption(), panes.get(i).pane().width);
            Point size = gc.textExtent(caption);
            gc.drawText(caption, Math.min(at.x, panes.get(i).pane().x + panes.get(i).pane().width - size.x), at.y - size.y - 3, true);
        }
    }

    /** As much of a text as there is room for, with an ellipsis if that is not all. */
    public static String fitting(GC gc, String text, int room) {
        String cut = text;
        for (int end = text.length() - 1; end > 0 && gc.textExtent(cut).x > room; end--) {
            cut = text.substring(0, end) + "\u2026";
        }
        return cut;
    }
}
