package org.bauta.ui.parts;

import java.util.ArrayList;
import java.util.List;

import org.bauta.core.image.Image;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Device;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.Rectangle;

/**
 * A picture ready for the screen: in full, in half the size, and so on, so that painting it at any size never has to look at more
 * than four pixels for each that is seen. Made in the background; drawn and disposed on the UI thread.
 */
public final class Print {
    /** Pixels of the longer side; what is smaller is not halved any more. */
    private static final int SMALLEST = 400;

    /** The largest first. */
    private final List<org.eclipse.swt.graphics.Image> sizes;

    private Print(List<org.eclipse.swt.graphics.Image> sizes) {
        this.sizes = sizes;
    }

    /** Not for the UI thread. */
    public static Print of(Device device, Image picture) {
        List<org.eclipse.swt.graphics.Image> sizes = new ArrayList<>();
        Image next = picture;
        sizes.add(Pixels.on(device, next));
        while (Math.max(next.width(), next.height()) > SMALLEST) {
            next = Pixels.shrunk(next, (Math.max(next.width(), next.height()) + 1) / 2);
            sizes.add(Pixels.on(device, next));
        }
        return new Print(sizes);
    }

    /** In one size. Not for the UI thread. */
    public static Print of(Device device, ImageData data) {
        return new Print(List.of(new org.eclipse.swt.graphics.Image(device, data)));
    }

    /** Draws it in its pane, single pixels with sharp edges where they are large. */
    public void draw(GC gc, Looking.Pane at) {
        org.eclipse.swt.graphics.Image image = sizes.get(0);
        for (org.eclipse.swt.graphics.Image smaller : sizes) {
            image = smaller.getBounds().width >= at.place().width ? smaller : image;
        }
        Rectangle from = image.getBounds();
        Rectangle clip = gc.getClipping();
        gc.setClipping(at.pane());
        gc.setInterpolation(at.place().width > 4 * from.width ? SWT.NONE : SWT.DEFAULT);
        gc.drawImage(image, 0, 0, from.width, from.height, at.place().x, at.place().y, at.place().width, at.place().height);
        gc.setClipping(clip);
    }

    public void dispose() {
        sizes.forEach(org.eclipse.swt.graphics.Image::dispose);
    }
}
