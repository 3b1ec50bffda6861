package org.bauta.ui.studio;

import java.util.List;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;

/**
 * One bar for each recogniser: the identity distance to the original, and the threshold where its card has one. Recognisers that
 * cannot be asked, mostly because their model was not imported, share a line; the tool tip has their reasons.
 */
final class Gauges extends Canvas {
    /** The longest bar; a longer distance fills it and is still right in words. */
    private static final double FULL = 1.25;
    private static final int ROW = 42;
    private static final int LOW_ROW = 24;
    private static final int BAR = 10;
    private static final int LOW_BAR = 3;
    /** More than so many bars are drawn low, so that the settings keep their place. */
    private static final int MOST_HIGH = 4;
    private static final int LINE = 22;

    private List<Distance> distances = List.of();

    Gauges(Composite parent) {
        super(parent, SWT.DOUBLE_BUFFERED);
        addListener(SWT.Paint, e -> paint(e.gc));
    }

    void show(List<Distance> newest) {
        int before = height();
        distances = newest;
        setToolTipText(text());
        if (height() != before) {
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
        return new Point(width == SWT.DEFAULT ? 200 : width, height());
    }

    private List<Distance> measured() {
        return distances.stream().filter(d -> d.fault().isEmpty()).toList();
    }

    private int row() {
        return measured().size() > MOST_HIGH ? LOW_ROW : ROW;
    }

    private int bar() {
        return measured().size() > MOST_HIGH ? LOW_BAR : BAR;
    }

    private int height() {
        int missing = distances.size() - measured().size();
        return Math.max(1, measured().size()) * row() + (missing > 0 ? LINE : 0);
    }

    private void paint(GC gc) {
        int y = 0;
        for (Distance d : measured()) {
            row(gc, d, y);
            y += row();
        }
        int missing = distances.size() - measured().size();
        if (missing > 0) {
            gc.setForeground(getForeground());
            gc.drawText(cut(gc, missing == 1 ? "1 more cannot be asked here" : missing + " more cannot be asked here", getClientArea().width),
                    0, y + 2, true);
        }
    }

    private void row(GC gc, Distance d, int y) {
        Rectangle area = getClientArea();
        boolean high = bar() == BAR;
        int text = y + (high ? 2 : 0);
        int top = text + gc.getFontMetrics().getHeight() + (high ? 4 : 3);
        gc.setForeground(getForeground());
        int right = area.width - gc.textExtent(d.verdict()).x;
        gc.drawText(cut(gc, d.recogniser(), right - 8), 0, text, true);
        gc.drawText(d.verdict(), right, text, true);
        gc.setBackground(getDisplay().getSystemColor(SWT.COLOR_WIDGET_NORMAL_SHADOW));
        gc.fillRectangle(0, top, area.width, bar());
        gc.setBackground(getDisplay().getSystemColor(SWT.COLOR_LIST_SELECTION));
        gc.fillRectangle(0, top, at(d.cosine(), area.width), bar());
        if (d.threshold().isPresent()) {
            gc.setLineWidth(2);
            int x = at(d.threshold().getAsDouble(), area.width);
            gc.drawLine(x, top - 3, x, top + bar() + 3);
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
