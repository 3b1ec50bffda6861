package org.bauta.ui.parts;

import org.eclipse.swt.graphics.Rectangle;

/** How pictures of one size are looked at: pictures that share a lens show the same place at the same scale. */
public final class Lens {
    private static final double MOST = 64;

    private double zoom = 1;
    private double x = .5;
    private double y = .5;

    /** Where the whole picture lies so that its part in sight fills the pane; larger than the pane when it is zoomed. */
    public Rectangle place(Rectangle pane, int width, int height) {
        double scale = zoom * Math.min(pane.width / (double) width, pane.height / (double) height);
        int w = Math.max(1, (int) Math.round(width * scale));
        int h = Math.max(1, (int) Math.round(height * scale));
        return new Rectangle(along(pane.x, pane.width, w, x), along(pane.y, pane.height, h, y), w, h);
    }

    private static int along(int from, int room, int size, double middle) {
        int start = (int) Math.round(from + room / 2.0 - middle * size);
        return size <= room ? from + (room - size) / 2 : Math.clamp(start, from + room - size, from);
    }

    /** Larger by a factor, smaller below 1; the point of the picture under (px, py) stays where it is. */
    public void zoom(double factor, Rectangle pane, Rectangle place, int px, int py) {
        double next = Math.clamp(zoom * factor, 1, MOST);
        double u = (px - place.x) / (double) place.width;
        double v = (py - place.y) / (double) place.height;
        double w = place.width * next / zoom;
        double h = place.height * next / zoom;
        zoom = next;
        look(u + (pane.x + pane.width / 2.0 - px) / w, v + (pane.y + pane.height / 2.0 - py) / h, pane, w, h);
    }

    /** Moves the picture by so many pixels of the screen. */
    public void drag(int dx, int dy, Rectangle pane, Rectangle place) {
        look(x - dx / (double) place.width, y - dy / (double) place.height, pane, place.width, place.height);
    }

    /** Never past an edge. */
    private void look(double u, double v, Rectangle pane, double w, double h) {
        double halfX = Math.min(.5, pane.width / 2.0 / w);
        double halfY = Math.min(.5, pane.height / 2.0 / h);
        x = Math.clamp(u, halfX, 1 - halfX);
        y = Math.clamp(v, halfY, 1 - halfY);
    }

    /** The whole picture again. */
    public void fit() {
        zoom = 1;
        x = .5;
        y = .5;
    }

    /** 1 where the whole picture just fits. */
    public double zoom() {
        return zoom;
    }
}
