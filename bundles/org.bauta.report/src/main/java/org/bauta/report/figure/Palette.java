package org.bauta.report.figure;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.List;

import org.bauta.core.catalog.Source;

/** Colours that colour-blind readers can tell apart, each with a marker and dashes of its own for print in grey. */
@Source(key = "wong2011", where = "Figure 2")
public final class Palette {
    public static final Color INK = new Color(0x22, 0x22, 0x22);
    public static final Color QUIET = new Color(0x66, 0x66, 0x66);
    public static final Color GRID = new Color(0xe3, 0xe3, 0xe3);
    public static final Color SHADE = new Color(0xee, 0xee, 0xee);

    /** Okabe and Ito's colours; yellow is too light for lines on paper and black is kept for the original. */
    private static final List<Color> COLORS = List.of(new Color(0x00, 0x72, 0xb2), new Color(0xd5, 0x5e, 0x00), new Color(0x00, 0x9e, 0x73),
            new Color(0xcc, 0x79, 0xa7), new Color(0xe6, 0x9f, 0x00), new Color(0x56, 0xb4, 0xe9), new Color(0x7f, 0x7f, 0x7f));
    private static final float[][] DASHES = {{}, {5, 2}, {1.5f, 1.8f}, {6, 1.8f, 1.5f, 1.8f}, {9, 3}, {3, 1.5f}, {8, 2, 1.5f, 2, 1.5f, 2}};

    private Palette() {
    }

    /** After the seventh, colours begin again. */
    public static Color color(int index) {
        return COLORS.get(Math.floorMod(index, COLORS.size()));
    }

    /** After the seventh, dashes begin again. */
    public static BasicStroke stroke(int index, float width) {
        float[] dash = DASHES[Math.floorMod(index, DASHES.length)];
        return dash.length == 0 ? solid(width) : new BasicStroke(width, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 10, dash, 0);
    }

    public static BasicStroke solid(float width) {
        return new BasicStroke(width, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND);
    }

    /** Circle, square, triangle, diamond, triangle downwards, cross, plus; about 5.5 points wide. */
    public static Shape marker(int index) {
        double r = 2.8;
        return switch (Math.floorMod(index, 7)) {
            case 0 -> new Ellipse2D.Double(-r, -r, 2 * r, 2 * r);
            case 1 -> new Rectangle2D.Double(-.9 * r, -.9 * r, 1.8 * r, 1.8 * r);
            case 2 -> polygon(0, -1.15 * r, 1.1 * r, .8 * r, -1.1 * r, .8 * r);
            case 3 -> polygon(0, -1.3 * r, 1.1 * r, 0, 0, 1.3 * r, -1.1 * r, 0);
            case 4 -> polygon(0, 1.15 * r, 1.1 * r, -.8 * r, -1.1 * r, -.8 * r);
            case 5 -> AffineTransform.getRotateInstance(Math.PI / 4).createTransformedShape(plus(r));
            default -> plus(r);
        };
    }

    /** Five points: marks the original. */
    public static Shape star() {
        double[] xy = new double[20];
        for (int i = 0; i < 10; i++) {
            double r = i % 2 == 0 ? 4.6 : 1.9;
            xy[2 * i] = r * Math.sin(i * Math.PI / 5);
            xy[2 * i + 1] = -r * Math.cos(i * Math.PI / 5);
        }
        return polygon(xy);
    }

    private static Shape plus(double r) {
        double t = .32 * r;
        double e = 1.25 * r;
        return polygon(-t, -e, t, -e, t, -t, e, -t, e, t, t, t, t, e, -t, e, -t, t, -e, t, -e, -t, -t, -t);
    }

    private static Shape polygon(double... xy) {
        Path2D.Double path = new Path2D.Double();
        path.moveTo(xy[0], xy[1]);
        for (int i = 2; i < xy.length; i += 2) {
            path.lineTo(xy[i], xy[i + 1]);
        }
        path.closePath();
        return path;
    }
}
