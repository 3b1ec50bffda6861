package org.bauta.method.obfuscation;

import static org.bytedeco.opencv.global.opencv_imgproc.INTER_AREA;
import static org.bytedeco.opencv.global.opencv_imgproc.resize;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;

import org.bauta.core.face.Face;
import org.bauta.core.image.Image;
import org.bauta.core.method.RunContext;
import org.bauta.method.obfuscation.DownUpSampling.Enlarge;
import org.bauta.method.obfuscation.DownUpSampling.Measure;
import org.bauta.method.obfuscation.DownUpSampling.Settings;
import org.bauta.testkit.Pictures;
import org.bauta.vision.Mats;
import org.bytedeco.opencv.opencv_core.Mat;
import org.bytedeco.opencv.opencv_core.Size;
import org.junit.jupiter.api.Test;

class DownUpSamplingTest {
    @Test
    void oneByOneLeavesTheMeanColor() {
        Image waves = Pictures.waves(60, 44, 1);
        Image out = apply(waves, 1, Measure.RESOLUTION, Enlarge.BILINEAR);
        for (int c = 0; c < 3; c++) {
            double sum = 0;
            for (int i = c; i < waves.samples().length; i += 3) {
                sum += waves.samples()[i] & 0xff;
            }
            assertEquals(sum / (60 * 44), out.sample(30, 20, c), .51);
        }
        assertEquals(Image.filled(60, 44, out.sample(0, 0, 0), out.sample(0, 0, 1), out.sample(0, 0, 2)), out);
    }

    @Test
    void noMorePixelsAreLeftThanAskedFor() {
        Image out = apply(Pictures.noise(61, 47, 2), 7, Measure.RESOLUTION, Enlarge.NEAREST);
        Set<Integer> colors = new HashSet<>();
        for (int y = 0; y < 47; y++) {
            for (int x = 0; x < 61; x++) {
                colors.add(out.sample(x, y, 0) << 16 | out.sample(x, y, 1) << 8 | out.sample(x, y, 2));
            }
        }
        assertTrue(colors.size() <= 49 && colors.size() > 40, colors.size() + " colors");
    }

    @Test
    void blocksThatFitArePixelation() {
        Image noise = Pictures.noise(64, 64, 3);
        assertEquals(Pixelation.mosaic(noise, 8), apply(noise, 8, Measure.RESOLUTION, Enlarge.NEAREST));
    }

    @Test
    void aFactorCountsPixelsThatBecomeOne() {
        Image noise = Pictures.noise(64, 48, 4);
        assertEquals(Pixelation.mosaic(noise, 16), apply(noise, 16, Measure.FACTOR, Enlarge.NEAREST));
        assertEquals(noise, apply(noise, 1, Measure.FACTOR, Enlarge.BILINEAR));
    }

    @Test
    void aPictureThatIsSmallerThanAskedForStaysAsItIs() {
        Image noise = Pictures.noise(18, 12, 5);
        for (Enlarge enlarge : Enlarge.values()) {
            assertEquals(noise, apply(noise, 19, Measure.RESOLUTION, enlarge));
        }
    }

    /** Sizes that divide and sizes that do not: not one level apart from OpenCV. */
    @Test
    void areaMeansAreOpenCvs() {
        int[][] sizes = {{256, 256, 19, 19}, {256, 256, 256, 7}, {61, 47, 7, 7}, {61, 47, 60, 46}, {128, 128, 16, 16}, {147, 98, 3, 3},
            {64, 48, 1, 1}, {63, 21, 9, 4}, {50, 75, 25, 50}, {5, 1, 2, 1}, {3, 3, 2, 2}, {250, 250, 100, 99}, {100, 200, 75, 150}};
        for (int[] s : sizes) {
            Image noise = Pictures.noise(s[0], s[1], 6);
            try (Mat mat = Mats.of(noise); Mat small = new Mat(); Size size = new Size(s[2], s[3])) {
                resize(mat, small, size, 0, 0, INTER_AREA);
                assertEquals(Mats.toImage(small), AreaMeans.shrink(noise, s[2], s[3]), Arrays.toString(s));
            }
        }
    }

    private static Image apply(Image image, int size, Measure measure, Enlarge enlarge) {
        return new DownUpSampling().apply(Face.whole(image), new Settings(size, measure, enlarge), RunContext.seeded(1)).pixels();
    }
}
