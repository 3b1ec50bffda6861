package org.bauta.report.chart;

import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.bauta.report.figure.Legend;
import org.bauta.report.figure.Style;
import org.jfree.chart.labels.ItemLabelAnchor;
import org.jfree.chart.labels.ItemLabelPosition;
import org.jfree.chart.ui.TextAnchor;

/** Finds a free corner beside a point for its label. Coordinates are points of the page, y downwards. */
final class LabelPlaces {
    private static final double DX = 2;
    private static final double DY = 3.5;
    private static final double HEIGHT = 9;
    /** From the middle of a marker; less than the way to its own label, which it would else forbid. */
    private static final double MARKER = 3.4;
    private static final double STEP = 2;

    private enum Corner {
        TOP_RIGHT(ItemLabelAnchor.OUTSIDE1, TextAnchor.BOTTOM_LEFT), TOP_LEFT(ItemLabelAnchor.OUTSIDE11, TextAnchor.BOTTOM_RIGHT),
        BOTTOM_RIGHT(ItemLabelAnchor.OUTSIDE5, TextAnchor.TOP_LEFT), BOTTOM_LEFT(ItemLabelAnchor.OUTSIDE7, TextAnchor.TOP_RIGHT);

        private final ItemLabelPosition position;

        Corner(ItemLabelAnchor anchor, TextAnchor text) {
            position = new ItemLabelPosition(anchor, text);
        }

        Rectangle2D box(double x, double y, double width) {
            double left = this == TOP_LEFT || this == BOTTOM_LEFT ? x - DX - width : x + DX;
            double top = this == TOP_LEFT || this == TOP_RIGHT ? y - DY - HEIGHT : y + DY;
            return new Rectangle2D.Double(left, top, width, HEIGHT);
        }
    }

    private final Rectangle2D area;
    private final List<Rectangle2D> forbidden = new ArrayList<>();
    private final List<Rectangle2D> unwanted = new ArrayList<>();

    LabelPlaces(double width, double height) {
        area = new Rectangle2D.Double(0, 0, width, height);
    }

    /** A marker at (x, y) with error bars to these ends. */
    void point(double x, double y, double left, double right, double top, double bottom) {
        forbidden.add(new Rectangle2D.Double(x - MARKER, y - MARKER, 2 * MARKER, 2 * MARKER));
        unwanted.add(new Rectangle2D.Double(left, y - 1, right - left, 2));
        unwanted.add(new Rectangle2D.Double(x - 1, top, 2, bottom - top));
    }

    /** A line between two points. */
    void line(double x, double y, double toX, double toY) {
        int steps = (int) Math.ceil(Math.hypot(toX - x, toY - y) / STEP);
        for (int i = 0; i <= steps; i++) {
            double part = (double) i / Math.max(1, steps);
            unwanted.add(new Rectangle2D.Double(x + part * (toX - x) - STEP / 2, y + part * (toY - y) - STEP / 2, STEP, STEP));
        }
    }

    /** The corner that covers least; empty if each would cover a marker or another label. */
    Optional<ItemLabelPosition> place(double x, double y, String text) {
        double width = Style.SMALL.getStringBounds(text, Legend.CONTEXT).getWidth();
        Corner best = null;
        double least = Double.POSITIVE_INFINITY;
        for (Corner corner : Corner.values()) {
            Rectangle2D box = corner.box(x, y, width);
            double covered = unwanted.stream().mapToDouble(u -> overlap(u, box)).sum();
            if (area.contains(box) && forbidden.stream().noneMatch(box::intersects) && covered < least) {
                best = corner;
                least = covered;
            }
        }
        if (best == null) {
            return Optional.empty();
        }
        forbidden.add(best.box(x, y, width));
        return Optional.of(best.position);
    }

    private static double overlap(Rectangle2D a, Rectangle2D b) {
        Rectangle2D both = a.createIntersection(b);
        return both.isEmpty() ? 0 : both.getWidth() * both.getHeight();
    }
}
