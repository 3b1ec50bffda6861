package org.bauta.report.figure;

import java.awt.Graphics2D;
import java.util.List;

/**
 * A figure of a report, drawn on demand in any format.
 *
 * @param id file name without its ending, kebab-case
 * @param width in points (1/72 inch)
 * @param height in points
 * @param title what it shows, in a few words
 * @param caption what a reader has to know: data set variant, n, protocol, attacker, meaning of signs
 * @param alt the same for somebody who cannot see it
 * @param painter draws within (0, 0, width, height)
 */
public record Figure(String id, double width, double height, String title, String caption, String alt, Painter painter) {
    /** The width of one column of a two-column page: 8.4 cm. */
    public static final double COLUMN = 84 / 25.4 * 72;
    /** The width of a page: 17.4 cm. */
    public static final double PAGE = 174 / 25.4 * 72;

    public Figure {
        if (!id.matches("[a-z0-9]+([.-][a-z0-9]+)*")) {
            throw new IllegalArgumentException("the id of a figure is a file name in kebab-case, not '" + id + "'");
        }
    }

    /** The same figure with other words below it. */
    public Figure withCaption(String other) {
        return new Figure(id, width, height, title, other, alt, painter);
    }

    /** The same figure under another file name. */
    public Figure withId(String other) {
        return new Figure(other, width, height, title, caption, alt, painter);
    }

    /** Draws a figure. */
    public interface Painter {
        /** One unit is a point; the origin is top left. The painter may change any state of the graphics. */
        void paint(Graphics2D g);

        /** Draws, and says what stands where; nothing unless the painter knows better. */
        default List<Spot> paintAndFind(Graphics2D g) {
            paint(g);
            return List.of();
        }
    }
}
