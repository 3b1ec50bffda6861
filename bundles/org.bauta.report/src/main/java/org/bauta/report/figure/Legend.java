package org.bauta.report.figure;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.font.FontRenderContext;
import java.awt.geom.AffineTransform;
import java.awt.geom.Line2D;
import java.util.List;

import org.jfree.chart.LegendItem;

/** Entries in columns of equal width, outside of the data. JFreeChart's own centers each line, so that entries do not align. */
public final class Legend {
    /** Measures text as all formats lay it out: antialiased, in fractions of a point. */
    public static final FontRenderContext CONTEXT = new FontRenderContext(null, true, true);
    private static final double LINE = 12;
    private static final double GLYPH = 24;

    private final List<LegendItem> items;
    private final int columns;
    private final double columnWidth;

    Legend(List<LegendItem> items, double width) {
        this.items = List.copyOf(items);
        double widest = items.stream().mapToDouble(i -> Style.SMALL.getStringBounds(i.getLabel(), CONTEXT).getWidth()).max().orElse(0);
        columns = (int) Math.max(1, Math.min(items.size(), Math.floor(width / (widest + GLYPH + 14))));
        columnWidth = Math.min(width / columns, widest + GLYPH + 22);
    }

    double height() {
        return items.isEmpty() ? 0 : rows() * LINE + 6;
    }

    private int rows() {
        return (items.size() + columns - 1) / columns;
    }

    /** Down each column first: settings of one method stay together. */
    void paint(Graphics2D g, double top) {
        for (int i = 0; i < items.size(); i++) {
            double x = i / rows() * columnWidth;
            double y = top + 6 + i % rows() * LINE + LINE / 2;
            glyph(g, items.get(i), x, y);
            g.setPaint(Palette.INK);
            g.setFont(Style.SMALL);
            g.drawString(items.get(i).getLabel(), (float) (x + GLYPH + 3), (float) (y + 2.8));
        }
    }

    private static void glyph(Graphics2D g, LegendItem item, double x, double y) {
        if (item.isLineVisible()) {
            g.setPaint(item.getLinePaint());
            g.setStroke(item.getLineStroke());
            g.draw(new Line2D.Double(x, y, x + GLYPH - 2, y));
        }
        if (item.isShapeVisible()) {
            var shape = AffineTransform.getTranslateInstance(x + GLYPH / 2 - 1, y).createTransformedShape(item.getShape());
            g.setPaint(item.isShapeFilled() ? item.getFillPaint() : Color.WHITE);
            g.fill(shape);
            if (item.isShapeOutlineVisible()) {
                g.setPaint(item.getOutlinePaint());
                g.setStroke(item.getOutlineStroke());
                g.draw(shape);
            }
        }
    }
}
