package org.bauta.ui.studio;

import java.util.ArrayList;
import java.util.List;

import org.bauta.core.face.Face;
import org.bauta.core.face.Landmarks;
import org.bauta.ui.parts.Pixels;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;

/** Before and after, as large as there is room: side by side, with a split that follows the mouse, or their difference. */
final class Stage extends Canvas {
    private static final int GAP = 12;
    private static final int CAPTION = 24;

    private Shown shown;
    private Image before;
    private Image after;
    private View view = View.SIDE_BY_SIDE;
    private boolean faces = true;
    private double split = 0.5;

    Stage(Composite parent) {
        super(parent, SWT.DOUBLE_BUFFERED | SWT.NO_BACKGROUND);
        addListener(SWT.Paint, e -> paint(e.gc));
        addListener(SWT.MouseMove, this::drag);
        addListener(SWT.MouseDown, this::drag);
        addListener(SWT.Dispose, e -> forget());
    }

    /** The newest result. */
    void show(Shown result) {
        forget();
        shown = result;
        before = Pixels.on(getDisplay(), result.before());
        renderAfter();
    }

    private void renderAfter() {
        if (after != null) {
            after.dispose();
        }
        after = Pixels.on(getDisplay(), view == View.DIFFERENCE ? Difference.of(shown.before(), shown.after()) : shown.after());
        redraw();
    }

    void view(View chosen) {
        view = chosen;
        if (shown != null) {
            renderAfter();
        }
    }

    void faces(boolean visible) {
        faces = visible;
        redraw();
    }

    private void forget() {
        for (Image image : new Image[] {before, after}) {
            if (image != null) {
                image.dispose();
            }
        }
        before = null;
        after = null;
    }

    private void drag(Event e) {
        boolean held = e.type == SWT.MouseDown || (e.stateMask & SWT.BUTTON1) != 0;
        if (view == View.SPLIT && shown != null && held) {
            Rectangle place = places().get(0);
            split = Math.max(0, Math.min(1, (e.x - place.x) / (double) place.width));
            redraw();
        }
    }

    /** Where the pictures go: two places side by side, else one. */
    private List<Rectangle> places() {
        Rectangle area = getClientArea();
        int columns = view == View.SPLIT ? 1 : 2;
        int width = (area.width - GAP * (columns - 1)) / columns;
        double scale = Math.min(width / (double) shown.before().width(), (area.height - CAPTION) / (double) shown.before().height());
        int w = Math.max(1, (int) (shown.before().width() * scale));
        int h = Math.max(1, (int) (shown.before().height() * scale));
        int left = (area.width - columns * w - GAP * (columns - 1)) / 2;
        int top = CAPTION + (area.height - CAPTION - h) / 2;
        List<Rectangle> places = new ArrayList<>();
        for (int i = 0; i < columns; i++) {
            places.add(new Rectangle(left + i * (w + GAP), top, w, h));
        }
        return places;
    }

    private void paint(GC gc) {
        Rectangle area = getClientArea();
        gc.setBackground(getBackground());
        gc.fillRectangle(area);
        if (shown == null || area.width < 40 || area.height < 2 * CAPTION) {
            return;
        }
        List<Rectangle> places = places();
        boolean larger = places.get(0).width > shown.before().width();
        gc.setInterpolation(larger ? SWT.NONE : SWT.HIGH);
        if (view == View.SPLIT) {
            paintSplit(gc, places.get(0));
        } else {
            paintPicture(gc, before, places.get(0), "Before");
            paintPicture(gc, after, places.get(1), view == View.DIFFERENCE ? "Difference, four times" : "After");
        }
    }

    private void paintPicture(GC gc, Image image, Rectangle place, String caption) {
        draw(gc, image, place);
        caption(gc, caption, place, place.x);
        if (faces) {
            shown.faces().forEach(f -> paintFace(gc, f, place));
        }
    }

    private void paintSplit(GC gc, Rectangle place) {
        int x = place.x + (int) (place.width * split);
        draw(gc, before, place);
        Rectangle all = gc.getClipping();
        gc.setClipping(x, place.y, place.x + place.width - x, place.height);
        draw(gc, after, place);
        gc.setClipping(all);
        if (faces) {
            shown.faces().forEach(f -> paintFace(gc, f, place));
        }
        gc.setForeground(getDisplay().getSystemColor(SWT.COLOR_WHITE));
        gc.setLineWidth(2);
        gc.drawLine(x, place.y, x, place.y + place.height);
        caption(gc, "Before", place, place.x);
        caption(gc, "After", place, place.x + place.width - gc.textExtent("After").x);
    }

    private static void draw(GC gc, Image image, Rectangle place) {
        Rectangle size = image.getBounds();
        gc.drawImage(image, 0, 0, size.width, size.height, place.x, place.y, place.width, place.height);
    }

    private void caption(GC gc, String text, Rectangle place, int x) {
        gc.setForeground(getForeground());
        gc.drawText(text, x, place.y - gc.textExtent(text).y - 3, true);
    }

    private void paintFace(GC gc, Face face, Rectangle place) {
        double scale = place.width / (double) shown.before().width();
        gc.setAntialias(SWT.ON);
        gc.setLineWidth(2);
        gc.setForeground(getDisplay().getSystemColor(SWT.COLOR_YELLOW));
        gc.setBackground(getDisplay().getSystemColor(SWT.COLOR_YELLOW));
        gc.drawRectangle(place.x + (int) (face.box().x() * scale), place.y + (int) (face.box().y() * scale),
                (int) (face.box().width() * scale), (int) (face.box().height() * scale));
        if (face.points().isPresent()) {
            Landmarks points = face.points().get();
            for (int i = 0; i < points.size(); i++) {
                gc.fillOval(place.x + (int) (points.x(i) * scale) - 3, place.y + (int) (points.y(i) * scale) - 3, 6, 6);
            }
        }
    }
}
