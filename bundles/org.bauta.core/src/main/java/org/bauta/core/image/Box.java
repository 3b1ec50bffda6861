package org.bauta.core.image;

/** A rectangle in continuous pixel coordinates: x and y are its left upper corner, the pixel (0, 0) covers [0, 1). */
public record Box(double x, double y, double width, double height) {
    public Box {
        if (!(width > 0) || !(height > 0) || !Double.isFinite(x + y + width + height)) {
            throw new IllegalArgumentException("a box needs a finite position and a positive size: " + x + ", " + y + ", " + width + ", " + height);
        }
    }

    public static Box of(Region region) {
        return new Box(region.x(), region.y(), region.width(), region.height());
    }

    public double centerX() {
        return x + width / 2;
    }

    public double centerY() {
        return y + height / 2;
    }

    public double area() {
        return width * height;
    }

    /** The same centre, both sides multiplied. */
    public Box scaled(double factor) {
        return new Box(centerX() - width * factor / 2, centerY() - height * factor / 2, width * factor, height * factor);
    }

    /** The smallest region of whole pixels that covers the box, cut to the image; empty if they do not meet. */
    public Region within(Image image) {
        int left = (int) Math.floor(Math.max(-1e9, x));
        int top = (int) Math.floor(Math.max(-1e9, y));
        int right = (int) Math.ceil(Math.min(1e9, x + width));
        int bottom = (int) Math.ceil(Math.min(1e9, y + height));
        return new Region(left, top, right - left, bottom - top).intersect(image.bounds());
    }

    /** Intersection over union, 0..1. */
    public double iou(Box that) {
        double w = Math.min(x + width, that.x + that.width) - Math.max(x, that.x);
        double h = Math.min(y + height, that.y + that.height) - Math.max(y, that.y);
        double both = Math.max(0, w) * Math.max(0, h);
        return both / (area() + that.area() - both);
    }
}
