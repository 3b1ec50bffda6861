package org.bauta.ui.parts;

import org.bauta.core.image.Image;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Device;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.Rectangle;

/**
 * A picture ready for the screen: in full, and smaller where it has more pixels than a screen, so that painting it costs the
 * same for any camera. Made in the background; drawn and disposed on the UI thread.
 */
public final class Print {
    /** Pixels of the longer side from which on there is a smaller one. */
    private static final int SCREEN = 1600;

    private final org.eclipse.swt.graphics.Image full;
    private final org.eclipse.swt.graphics.Image small;

    private Print(org.eclipse.swt.graphics.Image full, org.eclipse.swt.graphics.Image small) {
        this.full = full;
        this.small = small;
    }

    /** Not for the UI thread. */
    public static Print of(Device device, Image picture) {
        org.eclipse.swt.graphics.Image full = Pixels.on(device, picture);
        boolean large = Math.max(picture.width(), picture.height()) > SCREEN;
        return new Print(full, large ? Pixels.on(device, Pixels.shrunk(picture, SCREEN)) : full);
    }

    /** Not for the UI thread. */
    public static Print of(Device device, ImageData data) {
        org.eclipse.swt.graphics.Image full = new org.eclipse.swt.graphics.Image(device, data);
        return new Print(full, full);
    }

    /** Draws it in its pane, single pixels with sharp edges where they are large. */
    public void draw(GC gc, Looking.Pane at) {
        Rectangle size = full.getBounds();
        org.eclipse.swt.graphics.Image image = at.place().width <= small.getBounds().width ? small : full;
        Rectangle from = image.getBounds();
        Rectangle clip = gc.getClipping();
        gc.setClipping(at.pane());
        gc.setInterpolation(at.place().width > 4 * size.width ? SWT.NONE : SWT.HIGH);
        gc.drawImage(image, 0, 0, from.width, from.height, at.place().x, at.place().y, at.place().width, at.place().height);
        gc.setClipping(clip);
    }

    public void dispose() {
        full.dispose();
        small.dispose();
    }
}
