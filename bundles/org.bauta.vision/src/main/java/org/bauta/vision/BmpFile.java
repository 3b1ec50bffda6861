package org.bauta.vision;

import java.nio.ByteOrder;

/**
 * Header of a Windows bitmap. The fourth byte of 32-bit pixels is alpha only where the header has a mask for it, and
 * unused elsewhere.
 */
final class BmpFile {
    private BmpFile() {
    }

    static ImageHeader header(PictureBytes file) {
        PictureBytes bmp = file.ordered(ByteOrder.LITTLE_ENDIAN);
        if (bmp.u32(14) < 40) {
            throw file.damaged("is a bitmap of OS/2, which is not read; convert it to PNG");
        }
        // a negative height: rows from top to bottom
        return ImageHeader.of(ImageKind.BMP, file, (int) bmp.u32(18), Math.abs((long) (int) bmp.u32(22)), 1);
    }

    /** Headers of 56 bytes and more have four masks; the fourth is that of alpha. */
    static boolean hasAlpha(PictureBytes file) {
        PictureBytes bmp = file.ordered(ByteOrder.LITTLE_ENDIAN);
        return bmp.u32(14) >= 56 && bmp.u32(30) == 3 && bmp.u32(66) != 0;
    }

    /** By the arithmetic of uncompressed rows; of run-length coded ones by the size in their header. */
    static void requireComplete(PictureBytes file) {
        PictureBytes bmp = file.ordered(ByteOrder.LITTLE_ENDIAN);
        ImageHeader header = header(file);
        int bits = bmp.u16(28);
        long compression = bmp.u32(30);
        boolean runLength = compression == 1 || compression == 2;
        long row = (header.storedWidth() * (long) bits + 31) / 32 * 4;
        file.need(bmp.u32(10) + (runLength ? bmp.u32(34) : row * header.storedHeight()));
    }
}
