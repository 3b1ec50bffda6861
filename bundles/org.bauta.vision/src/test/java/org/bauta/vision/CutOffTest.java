package org.bauta.vision;

import static org.bytedeco.opencv.global.opencv_imgcodecs.IMWRITE_JPEG_PROGRESSIVE;
import static org.bytedeco.opencv.global.opencv_imgcodecs.IMWRITE_JPEG_RST_INTERVAL;
import static org.bytedeco.opencv.global.opencv_imgcodecs.IMWRITE_PXM_BINARY;
import static org.bytedeco.opencv.global.opencv_imgcodecs.IMWRITE_WEBP_QUALITY;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;

import org.bauta.core.failure.DataDamaged;
import org.bauta.core.image.Image;
import org.bauta.testkit.Pictures;
import org.bytedeco.opencv.opencv_core.Mat;
import org.junit.jupiter.api.Test;

/** A file that ends too early is an error wherever it ends: OpenCV would fill some with grey. */
class CutOffTest {
    private static final Image PICTURE = Pictures.waves(24, 17, 5);

    private static void requireWhole(byte[] file, String kind) {
        assertEquals(24, ImageFile.decode(file, kind).width());
        for (int length = 0; length < file.length; length++) {
            byte[] part = Arrays.copyOf(file, length);
            assertThrows(DataDamaged.class, () -> ImageFile.decode(part, kind),
                    kind + " of " + file.length + " bytes cut to " + part.length);
        }
    }

    private static byte[] encode(String extension, int... parameters) {
        try (Mat mat = Mats.of(PICTURE)) {
            return PictureBuilder.encode(extension, mat, parameters);
        }
    }

    @Test
    void everyProperPrefixIsRefused() {
        requireWhole(encode("png"), "png");
        requireWhole(encode("jpg"), "jpeg");
        requireWhole(encode("jpg", IMWRITE_JPEG_PROGRESSIVE, 1), "progressive jpeg");
        requireWhole(encode("jpg", IMWRITE_JPEG_RST_INTERVAL, 1), "jpeg with restarts");
        requireWhole(encode("bmp"), "bmp");
        requireWhole(encode("ppm"), "ppm");
        requireWhole(encode("webp", IMWRITE_WEBP_QUALITY, 101), "lossless webp");
        requireWhole(encode("webp", IMWRITE_WEBP_QUALITY, 80), "lossy webp");
        requireWhole(PictureBuilder.tiff(24, 17, PICTURE.toBytes(), 1), "tiff with its directory behind");
    }

    @Test
    void textIsCutOffWhenANumberIsMissing() {
        byte[] text = encode("ppm", IMWRITE_PXM_BINARY, 0);
        assertEquals(PICTURE.swapRedBlue(), ImageFile.decode(text, "ppm as text"));
        int lastNumber = new String(text, StandardCharsets.US_ASCII).strip().lastIndexOf(' ');
        assertThrows(DataDamaged.class, () -> ImageFile.decode(Arrays.copyOf(text, lastNumber), "ppm as text"));
    }

    @Test
    void theEndOfAThumbnailIsNotTheEndOfThePicture() {
        byte[] jpeg = encode("jpg");
        byte[] withThumbnail = PictureBuilder.jpegWithExif(jpeg, PictureBuilder.join(PictureBuilder.exif(1, ByteOrder.BIG_ENDIAN), jpeg));
        assertEquals(ImageFile.decode(jpeg, "jpeg"), ImageFile.decode(withThumbnail, "jpeg with thumbnail"));
        byte[] part = Arrays.copyOf(withThumbnail, withThumbnail.length - 20);
        assertThrows(DataDamaged.class, () -> ImageFile.decode(part, "jpeg with thumbnail"));
    }

    @Test
    void aRestThatIsMissingBeforeTheEndMarkerIsFound() {
        for (int[] parameters : new int[][] {{}, {IMWRITE_JPEG_RST_INTERVAL, 1}}) {
            byte[] jpeg = encode("jpg", parameters);
            byte[] mended = Arrays.copyOf(jpeg, jpeg.length - 100);
            mended[mended.length - 2] = (byte) 0xff;
            mended[mended.length - 1] = (byte) 0xd9;
            assertThrows(DataDamaged.class, () -> ImageFile.decode(mended, "mended"));
        }
    }

    @Test
    void whatFollowsTheEndDoesNotMatter() {
        for (String extension : new String[] {"png", "jpg", "bmp", "ppm"}) {
            byte[] file = encode(extension);
            assertEquals(ImageFile.decode(file, extension), ImageFile.decode(Arrays.copyOf(file, file.length + 100), extension));
        }
    }

    /** Wrong bytes anywhere: a picture or the sentence that it is damaged, never another exception. */
    @Test
    void anyDamageIsAPictureOrASentence() {
        SplittableRandom random = new SplittableRandom(8);
        List<byte[]> files = List.of(encode("png"), encode("jpg"), encode("jpg", IMWRITE_JPEG_PROGRESSIVE, 1), encode("bmp"), encode("ppm"),
                encode("webp", IMWRITE_WEBP_QUALITY, 80), PictureBuilder.tiff(24, 17, PICTURE.toBytes(), 6));
        int refused = 0;
        for (int i = 0; i < 1400; i++) {
            byte[] file = files.get(i % files.size()).clone();
            for (int k = 0; k <= i % 4; k++) {
                // headers are short: aim at them half of the time
                int at = random.nextInt(i % 2 == 0 ? 60 : file.length);
                file[at] = (byte) random.nextInt(256);
            }
            try {
                assertTrue(ImageFile.decode(file, "fuzz", 1_000_000).width() > 0);
            } catch (DataDamaged e) {
                refused++;
            }
        }
        assertTrue(refused > 300, refused + " of 1400 were refused");
    }

    @Test
    void aWrongByteInAPngIsFound() {
        byte[] png = encode("png");
        for (int i = 8; i < png.length; i++) {
            byte[] wrong = png.clone();
            wrong[i] ^= 4;
            assertThrows(DataDamaged.class, () -> ImageFile.decode(wrong, "png"), "byte " + i);
        }
    }
}
