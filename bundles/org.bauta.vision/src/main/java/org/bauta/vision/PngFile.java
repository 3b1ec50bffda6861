package org.bauta.vision;

import java.util.zip.CRC32;

import org.bauta.core.catalog.Source;

/** Header and chunks of a PNG file. */
@Source(key = "rfc2083", where = "Sec. 3 and 4")
final class PngFile {
    private static final int SIGNATURE = 8;
    /** Length, type and check sum of a chunk. */
    private static final int FRAME = 12;

    private PngFile() {
    }

    static ImageHeader header(PictureBytes file) {
        if (!file.has(SIGNATURE + 4, "IHDR")) {
            file.need(SIGNATURE + 8);
            throw file.damaged("is a PNG file without a header; copy it again");
        }
        return ImageHeader.of(ImageKind.PNG, file, file.u32(16), file.u32(20), orientation(file));
    }

    /** From the chunk eXIf, which stands before or after the pixels; chunks of a file that is cut off count as far as they go. */
    private static int orientation(PictureBytes file) {
        for (long at = SIGNATURE; at + FRAME <= file.length(); at += FRAME + file.u32(at)) {
            if (file.has(at + 4, "eXIf")) {
                return ExifOrientation.of(file, (int) at + 8, (int) file.u32(at));
            }
        }
        return 1;
    }

    /** Every chunk whole, with its check sum, up to IEND. */
    static void requireComplete(PictureBytes file) {
        for (long at = SIGNATURE;;) {
            long length = file.u32(at);
            file.need(at + FRAME + length);
            CRC32 sum = new CRC32();
            sum.update(file.array(), (int) at + 4, (int) length + 4);
            if (sum.getValue() != file.u32(at + 8 + length)) {
                throw file.damaged("is damaged: the check sum of its part " + file.text(at + 4, 4)
                        + " at byte " + at + " is wrong; copy it again");
            }
            if (file.has(at + 4, "IEND")) {
                return;
            }
            at += FRAME + length;
        }
    }
}
