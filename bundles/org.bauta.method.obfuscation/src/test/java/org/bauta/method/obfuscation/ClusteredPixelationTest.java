package org.bauta.method.obfuscation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;

import org.bauta.core.image.Image;
import org.bauta.testkit.Pictures;
import org.junit.jupiter.api.Test;

class ClusteredPixelationTest {
    @Test
    void distanceAloneGivesSquares() {
        Image waves = Pictures.waves(64, 48, 1);
        assertEquals(Pixelation.mosaic(waves, 8), ClusteredPixelation.cluster(waves, 8, 1e6));
        assertNotEquals(Pixelation.mosaic(waves, 8), ClusteredPixelation.cluster(waves, 8, 10));
    }

    @Test
    void theMeanIsKeptAndNoMoreColorsAreLeftThanClusters() {
        Image noise = Pictures.noise(61, 47, 2);
        Image out = ClusteredPixelation.cluster(noise, 8, 5);
        for (int c = 0; c < 3; c++) {
            assertEquals(mean(noise, c), mean(out, c), .3);
        }
        Set<Integer> colors = new HashSet<>();
        for (int i = 0; i < out.samples().length; i += 3) {
            colors.add(Arrays.hashCode(Arrays.copyOfRange(out.samples(), i, i + 3)));
        }
        assertTrue(colors.size() <= 8 * 6 && colors.size() > 30, colors.size() + " colors");
    }

    private static double mean(Image image, int channel) {
        double sum = 0;
        for (int i = channel; i < image.samples().length; i += 3) {
            sum += image.samples()[i] & 0xff;
        }
        return 3 * sum / image.samples().length;
    }

    @Test
    void pixelsOfOneColorStayTogetherAcrossTheGrid() {
        // the edge lies in the middle of a square, which plain pixelation turns gray
        byte[] rgb = new byte[3 * 40 * 40];
        for (int i = 0; i < 1600; i++) {
            Arrays.fill(rgb, 3 * i, 3 * i + 3, (byte) (i % 40 < 23 ? 20 : 230));
        }
        Image edge = Image.ofRgb(40, 40, rgb);
        assertEquals(edge, ClusteredPixelation.cluster(edge, 10, 10));
        assertNotEquals(edge, Pixelation.mosaic(edge, 10));
    }
}
