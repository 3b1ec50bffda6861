package org.bauta.report.chart;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.List;
import java.util.Map;

import org.bauta.report.figure.Palette;
import org.bauta.report.figure.Panels;
import org.bauta.report.figure.Style;
import org.bauta.report.run.Names;
import org.bauta.report.run.Treatment;

/** Where the pictures and captions of a grid stand. */
final class GridLayout {
    private static final double GAP = 3;
    private static final double LINE = 10;
    /** 300 pixels an inch. */
    private static final double PIXELS_PER_POINT = 300.0 / 72;

    private final double width;
    private final List<String> items;
    private final List<Treatment> columns;
    private final Map<List<Object>, BufferedImage> pictures;
    private final Map<List<Object>, String> notes;
    private final double cell;
    private final double cellHeight;
    private final double noteHeight;
    private final List<List<String>> heads;

    /** @param beside columns of the widest grid of the run: all its grids have pictures of equal size */
    GridLayout(double width, Grid.Contents shown, Names names, int beside) {
        this.width = width;
        this.items = shown.items();
        this.columns = shown.columns();
        this.pictures = shown.pictures();
        this.notes = shown.notes();
        this.noteHeight = notes.isEmpty() ? 0 : LINE + 1;
        this.cell = Math.min(110, (width - (beside - 1) * GAP) / beside);
        BufferedImage any = pictures.values().stream().findFirst().orElse(new BufferedImage(1, 1, BufferedImage.TYPE_INT_RGB));
        this.cellHeight = cell * Math.clamp((double) any.getHeight() / any.getWidth(), .4, 2);
        this.heads = columns.stream().map(t -> head(names, t)).toList();
    }

    private List<String> head(Names names, Treatment treatment) {
        List<String> lines = new java.util.ArrayList<>(Panels.lines(names.of(treatment.method()), cell));
        lines.addAll(Panels.lines(names.settings(treatment), cell));
        return lines;
    }

    private double headHeight() {
        return heads.stream().mapToInt(List::size).max().orElse(0) * LINE + 4;
    }

    /** In points. */
    double height() {
        return headHeight() + items.size() * rowHeight();
    }

    private double rowHeight() {
        return cellHeight + noteHeight + GAP;
    }

    void paint(Graphics2D g) {
        g.setPaint(Color.WHITE);
        g.fill(new Rectangle2D.Double(0, 0, width, height()));
        for (int c = 0; c < columns.size(); c++) {
            double x = c * (cell + GAP);
            g.setFont(Style.SMALL);
            g.setPaint(Palette.INK);
            // heads of different length end on one line above the pictures
            double y = headHeight() - heads.get(c).size() * LINE - 1;
            for (String line : heads.get(c)) {
                g.drawString(line, (float) x, (float) (y += LINE) - 2);
            }
            for (int r = 0; r < items.size(); r++) {
                List<Object> key = List.of(items.get(r), columns.get(c));
                double top = headHeight() + r * rowHeight();
                picture(g, pictures.get(key), x, top);
                g.setPaint(Palette.INK);
                g.drawString(notes.getOrDefault(key, ""), (float) x, (float) (top + cellHeight + LINE - 2));
            }
        }
    }

    private void picture(Graphics2D g, BufferedImage image, double x, double y) {
        if (image == null) {
            g.setPaint(Palette.SHADE);
            g.fill(new Rectangle2D.Double(x, y, cell, cellHeight));
            g.setPaint(Palette.QUIET);
            g.drawString("not kept", (float) x + 4, (float) (y + cellHeight / 2));
            return;
        }
        double scale = Math.min(cell / image.getWidth(), cellHeight / image.getHeight());
        BufferedImage fit = fit(image, scale);
        double s = Math.min(cell / fit.getWidth(), cellHeight / fit.getHeight());
        AffineTransform place = AffineTransform.getTranslateInstance(x + (cell - s * fit.getWidth()) / 2, y
                + (cellHeight - s * fit.getHeight()) / 2);
        place.scale(s, s);
        g.drawImage(fit, place, null);
    }

    /** No more pixels than can be printed; a smaller picture as it is. */
    private static BufferedImage fit(BufferedImage image, double scale) {
        double shrink = scale * PIXELS_PER_POINT;
        if (shrink >= 1) {
            return image;
        }
        int w = (int) Math.max(1, Math.round(image.getWidth() * shrink));
        int h = (int) Math.max(1, Math.round(image.getHeight() * shrink));
        BufferedImage small = new BufferedImage(w, h, BufferedImage.TYPE_INT_RGB);
        Graphics2D g = small.createGraphics();
        g.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
        g.drawImage(image, 0, 0, w, h, null);
        g.dispose();
        return small;
    }
}
