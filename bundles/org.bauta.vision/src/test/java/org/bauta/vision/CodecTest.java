package org.bauta.vision;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

import org.bauta.core.failure.DataDamaged;
import org.bauta.core.image.Image;
import org.bauta.core.settings.SettingsType;
import org.bauta.testkit.Pictures;
import org.bauta.vision.JpegCodec.Subsampling;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CodecTest {
    private final PngCodec png = new PngCodec();
    private final JpegCodec jpeg = new JpegCodec();

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 3, 9})
    void pngGivesBackEverySample(int compression) {
        for (int i = 1; i < 12; i++) {
            Image image = i % 2 == 0 ? Pictures.noise(i * 7, 90 - i, i) : Pictures.waves(i, 3 * i, i);
            assertEquals(image, png.decode(png.encode(image, new PngCodec.Settings(compression))));
        }
        assertEquals(Image.filled(1, 1, 1, 2, 3), png.decode(png.encode(Image.filled(1, 1, 1, 2, 3), new PngCodec.Settings(compression))));
    }

    private static double meanError(Image a, Image b) {
        return IntStream.range(0, a.samples().length).map(i -> Math.abs((a.samples()[i] & 0xff) - (b.samples()[i] & 0xff)))
                .average().orElseThrow();
    }

    private double jpegError(Image image, int quality, Subsampling subsampling) {
        return meanError(image, jpeg.decode(jpeg.encode(image, new JpegCodec.Settings(quality, subsampling))));
    }

    @Test
    void jpegLosesLessWithQualityAndWithFullColor() {
        Image image = Pictures.waves(120, 96, 4);
        double fine = jpegError(image, 95, Subsampling.YUV444);
        assertTrue(fine < 4, "mean error " + fine);
        assertTrue(fine < jpegError(image, 95, Subsampling.YUV420));
        assertTrue(fine < jpegError(image, 30, Subsampling.YUV444));
    }

    @Test
    void redStaysRed() {
        Image red = Image.filled(16, 16, 250, 10, 40);
        assertTrue(jpegError(red, 90, Subsampling.YUV420) < 2);
    }

    @Test
    void nothingButPixelsIsWritten() {
        Image image = Pictures.waves(40, 30, 1);
        assertEquals(List.of("IHDR", "IDAT", "IEND"), chunks(png.encode(image, new PngCodec.Settings(1))).stream().distinct().toList());
        byte[] file = jpeg.encode(image, new JpegCodec.Settings(90, Subsampling.YUV420));
        // SOI, then JFIF's segment, then the quantization table: no EXIF, no comment
        assertEquals("JFIF\0", new String(file, 6, 5, StandardCharsets.US_ASCII));
        int behind = 4 + (ByteBuffer.wrap(file).getShort(4) & 0xffff);
        assertEquals((short) 0xffdb, ByteBuffer.wrap(file).getShort(behind));
        assertFalse(new String(file, StandardCharsets.ISO_8859_1).contains("Exif"));
    }

    private static List<String> chunks(byte[] png) {
        List<String> out = new ArrayList<>();
        ByteBuffer b = ByteBuffer.wrap(png);
        for (int at = 8; at < png.length; at += 12 + b.getInt(at)) {
            out.add(new String(png, at + 4, 4, StandardCharsets.US_ASCII));
        }
        return out;
    }

    @Test
    void eachRefusesTheOthersFiles() {
        Image image = Pictures.waves(9, 9, 1);
        byte[] asPng = png.encode(image, SettingsType.of(png).defaults());
        byte[] asJpeg = jpeg.encode(image, SettingsType.of(jpeg).defaults());
        assertThrows(DataDamaged.class, () -> jpeg.decode(asPng));
        assertThrows(DataDamaged.class, () -> png.decode(asJpeg));
        assertThrows(DataDamaged.class, () -> png.decode(new byte[0]));
    }

    @Test
    void manyThreadsWriteWhatOneWrites() {
        JpegCodec.Settings settings = SettingsType.of(jpeg).defaults();
        List<byte[]> alone = IntStream.range(0, 40).mapToObj(i -> jpeg.encode(Pictures.waves(50, 40, i), settings)).toList();
        List<byte[]> together = IntStream.range(0, 40).parallel().mapToObj(i -> jpeg.encode(Pictures.waves(50, 40, i), settings)).toList();
        for (int i = 0; i < 40; i++) {
            assertArrayEquals(alone.get(i), together.get(i));
        }
    }
}
