package org.bauta.core.image;

import java.util.Optional;

/**
 * What a method gives back: new pixels for one region of a picture and a mask that says where they count. The engine
 * composites, so that nothing outside the mask can change.
 *
 * @param region where the pixels belong, inside the picture
 * @param pixels as large as the region
 * @param mask as large as the region
 * @param carried bytes that the released file carries beside its pixels, for a {@link org.bauta.core.method.Reversible} method;
 *        never anything that shows the original without a key
 */
public record Masked(Region region, Image pixels, Mask mask, Optional<byte[]> carried) {
    public Masked {
        if (pixels.width() != region.width() || pixels.height() != region.height()
                || mask.width() != region.width() || mask.height() != region.height()) {
            throw new IllegalArgumentException("pixels " + pixels + " and mask " + mask.width() + " x " + mask.height() + " do not fit " + region);
        }
    }

    /** Pixels and nothing beside them. */
    public Masked(Region region, Image pixels, Mask mask) {
        this(region, pixels, mask, Optional.empty());
    }

    /** The same with bytes for the file to carry. */
    public Masked carrying(byte[] bytes) {
        return new Masked(region, pixels, mask, Optional.of(bytes));
    }

    /** Pixels that replace the whole region. */
    public static Masked whole(Region region, Image pixels) {
        return new Masked(region, pixels, Mask.full(region.width(), region.height()));
    }

    /** The fail-closed result: the whole picture in one flat colour. */
    public static Masked blackout(Image image) {
        return whole(image.bounds(), Image.filled(image.width(), image.height(), 0, 0, 0));
    }

    /** The picture with these pixels laid over it; alpha 0 and 255 are exact, between them rounded to nearest. */
    public Image over(Image picture) {
        if (!picture.bounds().contains(region)) {
            throw new IllegalArgumentException(region + " is not inside " + picture);
        }
        byte[] out = picture.toBytes();
        byte[] in = pixels.samples();
        if (mask.isFull()) {
            replace(out, picture.width(), in);
            return Image.ofRgb(picture.width(), picture.height(), out);
        }
        byte[] alpha = mask.values();
        for (int y = 0, p = 0; y < region.height(); y++) {
            int o = 3 * ((region.y() + y) * picture.width() + region.x());
            for (int x = 0; x < region.width(); x++, p++, o += 3) {
                blend(out, o, in, 3 * p, alpha[p] & 0xff);
            }
        }
        return Image.ofRgb(picture.width(), picture.height(), out);
    }

    private void replace(byte[] out, int width, byte[] in) {
        int row = 3 * region.width();
        for (int y = 0; y < region.height(); y++) {
            System.arraycopy(in, y * row, out, 3 * ((region.y() + y) * width + region.x()), row);
        }
    }

    private static void blend(byte[] out, int o, byte[] in, int i, int alpha) {
        if (alpha == 0) {
            return;
        }
        for (int c = 0; c < 3; c++) {
            int under = out[o + c] & 0xff;
            int above = in[i + c] & 0xff;
            out[o + c] = (byte) ((above * alpha + under * (255 - alpha) + 127) / 255);
        }
    }
}
