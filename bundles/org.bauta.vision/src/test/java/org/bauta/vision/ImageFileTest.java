package org.bauta.vision;

import static org.bytedeco.opencv.global.opencv_core.CV_16UC1;
import static org.bytedeco.opencv.global.opencv_core.CV_32FC1;
import static org.bytedeco.opencv.global.opencv_imgcodecs.IMWRITE_WEBP_QUALITY;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.Raster;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;

import org.bauta.core.failure.DataDamaged;
import org.bauta.core.failure.DataMissing;
import org.bauta.core.image.Image;
import org.bauta.testkit.Pictures;
import org.bytedeco.opencv.opencv_core.Mat;
import org.bytedeco.opencv.opencv_core.Scalar;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ImageFileTest {
    @TempDir
    private Path folder;

    private static String refusal(byte[] file) {
        return assertThrows(DataDamaged.class, () -> ImageFile.decode(file, "a.file")).getMessage();
    }

    @ParameterizedTest
    @ValueSource(strings = {"png", "bmp", "ppm", "tif", "webp"})
    void losslessKindsKeepEverySample(String extension) {
        Image image = Pictures.noise(13, 7, 3);
        try (Mat mat = Mats.of(image.swapRedBlue())) {
            int[] parameters = extension.equals("webp") ? new int[] {IMWRITE_WEBP_QUALITY, 101} : new int[0];
            assertEquals(image, ImageFile.decode(PictureBuilder.encode(extension, mat, parameters), "test"));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"png", "bmp", "pgm", "tif"})
    void grayIsTheSameInAllChannels(String extension) {
        byte[] gray = new byte[35];
        for (int i = 0; i < gray.length; i++) {
            gray[i] = (byte) (7 * i);
        }
        Image image = ImageFile.decode(PictureBuilder.gray(extension, 5, 7, gray), "test");
        for (int i = 0; i < gray.length; i++) {
            for (int c = 0; c < 3; c++) {
                assertEquals(gray[i] & 0xff, image.sample(i % 5, i / 5, c));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"png", "pgm", "tif"})
    void sixteenBitsAreRoundedToTheNearestOfEight(String extension) {
        short[] all = new short[65536];
        for (int i = 0; i < all.length; i++) {
            all[i] = (short) i;
        }
        try (Mat mat = new Mat(256, 256, CV_16UC1)) {
            ((java.nio.ShortBuffer) mat.createBuffer()).put(all);
            Image image = ImageFile.decode(PictureBuilder.encode(extension, mat), "test");
            for (int i = 0; i < all.length; i++) {
                assertEquals(Math.round(i * 255 / 65535.0), image.sample(i % 256, i / 256, 2), extension + " of " + i);
            }
        }
    }

    @Test
    void alphaIsLaidOverWhite() {
        byte[] bgra = new byte[4 * 256];
        for (int i = 0; i < 256; i++) {
            bgra[4 * i] = 10;
            bgra[4 * i + 1] = 20;
            bgra[4 * i + 2] = (byte) 200;
            bgra[4 * i + 3] = (byte) i;
        }
        Image image = ImageFile.decode(PictureBuilder.withAlpha("png", 16, 16, bgra), "test");
        int[] rgb = {200, 20, 10};
        for (int a = 0; a < 256; a++) {
            for (int c = 0; c < 3; c++) {
                assertEquals(Math.round(255 + (rgb[c] - 255) * a / 255.0), image.sample(a % 16, a / 16, c), 1e-9, "alpha " + a);
            }
        }
        assertTrue(refusal(PictureBuilder.withAlpha("tif", 16, 16, bgra)).contains("4 samples"));
    }

    /** ImageIO writes four channels as they are; with Adobe's marker they mean inverted CMYK. */
    @Test
    void cmykIsReadWithAdobesMarkerAndRefusedWithout() throws IOException {
        byte[] inverted = new byte[4 * 64];
        for (int i = 0; i < inverted.length; i += 4) {
            // cyan 0, magenta and yellow full, no black: red
            inverted[i] = (byte) 255;
            inverted[i + 3] = (byte) 255;
        }
        var raster = Raster.createInterleavedRaster(new java.awt.image.DataBufferByte(inverted, inverted.length), 8, 8, 32, 4,
                new int[] {0, 1, 2, 3}, null);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        try (ImageOutputStream stream = ImageIO.createImageOutputStream(out)) {
            writer.setOutput(stream);
            writer.write(null, new IIOImage(raster, null, null), null);
        }
        writer.dispose();
        byte[] plain = out.toByteArray();
        assertTrue(refusal(plain).contains("CMYK"), "without the marker");
        byte[] adobe = PictureBuilder.jpegWith(plain, 0xee, "Adobe\0d\0\0\0\0\0".getBytes(StandardCharsets.ISO_8859_1));
        Image red = ImageFile.decode(adobe, "test");
        assertEquals(255, red.sample(4, 4, 0), 3);
        assertEquals(0, red.sample(4, 4, 1), 3);
        assertEquals(0, red.sample(4, 4, 2), 3);
    }

    @Test
    void sizeIsRefusedByTheHeaderAlone() {
        String message = refusal(PictureBuilder.pngHeader(30000, 30000));
        assertTrue(message.contains("30000 x 30000") && message.contains("100000000"), message);
        byte[] small = new PngCodec().encode(Pictures.noise(20, 10, 1), new PngCodec.Settings(1));
        assertThrows(DataDamaged.class, () -> ImageFile.decode(small, "a.png", 199));
        assertEquals(20, ImageFile.decode(small, "a.png", 200).width());
        assertTrue(refusal(PictureBuilder.pngHeader(0, 5)).contains("0 x 5"));
    }

    @Test
    void whatIsNoPictureIsNamed() throws IOException {
        assertTrue(refusal(new byte[0]).contains("empty"));
        assertTrue(refusal("GIF89a...".getBytes(StandardCharsets.US_ASCII)).contains("GIF"));
        assertTrue(refusal("P5\n2 2\n1023\n12345678".getBytes(StandardCharsets.US_ASCII)).contains("1023"));
        Path text = Files.writeString(folder.resolve("text.jpg"), "no picture");
        assertTrue(assertThrows(DataDamaged.class, () -> ImageFile.read(text)).getMessage().startsWith(text.toString()));
        Path nothing = folder.resolve("nothing.png");
        assertTrue(assertThrows(DataMissing.class, () -> ImageFile.read(nothing)).getMessage().contains(nothing.toString()));
        assertThrows(DataDamaged.class, () -> ImageFile.read(folder));
        try (Mat mat = new Mat(4, 4, CV_32FC1, new Scalar(.5))) {
            assertTrue(refusal(PictureBuilder.encode("tif", mat)).contains("32 bits"));
        }
    }

    @Test
    void theHeaderOfAFileIsReadFromItsBeginning() throws IOException {
        Path file = folder.resolve("large.png");
        Files.write(file, Arrays.copyOf(new PngCodec().encode(Pictures.noise(300, 200, 1), new PngCodec.Settings(1)), 70000));
        assertEquals(300, ImageHeader.read(file).width());
        Files.write(file, PictureBuilder.tiff(300, 200, Pictures.noise(300, 200, 1).toBytes(), 6));
        assertEquals(200, ImageHeader.read(file).width(), "its directory stands at the end");
    }
}
