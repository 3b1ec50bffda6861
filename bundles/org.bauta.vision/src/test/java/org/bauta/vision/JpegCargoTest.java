package org.bauta.vision;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.SplittableRandom;

import org.bauta.core.failure.DataDamaged;
import org.bauta.core.failure.UsageInvalid;
import org.bauta.core.image.Image;
import org.bauta.testkit.Pictures;
import org.junit.jupiter.api.Test;

class JpegCargoTest {
    private final JpegCodec jpeg = new JpegCodec();
    private final Image picture = Pictures.waves(64, 48, 1);
    private final byte[] file = jpeg.encode(picture, new JpegCodec.Settings(90, JpegCodec.Subsampling.YUV420));

    private static byte[] random(int size) {
        byte[] bytes = new byte[size];
        new SplittableRandom(size).nextBytes(bytes);
        return bytes;
    }

    @Test
    void carriesAnySizeAndLeavesThePixelsAlone() {
        List<byte[]> contents = List.of(random(0), random(1), random(65_520), random(65_521), random(65_522), random(300_000));
        byte[] loaded = jpeg.carry(file, contents);
        assertEquals(jpeg.decode(file), jpeg.decode(loaded));
        List<byte[]> back = jpeg.carried(loaded);
        assertEquals(contents.size(), back.size());
        for (int i = 0; i < back.size(); i++) {
            assertArrayEquals(contents.get(i), back.get(i));
        }
    }

    @Test
    void aFileWithoutCargoCarriesNothing() {
        assertTrue(jpeg.carried(file).isEmpty());
        assertTrue(jpeg.carried(new byte[0]).isEmpty());
        assertTrue(jpeg.carried(random(1000)).isEmpty());
    }

    @Test
    void aMissingPartIsNoticed() {
        byte[] loaded = jpeg.carry(file, List.of(random(100_000)));
        byte[] cut = new byte[loaded.length - 65_537];
        System.arraycopy(loaded, 0, cut, 0, 2);
        System.arraycopy(loaded, 2 + 65_537, cut, 2, cut.length - 2);
        assertThrows(DataDamaged.class, () -> jpeg.carried(cut));
    }

    @Test
    void otherCodecsRefuse() {
        PngCodec png = new PngCodec();
        UsageInvalid e = assertThrows(UsageInvalid.class, () -> png.carry(new byte[0], List.of(random(3))));
        assertTrue(e.getMessage().contains("jpeg"), e.getMessage());
    }
}
