package org.bauta.vision;

import static org.bytedeco.opencv.global.opencv_core.flip;
import static org.bytedeco.opencv.global.opencv_core.transpose;

import java.nio.ByteOrder;

import org.bauta.core.failure.DataDamaged;
import org.bytedeco.opencv.opencv_core.Mat;

/**
 * The tag Orientation (0x0112) of EXIF, CIPA DC-008, 4.6.4: 1 upright, 2 mirrored, 3 turned by 180 degrees, 4 upside down,
 * 5 to 8 with rows and columns exchanged. Read here and not by OpenCV, whose answer depends on the kind of file.
 */
final class ExifOrientation {
    private static final int TAG = 0x0112;

    private ExifOrientation() {
    }

    /**
     * @param from where the TIFF header of the EXIF data begins in the file
     * @param length of the EXIF data
     * @return 1 if there is no such tag or the EXIF data is damaged: metadata alone does not spoil a picture
     */
    static int of(PictureBytes file, int from, int length) {
        byte[] exif = new byte[Math.max(0, Math.min(length, file.length() - from))];
        System.arraycopy(file.array(), from, exif, 0, exif.length);
        try {
            PictureBytes bytes = new PictureBytes(exif, "EXIF", ByteOrder.BIG_ENDIAN);
            if (!bytes.has(0, "II*\0") && !bytes.has(0, "MM\0*")) {
                return 1;
            }
            return ofDirectory(bytes.ordered(bytes.has(0, "II") ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN));
        } catch (DataDamaged e) {
            return 1;
        }
    }

    private static int ofDirectory(PictureBytes tiff) {
        long directory = tiff.u32(4);
        int entries = tiff.u16(directory);
        for (int i = 0; i < entries; i++) {
            long entry = directory + 2 + 12L * i;
            if (tiff.u16(entry) == TAG) {
                return valid(tiff.u16(entry + 8));
            }
        }
        return 1;
    }

    static int valid(int orientation) {
        return orientation >= 1 && orientation <= 8 ? orientation : 1;
    }

    static boolean swapsSides(int orientation) {
        return orientation >= 5;
    }

    /** Turns a stored picture upright, in place. */
    static void apply(Mat picture, int orientation) {
        if (swapsSides(orientation)) {
            try (Mat turned = new Mat()) {
                transpose(picture, turned);
                picture.put(turned);
            }
        }
        switch (orientation) {
            case 2, 6 -> flipInPlace(picture, 1);
            case 3, 7 -> flipInPlace(picture, -1);
            case 4, 8 -> flipInPlace(picture, 0);
            default -> { }
        }
    }

    /** @param code 1 exchanges left and right, 0 top and bottom, -1 both */
    private static void flipInPlace(Mat picture, int code) {
        try (Mat flipped = new Mat()) {
            flip(picture, flipped, code);
            picture.put(flipped);
        }
    }
}
