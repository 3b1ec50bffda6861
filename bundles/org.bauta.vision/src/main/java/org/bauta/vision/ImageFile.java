package org.bauta.vision;

import static org.bytedeco.opencv.global.opencv_core.CV_8UC1;
import static org.bytedeco.opencv.global.opencv_imgcodecs.IMREAD_COLOR_BGR;
import static org.bytedeco.opencv.global.opencv_imgcodecs.IMREAD_IGNORE_ORIENTATION;
import static org.bytedeco.opencv.global.opencv_imgcodecs.IMREAD_UNCHANGED;
import static org.bytedeco.opencv.global.opencv_imgcodecs.imdecode;

import java.io.IOException;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

import org.bauta.core.failure.DataDamaged;
import org.bauta.core.failure.DataMissing;
import org.bauta.core.image.Image;
import org.bytedeco.opencv.opencv_core.Mat;

/**
 * Reads pictures from files: pixels in upright position, nothing else. PNG, JPEG, BMP, PGM, PPM, WebP and TIFF (its first
 * page), known by their first bytes. EXIF's orientation is applied, alpha is laid over white, 16 bits are rounded to 8,
 * color profiles are not applied, CMYK JPEGs with Adobe's marker become RGB by arithmetic. A file that is cut off is
 * an error, never a picture with a grey rest. Safe for use by several threads.
 */
public final class ImageFile {
    /** Larger pictures are refused before a pixel is decoded: 100 megapixels, 300 MB of memory. */
    public static final long MAX_PIXELS = 100_000_000;
    private static final long MAX_BYTES = 1L << 30;

    private ImageFile() {
    }

    /** @throws DataMissing if there is no such file, DataDamaged with the file and the reason if it is no picture */
    public static Image read(Path file) {
        return read(file, MAX_PIXELS);
    }

    /** @param maxPixels larger pictures are refused */
    public static Image read(Path file, long maxPixels) {
        try {
            return decode(bytes(file), file.toString(), maxPixels);
        } catch (NoSuchFileException e) {
            throw new DataMissing("there is no file " + file, e);
        } catch (IOException e) {
            throw new DataDamaged(file + " cannot be read: " + e.getMessage(), e);
        }
    }

    static byte[] bytes(Path file) throws IOException {
        if (Files.size(file) > MAX_BYTES) {
            throw new DataDamaged(file + " is too large for a picture: " + Files.size(file) + " bytes, the limit is " + MAX_BYTES);
        }
        return Files.readAllBytes(file);
    }

    /** @param name for messages */
    public static Image decode(byte[] file, String name) {
        return decode(file, name, MAX_PIXELS);
    }

    /** @param name for messages */
    public static Image decode(byte[] file, String name, long maxPixels) {
        ImageHeader header = ImageHeader.parse(file, name);
        if (header.pixels() > maxPixels) {
            throw new DataDamaged(name + " is too large: " + header.storedWidth() + " x " + header.storedHeight()
                    + " pixels, the limit is " + maxPixels + "; scale it down");
        }
        PictureBytes bytes = new PictureBytes(file, name, ByteOrder.BIG_ENDIAN);
        header.kind().requireComplete(bytes);
        if (header.kind() == ImageKind.JPEG) {
            JpegScans.requireSound(bytes, header);
        }
        byte[] stored = header.kind() == ImageKind.TIFF && header.orientation() != 1 ? TiffFile.withoutOrientation(bytes) : file;
        try (Mat buffer = new Mat(1, stored.length, CV_8UC1)) {
            buffer.data().put(stored);
            try (Mat mat = imdecode(buffer, flags(header.kind(), bytes))) {
                return upright(mat, header, name);
            }
        } catch (IllegalArgumentException e) {
            throw new DataDamaged(name + " cannot be decoded: " + e.getMessage() + "; convert it to PNG", e);
        } catch (RuntimeException e) {
            throw e instanceof DataDamaged d ? d : new DataDamaged(name + " cannot be decoded: its pixels are damaged; copy it again", e);
        }
    }

    /** All channels as stored, orientation untouched; but of bitmaps without alpha the color alone. */
    private static int flags(ImageKind kind, PictureBytes file) {
        return kind == ImageKind.BMP && !BmpFile.hasAlpha(file) ? IMREAD_COLOR_BGR | IMREAD_IGNORE_ORIENTATION : IMREAD_UNCHANGED;
    }

    private static Image upright(Mat mat, ImageHeader header, String name) {
        if (mat.empty() || mat.cols() != header.storedWidth() || mat.rows() != header.storedHeight()) {
            throw new DataDamaged(name + " cannot be decoded: its pixels are damaged; copy it again");
        }
        ExifOrientation.apply(mat, header.orientation());
        return DecodedPixels.toImage(mat);
    }
}
