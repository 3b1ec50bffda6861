package org.bauta.ui.clips;

import java.util.Locale;
import java.util.function.DoubleConsumer;
import java.util.function.IntConsumer;

import org.eclipse.jface.preference.JFacePreferences;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;

/**
 * Similarity to the original under the time line. Frames at or above the threshold, where the person is still recognised, are marked
 * by a bar. A click seeks; the threshold is dragged up and down.
 */
final class Strip extends Canvas {
    private static final int LEFT = 44;
    private static final int RIGHT = 8;
    private static final int TOP = 6;
    private static final int BAR = 8;
    private static final int NEAR = 5;

    private final IntConsumer seek;
    private final DoubleConsumer moved;
    private Trace trace = new Trace(1);
    private double threshold = .5;
    private int frame;
    private boolean draggingThreshold;

    /** @param moved gets a threshold that was dragged */
    Strip(Composite parent, IntConsumer seek, DoubleConsumer moved) {
        super(parent, SWT.DOUBLE_BUFFERED);
        this.seek = seek;
        this.moved = moved;
        addListener(SWT.Paint, e -> paint(e.gc));
        addListener(SWT.MouseDown, this::press);
        addListener(SWT.MouseMove, this::move);
        addListener(SWT.MouseUp, e -> draggingThreshold = false);
    }

    void show(Trace next) {
        trace = next;
        redraw();
    }

    void threshold(double similarity) {
        threshold = similarity;
        redraw();
    }

    void frame(int number) {
        frame = number;
        redraw();
    }

    @Override
    public Point computeSize(int width, int height, boolean changed) {
        return new Point(width == SWT.DEFAULT ? 300 : width, height == SWT.DEFAULT ? 96 : height);
    }

    private Rectangle plot() {
        Rectangle area = getClientArea();
        return new Rectangle(LEFT, TOP, Math.max(1, area.width - LEFT - RIGHT), Math.max(1, area.height - TOP - BAR - 8));
    }

    /** The middle of a frame on the strip. */
    int x(int number) {
        Rectangle plot = plot();
        return plot.x + (int) ((number + .5) * plot.width / trace.frames());
    }

    /** The lowest similarity on the axis: 0, or -1 if there are negative ones. */
    private double lowest() {
        for (int i = 0; i < trace.known(); i++) {
            if (trace.value(i) < 0) {
                return -1;
            }
        }
        return threshold < 0 ? -1 : 0;
    }

    private int y(double similarity) {
        Rectangle plot = plot();
        return plot.y + (int) Math.round((1 - similarity) / (1 - lowest()) * plot.height);
    }

    private void press(Event e) {
        draggingThreshold = Math.abs(e.y - y(threshold)) <= NEAR && e.x >= LEFT;
        if (!draggingThreshold) {
            seek(e.x);
        }
    }

    private void move(Event e) {
        boolean line = draggingThreshold || Math.abs(e.y - y(threshold)) <= NEAR;
        setCursor(line ? getDisplay().getSystemCursor(SWT.CURSOR_SIZENS) : null);
        if ((e.stateMask & SWT.BUTTON1) == 0) {
            int at = at(e.x);
            double value = trace.value(at);
            setToolTipText("frame " + (at + 1) + (Double.isNaN(value) ? "" : String.format(Locale.ROOT, ", similarity %.3f%s", value,
                    value >= threshold ? ", recognised" : "")));
        } else if (draggingThreshold) {
            Rectangle plot = plot();
            double value = 1 - (e.y - plot.y) / (double) plot.height * (1 - lowest());
            moved.accept(Math.round(1000 * Math.clamp(value, -1, 1)) / 1000.0);
        } else {
            seek(e.x);
        }
    }

    private int at(int x) {
        Rectangle plot = plot();
        return Math.clamp((long) Math.floor((x - plot.x) * (double) trace.frames() / plot.width), 0, trace.frames() - 1);
    }

    private void seek(int x) {
        seek.accept(at(x));
    }

    private void paint(GC gc) {
        Rectangle plot = plot();
        gc.setBackground(getBackground());
        gc.fillRectangle(getClientArea());
        gc.setBackground(getDisplay().getSystemColor(SWT.COLOR_LIST_BACKGROUND));
        gc.fillRectangle(plot);
        gc.setForeground(getDisplay().getSystemColor(SWT.COLOR_WIDGET_NORMAL_SHADOW));
        gc.drawRectangle(plot.x, plot.y, plot.width - 1, plot.height - 1);
        scale(gc, plot);
        leaks(gc, plot);
        line(gc);
        gc.setForeground(JFaceResources.getColorRegistry().get(JFacePreferences.ERROR_COLOR));
        gc.setLineStyle(SWT.LINE_DASH);
        gc.drawLine(plot.x, y(threshold), plot.x + plot.width - 1, y(threshold));
        gc.setLineStyle(SWT.LINE_SOLID);
        gc.setForeground(getForeground());
        gc.setLineWidth(2);
        gc.drawLine(x(frame), plot.y - 3, x(frame), plot.y + plot.height + BAR + 5);
        gc.setLineWidth(1);
    }

    private void scale(GC gc, Rectangle plot) {
        gc.setForeground(getForeground());
        int half = gc.getFontMetrics().getHeight() / 2;
        gc.drawText("1", LEFT - 12, plot.y - 2, true);
        String low = lowest() < 0 ? "-1" : "0";
        gc.drawText(low, LEFT - 4 - gc.textExtent(low).x, plot.y + plot.height - 2 * half, true);
        int at = y(threshold) - half;
        boolean room = at > plot.y + half && at < plot.y + plot.height - 3 * half;
        if (room) {
            gc.setForeground(JFaceResources.getColorRegistry().get(JFacePreferences.ERROR_COLOR));
            String text = String.format(Locale.ROOT, "%.2f", threshold);
            gc.drawText(text, LEFT - 4 - gc.textExtent(text).x, at, true);
        }
    }

    private void leaks(GC gc, Rectangle plot) {
        int top = plot.y + plot.height + 3;
        gc.setBackground(getDisplay().getSystemColor(SWT.COLOR_RED));
        for (int i : trace.leaks(threshold)) {
            int from = plot.x + i * plot.width / trace.frames();
            int to = plot.x + (i + 1) * plot.width / trace.frames();
            gc.fillRectangle(from, top, Math.max(1, to - from), BAR);
        }
    }

    private void line(GC gc) {
        gc.setAntialias(SWT.ON);
        gc.setForeground(getForeground());
        int beforeX = 0;
        int beforeY = 0;
        boolean drawn = false;
        for (int i = 0; i < trace.known(); i++) {
            double value = trace.value(i);
            if (Double.isNaN(value)) {
                drawn = false;
                continue;
            }
            int x = x(i);
            int y = y(value);
            if (drawn) {
                gc.drawLine(beforeX, beforeY, x, y);
            } else {
                gc.drawPoint(x, y);
            }
            beforeX = x;
            beforeY = y;
            drawn = true;
        }
        gc.setAntialias(SWT.OFF);
    }
}
