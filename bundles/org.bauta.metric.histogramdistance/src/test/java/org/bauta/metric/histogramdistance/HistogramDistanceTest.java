package org.bauta.metric.histogramdistance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.bauta.core.face.Face;
import org.bauta.core.failure.DataDamaged;
import org.bauta.core.image.Box;
import org.bauta.core.image.Image;
import org.bauta.core.metric.Area;
import org.bauta.metric.histogramdistance.HistogramDistance.Distance;
import org.bauta.metric.histogramdistance.HistogramDistance.Settings;
import org.bauta.testkit.Numbers;
import org.bauta.testkit.Pictures;
import org.junit.jupiter.api.Test;

class HistogramDistanceTest {
    private final HistogramDistance metric = new HistogramDistance();

    private double value(Image a, Image b, Distance distance, int bins) {
        return metric.measure(Face.whole(a), Face.whole(b), new Settings(distance, bins, Area.CROP));
    }

    /** compareHist of OpenCV 4.6.0, whose histograms have 32 bits; see releng/conformance/drawn_numbers.py. */
    @Test
    void agreesWithOpenCv() {
        Numbers numbers = new Numbers(21);
        Image a = numbers.blocks(64, 48);
        Image b = Numbers.mixed(a, numbers.blocks(64, 48));
        assertEquals(0.3144060302050218, value(a, b, Distance.BHATTACHARYYA, 4), 1e-6);
        assertEquals(0.7097252999995477, value(a, b, Distance.CHI_SQUARE, 4), 1e-6);
        assertEquals(0.6151040839343286, value(a, b, Distance.CHI_SQUARE_ALTERNATIVE, 4), 1e-6);
        assertEquals(0.546247413264554, value(a, b, Distance.BHATTACHARYYA, 8), 1e-6);
        assertEquals(2.9050587130132044, value(a, b, Distance.CHI_SQUARE, 8), 1e-6);
        assertEquals(1.5207704006921476, value(a, b, Distance.CHI_SQUARE_ALTERNATIVE, 8), 1e-6);
    }

    @Test
    void colorsInCommonDecideNotTheirPlaces() {
        Image waves = Pictures.waves(40, 30, 1);
        byte[] turned = new byte[3 * 40 * 30];
        for (int i = 0; i < 40 * 30; i++) {
            System.arraycopy(waves.samples(), 3 * i, turned, 3 * (40 * 30 - 1 - i), 3);
        }
        Image black = Image.filled(40, 30, 0, 0, 0);
        Image white = Image.filled(40, 30, 255, 255, 255);
        for (Distance d : Distance.values()) {
            assertEquals(0, value(waves, Image.ofRgb(40, 30, turned), d, 8), 0, d.toString());
        }
        assertEquals(1, value(black, white, Distance.BHATTACHARYYA, 8), 1e-12);
        assertEquals(4, value(black, white, Distance.CHI_SQUARE_ALTERNATIVE, 8), 1e-12);
        assertEquals(0, value(black, white, Distance.BHATTACHARYYA, 1), 1e-12, "one bin holds every color");
        assertEquals(value(waves, black, Distance.BHATTACHARYYA, 8), value(black, waves, Distance.BHATTACHARYYA, 8), 1e-12);
    }

    @Test
    void growsAsNoiseIsMixedIn() {
        Image waves = Pictures.waves(64, 64, 1);
        Image noise = Pictures.noise(64, 64, 2);
        Image little = Numbers.mixed(waves, noise);
        Image more = Numbers.mixed(little, noise);
        double first = value(waves, little, Distance.BHATTACHARYYA, 8);
        assertTrue(first > 0 && value(waves, more, Distance.BHATTACHARYYA, 8) > first);
    }

    @Test
    void theBackgroundIsNotComparedUnlessAsked() {
        Face face = Face.of(Image.filled(20, 20, 99, 99, 99), new Box(5, 5, 5, 5), "test");
        byte[] rgb = face.image().toBytes();
        rgb[0] = 0;
        Face released = face.in(Image.ofRgb(20, 20, rgb));
        assertEquals(0, metric.measure(face, released, new Settings(Distance.CHI_SQUARE, 8, Area.CROP)));
        assertTrue(metric.measure(face, released, new Settings(Distance.CHI_SQUARE, 8, Area.FRAME)) > 0);
        Face wrong = Face.whole(Image.filled(20, 21, 99, 99, 99));
        assertThrows(DataDamaged.class, () -> metric.measure(face, wrong, new Settings(Distance.CHI_SQUARE, 8, Area.FRAME)));
    }
}
