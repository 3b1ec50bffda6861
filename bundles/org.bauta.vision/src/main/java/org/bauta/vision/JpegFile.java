package org.bauta.vision;

import org.bauta.core.catalog.Source;

/** Markers of a JPEG file. Entropy-coded data is passed over, not decoded. */
@Source(key = "wallace1992")
final class JpegFile {
    private static final int SOI = 0xd8;
    private static final int EOI = 0xd9;
    private static final int SOS = 0xda;
    private static final int APP1 = 0xe1;
    private static final int APP14 = 0xee;

    private JpegFile() {
    }

    /** @throws org.bauta.core.failure.DataDamaged also for CMYK without Adobe's marker, whose polarity nobody knows */
    static ImageHeader header(PictureBytes file) {
        int orientation = 1;
        boolean adobe = false;
        for (long at = 2;;) {
            at = marker(file, at);
            int code = file.u8(at + 1);
            if (isFrame(code)) {
                if (file.u8(at + 9) == 4 && !(adobe || adobeFollows(file, at))) {
                    throw file.damaged("is a CMYK JPEG without Adobe's marker, so its colors cannot be told; convert it to RGB");
                }
                return ImageHeader.of(ImageKind.JPEG, file, file.u16(at + 7), file.u16(at + 5), orientation);
            }
            if (code == SOS || code == EOI) {
                throw file.damaged("is a JPEG file without a frame header; copy it again");
            }
            adobe |= isAdobe(file, at);
            if (code == APP1 && file.has(at + 4, "Exif\0\0") && orientation == 1) {
                orientation = ExifOrientation.of(file, (int) at + 10, file.u16(at + 2) - 8);
            }
            at = next(file, at);
        }
    }

    private static boolean isAdobe(PictureBytes file, long at) {
        return file.u8(at + 1) == APP14 && file.has(at + 4, "Adobe");
    }

    /** The marker may stand between the frame header and the first scan. */
    private static boolean adobeFollows(PictureBytes file, long frame) {
        long at = marker(file, next(file, frame));
        while (file.u8(at + 1) != SOS && file.u8(at + 1) != EOI) {
            if (isAdobe(file, at)) {
                return true;
            }
            at = marker(file, next(file, at));
        }
        return false;
    }

    /** SOF0 to SOF15, without DHT, JPG and DAC. */
    private static boolean isFrame(int code) {
        return code >= 0xc0 && code <= 0xcf && code != 0xc4 && code != 0xc8 && code != 0xcc;
    }

    /** Where the next marker stands; fill bytes before it are allowed. */
    private static long marker(PictureBytes file, long at) {
        if (file.u8(at) != 0xff) {
            throw file.damaged("is damaged: byte " + at + " should begin a JPEG marker; copy it again");
        }
        long last = at;
        while (file.u8(last + 1) == 0xff) {
            last++;
        }
        return last;
    }

    /** Behind the segment of the marker at this place. */
    private static long next(PictureBytes file, long at) {
        int code = file.u8(at + 1);
        boolean bare = code == SOI || code == 0x01 || code >= 0xd0 && code <= 0xd7;
        return bare ? at + 2 : at + 2 + file.u16(at + 2);
    }

    /** Walks all segments and scans up to the picture's own EOI: that of a thumbnail lies inside a segment and does not count. */
    static void requireComplete(PictureBytes file) {
        for (long at = marker(file, 2); file.u8(at + 1) != EOI;) {
            boolean scan = file.u8(at + 1) == SOS;
            at = next(file, at);
            at = scan ? behindScan(file, at) : marker(file, at);
        }
    }

    /** In a scan 0xff is a byte of data when 0 follows, and part of the scan when a restart marker does. */
    private static long behindScan(PictureBytes file, long from) {
        for (long at = from;; at++) {
            if (file.u8(at) == 0xff) {
                int code = file.u8(at + 1);
                if (code != 0 && code != 0xff && !(code >= 0xd0 && code <= 0xd7)) {
                    return at;
                }
            }
        }
    }
}
