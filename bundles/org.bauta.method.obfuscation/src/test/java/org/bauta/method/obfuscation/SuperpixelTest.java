package org.bauta.method.obfuscation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;

import org.bauta.core.face.Face;
import org.bauta.core.image.Image;
import org.bauta.core.method.RunContext;
import org.bauta.core.settings.Length;
import org.bauta.method.obfuscation.Superpixel.Settings;
import org.bauta.testkit.Pictures;
import org.junit.jupiter.api.Test;

class SuperpixelTest {
    @Test
    void asManyPatchesAsAskedForAboutAndEachHasTheMeanOfItsPixels() {
        Image waves = Pictures.waves(120, 96, 1);
        int[] labels = Superpixel.labels(waves, 12, 10);
        int count = (int) Arrays.stream(labels).distinct().count();
        assertTrue(count > 40 && count < 120, count + " patches of about 80");
        Image out = apply(waves, new Settings(Length.ofPixels(12), 0, 10));
        for (int label : Arrays.stream(labels).distinct().limit(20).toArray()) {
            for (int c = 0; c < 3; c++) {
                double sum = 0;
                int size = 0;
                int at = 0;
                for (int i = 0; i < labels.length; i++) {
                    if (labels[i] == label) {
                        sum += waves.samples()[3 * i + c] & 0xff;
                        size++;
                        at = i;
                    }
                }
                assertEquals(sum / size, out.samples()[3 * at + c] & 0xff, .501);
            }
        }
    }

    @Test
    void patchesAreConnected() {
        int width = 90;
        int[] labels = Superpixel.labels(Pictures.waves(width, 70, 2), 10, 10);
        int components = 0;
        boolean[] seen = new boolean[labels.length];
        for (int i = 0; i < labels.length; i++) {
            components += seen[i] ? 0 : flood(labels, seen, width, i);
        }
        assertEquals(Arrays.stream(labels).distinct().count(), components);
    }

    private static int flood(int[] labels, boolean[] seen, int width, int start) {
        java.util.ArrayDeque<Integer> queue = new java.util.ArrayDeque<>();
        queue.add(start);
        seen[start] = true;
        while (!queue.isEmpty()) {
            int i = queue.remove();
            int[] next = {i % width > 0 ? i - 1 : i, i % width < width - 1 ? i + 1 : i, i - width, i + width};
            for (int n : next) {
                if (n >= 0 && n < labels.length && !seen[n] && labels[n] == labels[start]) {
                    seen[n] = true;
                    queue.add(n);
                }
            }
        }
        return 1;
    }

    @Test
    void edgesAreFollowedWhereSquaresCutAcross() {
        byte[] rgb = new byte[3 * 64 * 64];
        for (int i = 0; i < 64 * 64; i++) {
            Arrays.fill(rgb, 3 * i, 3 * i + 3, (byte) (i % 64 + i / 64 / 2 < 43 ? 40 : 210));
        }
        Image edge = Image.ofRgb(64, 64, rgb);
        Image out = apply(edge, new Settings(Length.ofPixels(16), 0, 10));
        assertTrue(difference(edge, out) < .25 * difference(edge, Pixelation.mosaic(edge, 16)));
    }

    private static double difference(Image a, Image b) {
        double sum = 0;
        for (int i = 0; i < a.samples().length; i++) {
            sum += Math.abs((a.samples()[i] & 0xff) - (b.samples()[i] & 0xff));
        }
        return sum;
    }

    @Test
    void aCountIsTurnedIntoASize() {
        Image waves = Pictures.waves(128, 128, 3);
        assertEquals(apply(waves, new Settings(Length.ofPixels(32), 0, 10)), apply(waves, new Settings(Length.ofPixels(5), 16, 10)));
    }

    private static Image apply(Image image, Settings settings) {
        return new Superpixel().apply(Face.whole(image), settings, RunContext.seeded(1)).pixels();
    }
}
