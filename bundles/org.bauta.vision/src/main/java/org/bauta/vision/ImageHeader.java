package org.bauta.vision;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

import org.bauta.core.failure.DataDamaged;
import org.bauta.core.failure.DataMissing;

/**
 * What a picture file says of itself before any pixel is decoded.
 *
 * @param kind by its first bytes
 * @param storedWidth in pixels, before the orientation is applied
 * @param storedHeight in pixels, before the orientation is applied
 * @param orientation EXIF's, 1..8; 1 if none is given
 */
public record ImageHeader(ImageKind kind, int storedWidth, int storedHeight, int orientation) {
    private static final int PREFIX = 1 << 16;

    static ImageHeader of(ImageKind kind, PictureBytes file, long width, long height, int orientation) {
        if (width < 1 || height < 1 || width > Integer.MAX_VALUE || height > Integer.MAX_VALUE) {
            throw file.damaged("has a header that is damaged: it gives a size of " + width + " x " + height + " pixels");
        }
        return new ImageHeader(kind, (int) width, (int) height, orientation);
    }

    /** Of a file: reads its beginning only, where that suffices. @throws DataMissing, DataDamaged */
    public static ImageHeader read(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            byte[] prefix = in.readNBytes(PREFIX);
            if (prefix.length < PREFIX) {
                return parse(prefix, file.toString());
            }
            try {
                return parse(prefix, file.toString());
            } catch (DataDamaged e) {
                return parse(ImageFile.bytes(file), file.toString());
            }
        } catch (NoSuchFileException e) {
            throw new DataMissing("there is no file " + file, e);
        } catch (IOException e) {
            throw new DataDamaged(file + " cannot be read: " + e.getMessage(), e);
        }
    }

    /**
     * @param name for messages
     * @throws DataDamaged if this is no picture, its header is damaged or it is of a kind that cannot be read faithfully
     */
    public static ImageHeader parse(byte[] file, String name) {
        if (file.length == 0) {
            throw new DataDamaged(name + " is empty (0 bytes); copy it again");
        }
        PictureBytes bytes = new PictureBytes(file, name, ByteOrder.BIG_ENDIAN);
        return ImageKind.of(bytes).header(bytes);
    }

    /** Of the upright picture. */
    public int width() {
        return ExifOrientation.swapsSides(orientation) ? storedHeight : storedWidth;
    }

    /** Of the upright picture. */
    public int height() {
        return ExifOrientation.swapsSides(orientation) ? storedWidth : storedHeight;
    }

    public long pixels() {
        return (long) storedWidth * storedHeight;
    }
}
