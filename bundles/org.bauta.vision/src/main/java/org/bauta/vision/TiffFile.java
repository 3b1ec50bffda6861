package org.bauta.vision;

import java.nio.ByteOrder;

/**
 * The first directory of a TIFF file (TIFF 6.0, Sec. 2). Read are grey, palette, RGB and YCbCr pictures of up to 8, or
 * of 16, bits a sample; what has alpha or CMYK is refused, because libraries disagree about it.
 */
final class TiffFile {
    private static final int WIDTH = 256;
    private static final int HEIGHT = 257;
    private static final int BITS = 258;
    private static final int PHOTOMETRIC = 262;
    private static final int STRIP_OFFSETS = 273;
    private static final int ORIENTATION = 274;
    private static final int SAMPLES = 277;
    private static final int STRIP_BYTES = 279;
    private static final int TILE_OFFSETS = 324;
    private static final int TILE_BYTES = 325;
    private static final int SAMPLE_FORMAT = 339;

    private TiffFile() {
    }

    private static PictureBytes ordered(PictureBytes file) {
        return file.ordered(file.has(0, "II") ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
    }

    static ImageHeader header(PictureBytes file) {
        PictureBytes tiff = ordered(file);
        long samples = value(tiff, SAMPLES, 1);
        long bits = value(tiff, BITS, 1);
        long photometric = value(tiff, PHOTOMETRIC, 1);
        if (samples != 1 && samples != 3 || photometric > 3 && photometric != 6) {
            throw file.damaged("is a TIFF file with " + samples + " samples a pixel (alpha, CMYK or other); convert it to PNG");
        }
        if (bits > 8 && bits != 16 || value(tiff, SAMPLE_FORMAT, 1) != 1) {
            throw file.damaged("is a TIFF file with samples of " + bits + " bits that are no integers of 8 or 16; convert it to PNG");
        }
        int orientation = ExifOrientation.valid((int) value(tiff, ORIENTATION, 1));
        return ImageHeader.of(ImageKind.TIFF, file, value(tiff, WIDTH, 0), value(tiff, HEIGHT, 0), orientation);
    }

    /** A copy that says it is upright: OpenCV turns TIFF files, and no others, even when it is told not to. */
    static byte[] withoutOrientation(PictureBytes file) {
        byte[] out = file.array().clone();
        PictureBytes tiff = ordered(file);
        long entry = entry(tiff, ORIENTATION);
        if (entry >= 0) {
            boolean little = file.has(0, "II");
            out[(int) entry + 8] = (byte) (little ? 1 : 0);
            out[(int) entry + 9] = (byte) (little ? 0 : 1);
        }
        return out;
    }

    /** All strips or tiles inside the file. */
    static void requireComplete(PictureBytes file) {
        PictureBytes tiff = ordered(file);
        boolean tiled = entry(tiff, TILE_OFFSETS) >= 0;
        long[] offsets = values(tiff, tiled ? TILE_OFFSETS : STRIP_OFFSETS);
        long[] bytes = values(tiff, tiled ? TILE_BYTES : STRIP_BYTES);
        if (offsets.length == 0 || offsets.length != bytes.length) {
            throw file.damaged("is a TIFF file that does not say where its pixels are; convert it to PNG");
        }
        for (int i = 0; i < offsets.length; i++) {
            file.need(offsets[i] + bytes[i]);
        }
    }

    private static long value(PictureBytes tiff, int tag, long preset) {
        long[] all = values(tiff, tag);
        return all.length == 0 ? preset : all[0];
    }

    /** Whole numbers of one, two or four bytes; empty if the tag is not there. */
    private static long[] values(PictureBytes tiff, int tag) {
        long entry = entry(tiff, tag);
        if (entry < 0) {
            return new long[0];
        }
        int type = tiff.u16(entry + 2);
        int size = type == 1 ? 1 : type == 3 ? 2 : 4;
        long count = tiff.u32(entry + 4);
        long from = count * size <= 4 ? entry + 8 : tiff.u32(entry + 8);
        tiff.need(from + count * size);
        long[] out = new long[(int) count];
        for (int i = 0; i < out.length; i++) {
            long at = from + (long) i * size;
            out[i] = size == 1 ? tiff.u8(at) : size == 2 ? tiff.u16(at) : tiff.u32(at);
        }
        return out;
    }

    /** Where the tag's entry stands in the first directory, or -1. */
    private static long entry(PictureBytes tiff, int tag) {
        long directory = tiff.u32(4);
        int entries = tiff.u16(directory);
        tiff.need(directory + 2 + 12L * entries + 4);
        for (int i = 0; i < entries; i++) {
            if (tiff.u16(directory + 2 + 12L * i) == tag) {
                return directory + 2 + 12L * i;
            }
        }
        return -1;
    }
}
