package org.bauta.recogniser.lbp;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.Set;

import org.bauta.core.image.Image;
import org.bauta.core.recognition.Cosine;
import org.bauta.testkit.Pictures;
import org.junit.jupiter.api.Test;

class LbpEmbeddingTest {
    private static Image face(long seed) {
        return Pictures.waves(LbpEmbedding.SIDE, LbpEmbedding.SIDE, seed);
    }

    /** Patterns compare brightness only: any increasing change of it leaves them alone. Gray pictures of 0..126 doubled stay exact. */
    @Test
    void doublingTheBrightnessChangesNothing() {
        byte[] dark = face(1).toBytes();
        byte[] bright = new byte[dark.length];
        for (int i = 0; i < dark.length; i += 3) {
            int v = (dark[i] & 0xff) / 2;
            for (int c = 0; c < 3; c++) {
                dark[i + c] = (byte) v;
                bright[i + c] = (byte) (2 * v);
            }
        }
        assertArrayEquals(LbpEmbedding.of(Image.ofRgb(LbpEmbedding.SIDE, LbpEmbedding.SIDE, dark)),
                LbpEmbedding.of(Image.ofRgb(LbpEmbedding.SIDE, LbpEmbedding.SIDE, bright)));
    }

    @Test
    void embeddingsHaveUnitLengthAndStrangersAreFartherThanThemselves() {
        float[] a = LbpEmbedding.of(face(1));
        float[] b = LbpEmbedding.of(face(2));
        assertEquals(1, Cosine.similarity(a, a), 1e-6);
        assertTrue(Cosine.similarity(a, b) < .9);
        double square = 0;
        for (float x : a) {
            square += x * x;
        }
        assertEquals(1, square, 1e-5);
    }

    /** An edge, brighter on one side: the neighbours on the bright side are set, the others not. */
    @Test
    void anEdgeHasThePatternOneWouldDraw() {
        int width = 9;
        float[] rising = new float[81];
        float[] falling = new float[81];
        float[] flat = new float[81];
        for (int i = 0; i < 81; i++) {
            rising[i] = i % width;
            falling[i] = -i % width;
        }
        UniformPatterns patterns = new UniformPatterns(2);
        Set<Integer> bins = new HashSet<>(Set.of(patterns.bin(rising, width, 4, 4), patterns.bin(falling, width, 4, 4), patterns.bin(flat, width, 4, 4)));
        assertEquals(3, bins.size());
        assertTrue(bins.stream().allMatch(b -> b < UniformPatterns.BINS - 1), "all three are uniform: " + bins);
    }
}
