package org.bauta.metric.psnr;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.bauta.core.face.Face;
import org.bauta.core.failure.DataDamaged;
import org.bauta.core.image.Box;
import org.bauta.core.image.Image;
import org.bauta.core.metric.Area;
import org.bauta.metric.psnr.Psnr.Settings;
import org.bauta.testkit.Pictures;
import org.junit.jupiter.api.Test;

class PsnrTest {
    private static final Settings CROP = new Settings(Area.CROP);
    private static final Settings FRAME = new Settings(Area.FRAME);
    private final Psnr psnr = new Psnr();
    private final Face face = Face.of(Pictures.waves(40, 33, 11), new Box(5.5, 4.25, 20, 22.5), "test");

    /** peak_signal_noise_ratio of scikit-image 0.19.3. */
    @Test
    void agreesWithScikitImage() {
        Face waves = face.in(Pictures.waves(40, 33, 12));
        Face noise = face.in(Pictures.noise(40, 33, 13));
        assertEquals(15.658338038430477, psnr.measure(face, waves, CROP), 1e-9);
        assertEquals(15.133864481081346, psnr.measure(face, waves, FRAME), 1e-9);
        assertEquals(9.148553034472007, psnr.measure(face, noise, CROP), 1e-9);
        assertEquals(9.321508365554244, psnr.measure(face, noise, FRAME), 1e-9);
    }

    @Test
    void identicalPixelsGiveInfinity() {
        assertEquals(Double.POSITIVE_INFINITY, psnr.measure(face, face, CROP));
    }

    @Test
    void blackAgainstWhiteIsZeroDecibelsAlsoInRowsLongerThanOneChunk() {
        Face black = Face.whole(Image.filled(50_000, 2, 0, 0, 0));
        assertEquals(0, psnr.measure(black, black.in(Image.filled(50_000, 2, 255, 255, 255)), CROP), 1e-12);
    }

    @Test
    void aReleaseOfAnotherSizeIsRefused() {
        assertThrows(DataDamaged.class, () -> psnr.measure(face, Face.whole(Pictures.waves(33, 40, 1)), FRAME));
    }
}
