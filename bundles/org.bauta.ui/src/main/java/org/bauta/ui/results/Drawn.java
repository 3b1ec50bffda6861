package org.bauta.ui.results;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import org.bauta.report.figure.Figure;
import org.bauta.report.figure.Spot;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.PaletteData;

/**
 * A figure as the screen takes it: painted into memory at the size it is shown.
 *
 * @param scale pixels of the screen for a point of the figure
 * @param spots what stands where, in points
 */
record Drawn(Figure figure, ImageData picture, double scale, List<Spot> spots) {
    /** How near a pointer has to be to a spot, in pixels. */
    private static final double NEAR = 9;

    /** On white, as large as fits into width and height, both in pixels. */
    static Drawn of(Figure figure, int width, int height) {
        double scale = Math.min(width / figure.width(), height / figure.height());
        int w = Math.max(1, (int) (figure.width() * scale));
        int h = Math.max(1, (int) (figure.height() * scale));
        BufferedImage image = new BufferedImage(w, h, BufferedImage.TYPE_INT_RGB);
        Graphics2D g = image.createGraphics();
        g.setColor(Color.WHITE);
        g.fillRect(0, 0, w, h);
        g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        g.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        g.setRenderingHint(RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON);
        g.scale(scale, scale);
        List<Spot> spots = figure.painter().paintAndFind(g);
        g.dispose();
        int[] pixels = ((DataBufferInt) image.getRaster().getDataBuffer()).getData();
        ImageData data = new ImageData(w, h, 24, new PaletteData(0xff0000, 0xff00, 0xff));
        for (int y = 0; y < h; y++) {
            data.setPixels(0, y, w, pixels, y * w);
        }
        return new Drawn(figure, data, scale, spots);
    }

    /** The nearest spot to a pixel of the picture, if one is near enough. */
    Optional<Spot> at(double x, double y) {
        return spots.stream().filter(s -> s.distance(x / scale, y / scale) * scale <= NEAR)
                .min(Comparator.comparingDouble(s -> s.distance(x / scale, y / scale)));
    }
}
