package org.bauta.metric.ssim;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.bauta.core.face.Face;
import org.bauta.core.failure.DataDamaged;
import org.bauta.core.image.Image;
import org.bauta.core.metric.Area;
import org.bauta.metric.ssim.Ssim.Channel;
import org.bauta.metric.ssim.Ssim.Window;
import org.bauta.testkit.Numbers;
import org.bauta.testkit.Pictures;
import org.junit.jupiter.api.Test;

class MsSsimTest {
    private final MsSsim metric = new MsSsim();

    /** An implementation in NumPy and SciPy: releng/conformance/drawn_numbers.py. Odd sizes at every scale but one. */
    @Test
    void agreesWithAnotherImplementation() {
        Numbers numbers = new Numbers(22);
        Image a = numbers.blocks(180, 165);
        Image b = Numbers.mixed(a, numbers.blocks(180, 165));
        assertEquals(0.8919224144614973, value(a, b, 1), 1e-9);
        assertEquals(0.9166113324151016, value(a, b, 3), 1e-9);
        assertEquals(0.9194012819454324, value(a, b, 5), 1e-9);
    }

    @Test
    void oneScaleIsSsim() {
        Image a = Pictures.waves(50, 40, 1);
        Image b = Numbers.mixed(a, Pictures.waves(50, 40, 2));
        double ssim = new Ssim().measure(Face.whole(a), Face.whole(b), new Ssim.Settings(Window.GAUSS11, Channel.RGB, Area.CROP));
        assertEquals(ssim, value(a, b, 1), 1e-12);
    }

    @Test
    void isOneForIdenticalPixelsSymmetricAndFallsAsNoiseGrows() {
        Image a = Pictures.waves(170, 162, 1);
        Image noise = Pictures.noise(170, 162, 2);
        Image little = Numbers.mixed(a, noise);
        Image much = Numbers.mixed(little, noise);
        assertEquals(1, value(a, a, 5), 1e-12);
        assertEquals(value(a, much, 5), value(much, a, 5), 1e-12);
        assertTrue(value(a, little, 5) < .999 && value(a, much, 5) < value(a, little, 5));
    }

    @Test
    void aNegativeIsNotWorseThanUnrelated() {
        Image a = Pictures.waves(48, 48, 1);
        byte[] negative = a.toBytes();
        for (int i = 0; i < negative.length; i++) {
            negative[i] = (byte) (255 - (negative[i] & 0xff));
        }
        assertEquals(0, value(a, Image.ofRgb(48, 48, negative), 3), 1e-12, "contrary structure counts as none");
    }

    @Test
    void aRegionInWhichNoWindowFitsTheLastScaleIsNotScored() {
        Image small = Pictures.waves(160, 200, 1);
        assertEquals(Double.NaN, value(small, small, 5));
        assertEquals(1, value(small, small, 4), 1e-12);
        Image enough = Pictures.waves(161, 200, 1);
        assertEquals(1, value(enough, enough, 5), 1e-12);
    }

    @Test
    void aReleaseOfAnotherSizeIsRefused() {
        assertThrows(DataDamaged.class, () -> value(Pictures.waves(39, 33, 1), Pictures.waves(33, 39, 1), 1));
    }

    private double value(Image a, Image b, int scales) {
        return metric.measure(Face.whole(a), Face.whole(b), new MsSsim.Settings(scales, Channel.RGB, Area.CROP));
    }
}
