package org.bauta.method.obfuscation;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.bauta.core.face.Face;
import org.bauta.core.image.Box;
import org.bauta.core.image.Image;
import org.bauta.core.method.RunContext;
import org.bauta.method.obfuscation.Pixelation.Measure;
import org.bauta.method.obfuscation.Pixelation.Settings;
import org.bauta.testkit.Pictures;
import org.junit.jupiter.api.Test;

class PixelationTest {
    @Test
    void oncePixelatedNothingChangesAnyMore() {
        for (double side : new double[] {1.5, 3, 7.3, 20, 500}) {
            Image once = Pixelation.mosaic(Pictures.noise(61, 47, 1), side);
            assertEquals(once, Pixelation.mosaic(once, side), "side " + side);
        }
    }

    @Test
    void aBlockHasTheMeanOfItsPixels() {
        Image noise = Pictures.noise(40, 30, 2);
        Image out = Pixelation.mosaic(noise, 10);
        for (int c = 0; c < 3; c++) {
            double sum = 0;
            for (int y = 10; y < 20; y++) {
                for (int x = 20; x < 30; x++) {
                    sum += noise.sample(x, y, c);
                    assertEquals(out.sample(20, 10, c), out.sample(x, y, c));
                }
            }
            assertEquals(sum / 100, out.sample(20, 10, c), .5);
        }
    }

    @Test
    void wholeSquaresTileTheFaceWithoutSlivers() {
        assertArrayEquals(new int[] {0, 10, 20, 30}, Pixelation.edges(30, 10));
        assertArrayEquals(new int[] {0, 11, 21, 32}, Pixelation.edges(32, 10));
        assertArrayEquals(new int[] {0, 5}, Pixelation.edges(5, 10));
        for (int length = 1; length < 300; length += 7) {
            for (double side = 1; side < 40; side += .7) {
                int[] edges = Pixelation.edges(length, side);
                assertEquals(length, edges[edges.length - 1]);
                for (int i = 1; i < edges.length; i++) {
                    int block = edges[i] - edges[i - 1];
                    assertTrue(block >= 1 && (edges.length == 2 || block >= Math.floor(side * 2 / 3)), length + " by " + side);
                }
            }
        }
    }

    @Test
    void blocksAreCountedAcrossTheWidthOfTheFace() {
        Face face = Face.of(Pictures.noise(100, 100, 3), new Box(10, 20, 64, 80), "test");
        Image out = new Pixelation().apply(face, new Settings(8, Measure.ACROSS_FACE), RunContext.seeded(1)).pixels();
        int changes = 0;
        for (int x = 1; x < 64; x++) {
            changes += out.sample(x, 0, 0) != out.sample(x - 1, 0, 0) || out.sample(x, 0, 1) != out.sample(x - 1, 0, 1) ? 1 : 0;
        }
        assertEquals(7, changes);
        assertEquals(out, new Pixelation().apply(face, new Settings(8, Measure.PIXELS_EACH), RunContext.seeded(1)).pixels(), "64 / 8 = 8");
    }
}
