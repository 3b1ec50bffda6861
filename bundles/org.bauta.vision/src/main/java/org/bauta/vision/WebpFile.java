package org.bauta.vision;

import java.nio.ByteOrder;

import org.bauta.core.catalog.Source;

/** Header and chunks of a WebP file, lossy, lossless or extended. */
@Source(key = "rfc9649", where = "Sec. 2")
final class WebpFile {
    private static final int FIRST = 12;

    private WebpFile() {
    }

    static ImageHeader header(PictureBytes file) {
        PictureBytes webp = file.ordered(ByteOrder.LITTLE_ENDIAN);
        int data = FIRST + 8;
        switch (webp.text(FIRST, 4)) {
            case "VP8 ":
                return ImageHeader.of(ImageKind.WEBP, file, webp.u16(data + 6) & 0x3fff, webp.u16(data + 8) & 0x3fff, 1);
            case "VP8L":
                long bits = webp.u32(data + 1);
                return ImageHeader.of(ImageKind.WEBP, file, (bits & 0x3fff) + 1, (bits >> 14 & 0x3fff) + 1, 1);
            case "VP8X":
                return extended(file, webp, data);
            default:
                throw file.damaged("is a WebP file of an unknown form; convert it to PNG");
        }
    }

    private static ImageHeader extended(PictureBytes file, PictureBytes webp, int data) {
        if ((webp.u8(data) & 2) != 0) {
            throw file.damaged("is an animated WebP file; extract the picture that is meant");
        }
        long width = (webp.u32(data + 4) & 0xffffff) + 1;
        long height = (webp.u16(data + 7) | webp.u8(data + 9) << 16) + 1L;
        return ImageHeader.of(ImageKind.WEBP, file, width, height, orientation(webp));
    }

    /** The chunk EXIF; some writers repeat there the name that only JPEG needs. */
    private static int orientation(PictureBytes webp) {
        for (long at = FIRST; at + 8 <= webp.length(); at += 8 + (webp.u32(at + 4) + 1) / 2 * 2) {
            if (webp.has(at, "EXIF")) {
                int name = webp.has(at + 8, "Exif\0\0") ? 6 : 0;
                return ExifOrientation.of(webp, (int) at + 8 + name, (int) webp.u32(at + 4) - name);
            }
        }
        return 1;
    }

    /** As long as the RIFF header says. */
    static void requireComplete(PictureBytes file) {
        file.need(8 + file.ordered(ByteOrder.LITTLE_ENDIAN).u32(4));
    }
}
