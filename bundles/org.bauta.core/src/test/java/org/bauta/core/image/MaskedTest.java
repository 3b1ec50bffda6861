package org.bauta.core.image;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Arrays;
import java.util.SplittableRandom;

import org.junit.jupiter.api.Test;

class MaskedTest {
    private static final Region PART = new Region(3, 2, 7, 5);

    private static Image random(int width, int height, long seed) {
        byte[] rgb = new byte[3 * width * height];
        new SplittableRandom(seed).nextBytes(rgb);
        return Image.ofRgb(width, height, rgb);
    }

    private static Mask of(int width, int height, int alpha) {
        byte[] values = new byte[width * height];
        Arrays.fill(values, (byte) alpha);
        return Mask.of(width, height, values);
    }

    @Test
    void aFullMaskIsOneOf255() {
        Image picture = random(13, 11, 1);
        Image pixels = random(7, 5, 2);
        Image whole = Masked.whole(PART, pixels).over(picture);
        assertEquals(new Masked(PART, pixels, of(7, 5, 255)).over(picture), whole);
        assertEquals(pixels, whole.crop(PART));
        Mask full = Mask.full(7, 5);
        assertEquals(255, full.alpha(6, 4));
        assertArrayEquals(of(7, 5, 255).values(), full.values());
        assertEquals(whole, new Masked(PART, pixels, full).over(picture), "also after its values were looked at");
    }

    @Test
    void nothingOutsideTheRegionChanges() {
        Image picture = random(13, 11, 3);
        Image before = Image.ofRgb(13, 11, picture.toBytes());
        Image after = Masked.whole(PART, random(7, 5, 4)).over(picture);
        for (int y = 0; y < 11; y++) {
            for (int x = 0; x < 13; x++) {
                boolean inside = x >= 3 && x < 10 && y >= 2 && y < 7;
                for (int c = 0; c < 3 && !inside; c++) {
                    assertEquals(picture.sample(x, y, c), after.sample(x, y, c));
                }
            }
        }
        assertEquals(before, picture, "the picture under it stays as it was");
        assertEquals(picture, new Masked(PART, random(7, 5, 5), of(7, 5, 0)).over(picture));
    }

    @Test
    void theWholeIsAPartOfItself() {
        Image picture = random(13, 11, 6);
        assertEquals(picture, picture.crop(picture.bounds()));
        assertThrows(IllegalArgumentException.class, () -> picture.crop(new Region(7, 0, 7, 3)));
    }
}
