package org.bauta.vision;

import static org.bytedeco.opencv.global.opencv_imgcodecs.IMWRITE_JPEG_QUALITY;
import static org.bytedeco.opencv.global.opencv_imgcodecs.IMWRITE_WEBP_QUALITY;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.ByteOrder;

import org.bauta.core.image.Image;
import org.bytedeco.opencv.opencv_core.Mat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A picture of 3 x 2 gray tiles A B C / D E F, stored in each of EXIF's eight ways. */
class OrientationTest {
    /** Side of a tile: one block of JPEG. */
    private static final int TILE = 8;
    /** Gray of the tiles A to F. */
    private static final int[] GRAY = {10, 60, 110, 160, 210, 250};

    @ParameterizedTest
    @CsvSource({"1,ABC/DEF", "2,CBA/FED", "3,FED/CBA", "4,DEF/ABC", "5,AD/BE/CF", "6,DA/EB/FC", "7,FC/EB/DA", "8,CF/BE/AD"})
    void everyKindComesOutUpright(int orientation, String upright) {
        Image stored = stored();
        try (Mat mat = Mats.of(stored)) {
            byte[] png = PictureBuilder.encode("png", mat);
            byte[] jpeg = PictureBuilder.encode("jpg", mat, IMWRITE_JPEG_QUALITY, 100);
            byte[] webp = PictureBuilder.encode("webp", mat, IMWRITE_WEBP_QUALITY, 101);
            for (ByteOrder order : new ByteOrder[] {ByteOrder.BIG_ENDIAN, ByteOrder.LITTLE_ENDIAN}) {
                byte[] exif = PictureBuilder.exif(orientation, order);
                requireTiles(upright, PictureBuilder.pngWith(png, "eXIf", exif));
                requireTiles(upright, PictureBuilder.jpegWithExif(jpeg, exif));
                requireTiles(upright, PictureBuilder.webpWithExif(webp, stored.width(), stored.height(), exif));
            }
        }
        requireTiles(upright, PictureBuilder.tiff(stored.width(), stored.height(), stored.toBytes(), orientation));
    }

    @Test
    void damagedExifCountsAsUpright() {
        try (Mat mat = Mats.of(stored())) {
            byte[] png = PictureBuilder.encode("png", mat);
            requireTiles("ABC/DEF", PictureBuilder.pngWith(png, "eXIf", PictureBuilder.exif(9, ByteOrder.BIG_ENDIAN)));
            requireTiles("ABC/DEF", PictureBuilder.pngWith(png, "eXIf", new byte[] {'M', 'M', 0, 42, 127, 127, 127, 127}));
        }
    }

    private static Image stored() {
        byte[] rgb = new byte[3 * 6 * TILE * TILE];
        for (int i = 0; i < rgb.length / 3; i++) {
            int tile = i / (3 * TILE * TILE) * 3 + i % (3 * TILE) / TILE;
            rgb[3 * i] = rgb[3 * i + 1] = rgb[3 * i + 2] = (byte) GRAY[tile];
        }
        return Image.ofRgb(3 * TILE, 2 * TILE, rgb);
    }

    private static void requireTiles(String upright, byte[] file) {
        String[] rows = upright.split("/");
        Image image = ImageFile.decode(file, "test");
        assertEquals(rows[0].length() * TILE, image.width());
        assertEquals(rows.length * TILE, image.height());
        ImageHeader header = ImageHeader.parse(file, "test");
        assertEquals(image.bounds(), new org.bauta.core.image.Region(0, 0, header.width(), header.height()));
        for (int y = 0; y < image.height(); y++) {
            for (int x = 0; x < image.width(); x++) {
                int expected = GRAY[rows[y / TILE].charAt(x / TILE) - 'A'];
                assertEquals(expected, image.sample(x, y, 1), 2, header + " at " + x + ", " + y);
            }
        }
    }
}
