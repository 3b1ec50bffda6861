package org.bauta.ui.parts;

import org.bauta.core.image.Image;
import org.eclipse.swt.graphics.Device;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.PaletteData;

/** Pictures as the screen takes them. */
public final class Pixels {
    private Pixels() {
    }

    /** A picture for the screen; the caller disposes it. */
    public static org.eclipse.swt.graphics.Image on(Device device, Image image) {
        ImageData data = new ImageData(image.width(), image.height(), 24, new PaletteData(0xff0000, 0xff00, 0xff), 3, image.samples());
        return new org.eclipse.swt.graphics.Image(device, data);
    }

    /** The picture made smaller by taking the mean of whole blocks, so that no side is longer than asked. */
    public static Image shrunk(Image image, int side) {
        int block = Math.max(1, (Math.max(image.width(), image.height()) + side - 1) / side);
        int width = Math.max(1, image.width() / block);
        int height = Math.max(1, image.height() / block);
        byte[] out = new byte[3 * width * height];
        for (int y = 0, o = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                for (int c = 0; c < 3; c++, o++) {
                    out[o] = (byte) mean(image, x * block, y * block, block, c);
                }
            }
        }
        return Image.ofRgb(width, height, out);
    }

    private static int mean(Image image, int left, int top, int block, int channel) {
        int sum = 0;
        int n = 0;
        for (int y = top; y < Math.min(top + block, image.height()); y++) {
            for (int x = left; x < Math.min(left + block, image.width()); x++, n++) {
                sum += image.sample(x, y, channel);
            }
        }
        return sum / n;
    }
}
