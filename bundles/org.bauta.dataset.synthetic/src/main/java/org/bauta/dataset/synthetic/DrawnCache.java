package org.bauta.dataset.synthetic;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.function.Supplier;
import javax.imageio.ImageIO;
import javax.imageio.stream.ImageOutputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;

import org.bauta.core.cache.CacheFolder;
import org.bauta.core.cache.ContentCache;
import org.bauta.core.image.Image;

/** Pictures that were drawn before, as PNG files under their fingerprint: reading one is some thirty times as fast as drawing it. */
final class DrawnCache {
    private static final long LIMIT = 2L << 30;
    private final ContentCache files;

    DrawnCache(ContentCache files) {
        this.files = files;
    }

    static DrawnCache standard() {
        return new DrawnCache(new ContentCache(CacheFolder.standard().resolve("drawn"), LIMIT));
    }

    Image read(String fingerprint, int size, Supplier<Image> drawing) {
        return files.get(fingerprint).flatMap(bytes -> decode(bytes, size)).orElseGet(() -> {
            Image drawn = drawing.get();
            files.put(fingerprint, encode(drawn));
            return drawn;
        });
    }

    private static byte[] encode(Image image) {
        int w = image.width();
        int h = image.height();
        BufferedImage picture = new BufferedImage(w, h, BufferedImage.TYPE_INT_RGB);
        byte[] s = image.samples();
        int[] rgb = new int[w * h];
        for (int i = 0; i < rgb.length; i++) {
            rgb[i] = (s[3 * i] & 0xff) << 16 | (s[3 * i + 1] & 0xff) << 8 | s[3 * i + 2] & 0xff;
        }
        picture.setRGB(0, 0, w, h, rgb, 0, w);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ImageOutputStream stream = new MemoryCacheImageOutputStream(out)) {
            ImageIO.write(picture, "png", stream);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    /** Empty if the file is damaged; a PNG file carries check sums. */
    private static Optional<Image> decode(byte[] png, int size) {
        try {
            BufferedImage picture = ImageIO.read(new MemoryCacheImageInputStream(new ByteArrayInputStream(png)));
            if (picture == null || picture.getWidth() != size || picture.getHeight() != size) {
                return Optional.empty();
            }
            int[] rgb = picture.getRGB(0, 0, size, size, null, 0, size);
            byte[] samples = new byte[3 * rgb.length];
            for (int i = 0; i < rgb.length; i++) {
                samples[3 * i] = (byte) (rgb[i] >> 16);
                samples[3 * i + 1] = (byte) (rgb[i] >> 8);
                samples[3 * i + 2] = (byte) rgb[i];
            }
            return Optional.of(Image.ofRgb(size, size, samples));
        } catch (IOException | RuntimeException e) { // ImageIO throws either for damaged files
            return Optional.empty();
        }
    }
}
