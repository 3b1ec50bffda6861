package org.bauta.core.image;

/** A rectangle of whole pixels; x and y are its left upper corner. Width and height are never negative. */
public record Region(int x, int y, int width, int height) {
    public Region {
        if (width < 0 || height < 0) {
            throw new IllegalArgumentException("a region of negative size: " + width + " x " + height);
        }
    }

    public boolean isEmpty() {
        return width == 0 || height == 0;
    }

    public boolean contains(Region that) {
        return that.x >= x && that.y >= y && that.x + that.width <= x + width && that.y + that.height <= y + height;
    }

    /** What both cover; possibly empty. */
    public Region intersect(Region that) {
        int left = Math.max(x, that.x);
        int top = Math.max(y, that.y);
        int right = Math.min(x + width, that.x + that.width);
        int bottom = Math.min(y + height, that.y + that.height);
        return new Region(left, top, Math.max(0, right - left), Math.max(0, bottom - top));
    }
}
