package org.bauta.ui.studio;

import java.util.List;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;

/** One bar for each recogniser: the identity distance to the original, and the threshold where its card has one. */
final class Gauges extends Canvas {
    /** The longest bar; a longer distance fills it and is still right in words. */
    private static final double FULL = 1.25;
    private static final int ROW = 42;
    private static final int BAR = 10;

    private List<Distance> distances = List.of();

    Gauges(Composite parent) {
        super(parent, SWT.DOUBLE_BUFFERED);
        addListener(SWT.Paint, e -> paint(e.gc));
    }

    void show(List<Distance> newest) {
        boolean resized = newest.size() != distances.size();
        distances = newest;
        setToolTipText(text());
        if (resized) {
            requestLayout();
        }
        redraw();
    }

    /** What the bars say, in words. */
    String text() {
        return String.join("\n", distances.stream().map(d -> d.recogniser() + ": " + d.words()).toList());
    }

    @Override
    public Point computeSize(int width, int height, boolean changed) {
        return new Point(width == SWT.DEFAULT ? 200 : width, Math.max(1, distances.size()) * ROW);
    }

    private void paint(GC gc) {
        int y = 0;
        for (Distance d : distances) {
            row(gc, d, y);
            y += ROW;
        }
    }

    private void row(GC gc, Distance d, int y) {
        Rectangle area = getClientArea();
        int top = y + gc.getFontMetrics().getHeight() + 6;
        gc.setForeground(getForeground());
        int right = area.width - gc.textExtent(d.verdict()).x;
        gc.drawText(cut(gc, d.recogniser(), right - 8), 0, y + 2, true);
        gc.drawText(d.verdict(), right, y + 2, true);
        gc.setBackground(getDisplay().getSystemColor(SWT.COLOR_WIDGET_NORMAL_SHADOW));
        gc.fillRectangle(0, top, area.width, BAR);
        if (Double.isNaN(d.cosine())) {
            return;
        }
        gc.setBackground(getDisplay().getSystemColor(SWT.COLOR_LIST_SELECTION));
        gc.fillRectangle(0, top, at(d.cosine(), area.width), BAR);
        if (d.threshold().isPresent()) {
            gc.setLineWidth(2);
            int x = at(d.threshold().getAsDouble(), area.width);
            gc.drawLine(x, top - 3, x, top + BAR + 3);
        }
    }

    /** As much of a name as there is room for; the tool tip has all of it. */
    private static String cut(GC gc, String name, int room) {
        String text = name;
        for (int end = name.length() - 1; end > 0 && gc.textExtent(text).x > room; end--) {
            text = name.substring(0, end) + "\u2026";
        }
        return text;
    }

    private static int at(double distance, int width) {
        return (int) Math.round(Math.max(0, Math.min(1, distance / FULL)) * width);
    }
}
