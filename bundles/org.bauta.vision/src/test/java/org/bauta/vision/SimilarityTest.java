package org.bauta.vision;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.SplittableRandom;

import org.bytedeco.javacpp.indexer.DoubleIndexer;
import org.bytedeco.opencv.global.opencv_core;
import org.bytedeco.opencv.opencv_core.Mat;
import org.junit.jupiter.api.Test;

class SimilarityTest {
    private static double[] points(SplittableRandom random, int n) {
        return random.doubles(2L * n, -100, 300).toArray();
    }

    private static Similarity any(SplittableRandom random) {
        return new Similarity(random.nextDouble(-2, 2), random.nextDouble(-2, 2), random.nextDouble(-50, 50), random.nextDouble(-50, 50));
    }

    @Test
    void recoversASimilarityFromMovedPoints() {
        SplittableRandom random = new SplittableRandom(1);
        for (int i = 0; i < 200; i++) {
            Similarity s = any(random);
            double[] from = points(random, 2 + i % 6);
            Similarity found = Similarity.fit(from, s.apply(from));
            assertArrayEquals(new double[] {s.a(), s.b(), s.tx(), s.ty()},
                    new double[] {found.a(), found.b(), found.tx(), found.ty()}, 1e-9);
        }
    }

    @Test
    void theInverseRestoresPoints() {
        SplittableRandom random = new SplittableRandom(2);
        for (int i = 0; i < 100; i++) {
            Similarity s = any(random);
            double[] xy = points(random, 5);
            assertArrayEquals(xy, s.inverse().apply(s.apply(xy)), 1e-8);
            assertEquals(1, s.scale() * s.inverse().scale(), 1e-12);
        }
    }

    /** OpenCV solves the same least squares by a system of linear equations: x' = a x - b y + tx, y' = b x + a y + ty. */
    @Test
    void isTheLeastSquaresSolutionOfLinearAlgebra() {
        SplittableRandom random = new SplittableRandom(3);
        for (int i = 0; i < 20; i++) {
            double[] from = points(random, 5);
            double[] to = points(random, 5);
            try (Mat left = new Mat(10, 4, opencv_core.CV_64F); Mat right = new Mat(10, 1, opencv_core.CV_64F); Mat answer = new Mat()) {
                try (DoubleIndexer l = left.createIndexer(); DoubleIndexer r = right.createIndexer()) {
                    for (int p = 0; p < 10; p += 2) {
                        l.put(p, 0, from[p], -from[p + 1], 1, 0);
                        l.put(p + 1, 0, from[p + 1], from[p], 0, 1);
                        r.put(p, 0, to[p]);
                        r.put(p + 1, 0, to[p + 1]);
                    }
                }
                assertTrue(opencv_core.solve(left, right, answer, opencv_core.DECOMP_SVD));
                Similarity found = Similarity.fit(from, to);
                try (DoubleIndexer x = answer.createIndexer()) {
                    assertArrayEquals(new double[] {x.get(0, 0), x.get(1, 0), x.get(2, 0), x.get(3, 0)},
                            new double[] {found.a(), found.b(), found.tx(), found.ty()}, 1e-9);
                }
            }
        }
    }

    @Test
    void onePointIsTooFew() {
        assertThrows(IllegalArgumentException.class, () -> Similarity.fit(new double[] {1, 2}, new double[] {1, 2}));
        assertThrows(IllegalArgumentException.class, () -> Similarity.fit(new double[] {1, 2, 1, 2}, new double[] {1, 2, 3, 4}));
        assertThrows(IllegalArgumentException.class, () -> Similarity.fit(new double[4], new double[6]));
    }
}
