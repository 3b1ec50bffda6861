package org.bauta.ui.studio;

import java.util.EnumSet;
import java.util.Set;

import org.bauta.core.face.Face;
import org.bauta.core.face.Landmarks;
import org.bauta.core.image.Mask;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.PaletteData;
import org.eclipse.swt.graphics.Rectangle;

/** What is drawn over a picture: boxes, landmarks, the mask. */
enum Overlay {
    BOXES("&Boxes"), LANDMARKS("Land&marks"), MASK("Mas&k");

    private static final int TINT = 110;
    /** Pixels of the longer side that are enough to see where a mask is. */
    private static final int FINEST = 1000;

    private final String label;

    Overlay(String label) {
        this.label = label;
    }

    String label() {
        return label;
    }

    /** What is drawn unless somebody wishes otherwise. */
    static Set<Overlay> usual() {
        return EnumSet.of(BOXES, LANDMARKS);
    }

    /** The mask in a color that no face has, for drawing over a picture; of a large one only every second, third, ... pixel. */
    static ImageData tinted(Mask mask) {
        int step = (Math.max(mask.width(), mask.height()) + FINEST - 1) / FINEST;
        ImageData data = new ImageData((mask.width() + step - 1) / step, (mask.height() + step - 1) / step, 24,
                new PaletteData(0xff0000, 0xff00, 0xff));
        data.alphaData = new byte[data.width * data.height];
        for (int y = 0, i = 0; y < data.height; y++) {
            for (int x = 0, at = y * data.bytesPerLine; x < data.width; x++, i++, at += 3) {
                data.alphaData[i] = (byte) (mask.alpha(x * step, y * step) * TINT / 255);
                data.data[at] = (byte) 0xe6;
                data.data[at + 1] = 0x00;
                data.data[at + 2] = (byte) 0xa0;
            }
        }
        return data;
    }

    /** Box and points of a face, where the whole picture lies at {@code place}. */
    static void paint(GC gc, Face face, Rectangle place, Set<Overlay> wanted) {
        double scale = place.width / (double) face.image().width();
        gc.setAntialias(SWT.ON);
        gc.setLineWidth(2);
        gc.setForeground(gc.getDevice().getSystemColor(SWT.COLOR_YELLOW));
        gc.setBackground(gc.getDevice().getSystemColor(SWT.COLOR_YELLOW));
        if (wanted.contains(BOXES)) {
            gc.drawRectangle(place.x + (int) (face.box().x() * scale), place.y + (int) (face.box().y() * scale),
                    (int) (face.box().width() * scale), (int) (face.box().height() * scale));
        }
        if (wanted.contains(LANDMARKS)) {
            face.points().ifPresent(p -> points(gc, p, place, scale, 3));
            face.dense().ifPresent(p -> points(gc, p, place, scale, 2));
        }
    }

    private static void points(GC gc, Landmarks points, Rectangle place, double scale, int radius) {
        for (int i = 0; i < points.size(); i++) {
            gc.fillOval(place.x + (int) (points.x(i) * scale) - radius, place.y + (int) (points.y(i) * scale) - radius, 2 * radius,
                    2 * radius);
        }
    }
}
