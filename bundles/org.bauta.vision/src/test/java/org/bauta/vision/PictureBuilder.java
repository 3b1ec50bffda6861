package org.bauta.vision;

import static org.bytedeco.opencv.global.opencv_core.CV_8UC1;
import static org.bytedeco.opencv.global.opencv_core.CV_8UC4;
import static org.bytedeco.opencv.global.opencv_imgcodecs.imencode;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;

import org.bytedeco.javacpp.BytePointer;
import org.bytedeco.javacpp.IntPointer;
import org.bytedeco.opencv.opencv_core.Mat;

/** Picture files in the variants that occur, byte by byte where no library writes them. */
final class PictureBuilder {
    private PictureBuilder() {
    }

    static byte[] encode(String extension, Mat mat, int... parameters) {
        try (BytePointer out = new BytePointer(); IntPointer p = new IntPointer(parameters)) {
            imencode("." + extension, mat, out, p);
            byte[] bytes = new byte[(int) out.limit()];
            out.get(bytes);
            return bytes;
        }
    }

    static byte[] gray(String extension, int width, int height, byte[] samples) {
        try (Mat mat = new Mat(height, width, CV_8UC1)) {
            mat.data().put(samples);
            return encode(extension, mat);
        }
    }

    /** @param bgra blue first */
    static byte[] withAlpha(String extension, int width, int height, byte[] bgra, int... parameters) {
        try (Mat mat = new Mat(height, width, CV_8UC4)) {
            mat.data().put(bgra);
            return encode(extension, mat, parameters);
        }
    }

    /** TIFF structure with the one tag Orientation, in either byte order. */
    static byte[] exif(int orientation, ByteOrder order) {
        ByteBuffer b = ByteBuffer.allocate(26).order(order);
        b.put((order == ByteOrder.LITTLE_ENDIAN ? "II" : "MM").getBytes(StandardCharsets.US_ASCII)).putShort((short) 42).putInt(8);
        b.putShort((short) 1).putShort((short) 0x0112).putShort((short) 3).putInt(1).putShort((short) orientation).putShort((short) 0);
        return b.putInt(0).array();
    }

    /** Puts a segment right behind SOI. */
    static byte[] jpegWith(byte[] jpeg, int marker, byte[] content) {
        ByteBuffer b = ByteBuffer.allocate(jpeg.length + 4 + content.length);
        b.put(jpeg, 0, 2).put((byte) 0xff).put((byte) marker).putShort((short) (content.length + 2)).put(content);
        return b.put(jpeg, 2, jpeg.length - 2).array();
    }

    static byte[] jpegWithExif(byte[] jpeg, byte[] exif) {
        return jpegWith(jpeg, 0xe1, join("Exif\0\0".getBytes(StandardCharsets.US_ASCII), exif));
    }

    /** Puts a chunk right behind IHDR. */
    static byte[] pngWith(byte[] png, String type, byte[] content) {
        int behindHeader = 8 + 25;
        byte[] named = join(type.getBytes(StandardCharsets.US_ASCII), content);
        CRC32 sum = new CRC32();
        sum.update(named);
        ByteBuffer b = ByteBuffer.allocate(png.length + 8 + named.length);
        b.put(png, 0, behindHeader).putInt(content.length).put(named).putInt((int) sum.getValue());
        return b.put(png, behindHeader, png.length - behindHeader).array();
    }

    /** The extended form around a simple lossless file. */
    static byte[] webpWithExif(byte[] webp, int width, int height, byte[] exif) {
        ByteBuffer b = ByteBuffer.allocate(webp.length + 18 + 8 + exif.length).order(ByteOrder.LITTLE_ENDIAN);
        b.put(webp, 0, 12).put("VP8X".getBytes(StandardCharsets.US_ASCII)).putInt(10).putInt(8);
        b.put((byte) (width - 1)).putShort((short) 0).put((byte) (height - 1)).putShort((short) 0);
        b.put(webp, 12, webp.length - 12).put("EXIF".getBytes(StandardCharsets.US_ASCII)).putInt(exif.length).put(exif);
        return b.putInt(4, b.capacity() - 8).array();
    }

    /** Uncompressed, one strip, little-endian, 8-bit RGB; the pixels stand before the directory. */
    static byte[] tiff(int width, int height, byte[] rgb, int orientation) {
        int[][] tags = {{256, width}, {257, height}, {258, 8}, {259, 1}, {262, 2}, {273, 8}, {274, orientation}, {277, 3}, {278, height},
            {279, rgb.length}, {284, 1}};
        int directory = 8 + (rgb.length + 1) / 2 * 2;
        ByteBuffer b = ByteBuffer.allocate(directory + 2 + 12 * tags.length + 4).order(ByteOrder.LITTLE_ENDIAN);
        b.put("II*\0".getBytes(StandardCharsets.US_ASCII)).putInt(directory).put(rgb).position(directory);
        b.putShort((short) tags.length);
        for (int[] tag : tags) {
            b.putShort((short) tag[0]).putShort((short) 4).putInt(1).putInt(tag[1]);
        }
        // these two are shorts in every file that is written
        for (int i : new int[] {2, 6}) {
            b.putShort(directory + 2 + 12 * i + 2, (short) 3);
        }
        return b.putInt(0).array();
    }

    /** A PNG of any size in its header, with pixels of none. */
    static byte[] pngHeader(int width, int height) {
        ByteBuffer header = ByteBuffer.allocate(13).putInt(width).putInt(height).put(new byte[] {8, 2, 0, 0, 0});
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10});
        byte[] named = join("IHDR".getBytes(StandardCharsets.US_ASCII), header.array());
        CRC32 sum = new CRC32();
        sum.update(named);
        out.writeBytes(ByteBuffer.allocate(4).putInt(13).array());
        out.writeBytes(named);
        out.writeBytes(ByteBuffer.allocate(4).putInt((int) sum.getValue()).array());
        return out.toByteArray();
    }

    static byte[] join(byte[] a, byte[] b) {
        byte[] out = java.util.Arrays.copyOf(a, a.length + b.length);
        System.arraycopy(b, 0, out, a.length, b.length);
        return out;
    }
}
