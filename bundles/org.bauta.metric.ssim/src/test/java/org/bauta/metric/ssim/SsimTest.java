package org.bauta.metric.ssim;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.bauta.core.face.Face;
import org.bauta.core.failure.DataDamaged;
import org.bauta.core.image.Box;
import org.bauta.core.image.Image;
import org.bauta.core.metric.Area;
import org.bauta.metric.ssim.Ssim.Channel;
import org.bauta.metric.ssim.Ssim.Settings;
import org.bauta.metric.ssim.Ssim.Window;
import org.bauta.testkit.Pictures;
import org.junit.jupiter.api.Test;

class SsimTest {
    private final Ssim ssim = new Ssim();
    private final Face face = Face.of(Pictures.waves(40, 33, 11), new Box(5.5, 4.25, 20, 22.5), "test");
    private final Face other = face.in(Pictures.waves(40, 33, 12));

    /** structural_similarity of scikit-image 0.19.3; gray through OpenCV 4.6.0. See releng/conformance. */
    @Test
    void agreesWithScikitImage() {
        check(.2963922225205351, Window.GAUSS11, Channel.RGB, Area.CROP);
        check(.6387134952469647, Window.GAUSS11, Channel.Y, Area.CROP);
        check(.6391258206937597, Window.GAUSS11, Channel.GRAY, Area.CROP);
        check(.2368900175641869, Window.UNIFORM7, Channel.RGB, Area.CROP);
        check(.5586536456593983, Window.UNIFORM7, Channel.Y, Area.CROP);
        check(.5592870089414497, Window.UNIFORM7, Channel.GRAY, Area.CROP);
        check(.31568170395630507, Window.GAUSS11, Channel.RGB, Area.FRAME);
        check(.553501471391162, Window.GAUSS11, Channel.Y, Area.FRAME);
        check(.48587227233200936, Window.UNIFORM7, Channel.GRAY, Area.FRAME);
    }

    private void check(double expected, Window window, Channel channel, Area area) {
        Settings settings = new Settings(window, channel, area);
        assertEquals(expected, ssim.measure(face, other, settings), 1e-9, ssim.variant(settings));
    }

    @Test
    void isOneForIdenticalPixelsSymmetricAndBlindToTheOrderOfChannels() {
        Settings rgb = new Settings(Window.GAUSS11, Channel.RGB, Area.CROP);
        assertEquals(1, ssim.measure(face, face, rgb), 1e-12);
        assertEquals(ssim.measure(face, other, rgb), ssim.measure(other, face, rgb), 1e-12);
        assertEquals(ssim.measure(face, other, rgb),
                ssim.measure(face.in(face.image().swapRedBlue()), other.in(other.image().swapRedBlue()), rgb), 1e-12);
    }

    @Test
    void lumaTellsRedFromBlue() {
        Settings y = new Settings(Window.GAUSS11, Channel.Y, Area.CROP);
        double swapped = ssim.measure(face.in(face.image().swapRedBlue()), other.in(other.image().swapRedBlue()), y);
        assertTrue(Math.abs(ssim.measure(face, other, y) - swapped) > 1e-3);
    }

    @Test
    void whatIsOutsideTheFaceCountsInTheFrameAlone() {
        Image changed = Pictures.noise(40, 33, 1);
        byte[] rgb = changed.toBytes();
        for (int y = 4; y < 27; y++) {
            System.arraycopy(face.image().samples(), 3 * (y * 40 + 5), rgb, 3 * (y * 40 + 5), 3 * 21);
        }
        Face background = face.in(Image.ofRgb(40, 33, rgb));
        assertEquals(1, ssim.measure(face, background, new Settings(Window.GAUSS11, Channel.RGB, Area.CROP)), 1e-12);
        assertTrue(ssim.measure(face, background, new Settings(Window.GAUSS11, Channel.RGB, Area.FRAME)) < .9);
    }

    @Test
    void aFaceSmallerThanTheWindowIsNotScored() {
        Face ten = Face.whole(Pictures.waves(40, 10, 1));
        assertEquals(Double.NaN, ssim.measure(ten, ten, new Settings(Window.GAUSS11, Channel.RGB, Area.CROP)));
        assertEquals(1, ssim.measure(ten, ten, new Settings(Window.UNIFORM7, Channel.RGB, Area.CROP)), 1e-12);
    }

    @Test
    void aReleaseOfAnotherSizeIsRefused() {
        Face small = Face.whole(Pictures.waves(39, 33, 1));
        assertThrows(DataDamaged.class, () -> ssim.measure(face, small, new Settings(Window.GAUSS11, Channel.RGB, Area.CROP)));
    }
}
