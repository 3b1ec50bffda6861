package org.bauta.learning.faces;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;

import org.bauta.core.progress.Progress;
import org.bauta.learning.test.Blobs;
import org.bauta.learning.training.DrawnFace;
import org.bauta.learning.training.DrawnPictures;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Pictures and what is said of them move together. */
class FaceSamplesTest {
    private static final int SIZE = 64;
    private static final View BOX = new View(SIZE, Optional.empty(), 0.4);

    @TempDir
    private Path folder;

    private DrawnPictures pictures;

    @BeforeEach
    void draw() {
        pictures = DrawnPictures.open(new Blobs(3, 4, 1), folder, Progress.SILENT);
    }

    /** Center of the bright dot next to where a point should be, in pixels. */
    private static double[] dot(float[] input, double x, double y) {
        double[] sum = new double[3];
        for (int v = Math.max(0, (int) y - 3); v < Math.min(SIZE, y + 3); v++) {
            for (int u = Math.max(0, (int) x - 3); u < Math.min(SIZE, x + 3); u++) {
                // all channels are bright in a dot, and no person is bright in all
                double bright = Math.max(0, Math.min(input[v * SIZE + u], Math.min(input[SIZE * SIZE + v * SIZE + u],
                        input[2 * SIZE * SIZE + v * SIZE + u])));
                sum[0] += bright;
                sum[1] += bright * (u + 0.5);
                sum[2] += bright * (v + 0.5);
            }
        }
        return new double[] {sum[1] / sum[0], sum[2] / sum[0], sum[0]};
    }

    @Test
    void pointsStayOnWhatTheyMarkHoweverTheFaceIsMoved() {
        Augmentation wild = new Augmentation(0.5, 4, 20, 0.2, 0, 0, 0, 0, 0);
        for (int i = 0; i < 12; i++) {
            SplittableRandom random = new SplittableRandom(i);
            DrawnFace face = pictures.get(i);
            Placement placement = Pixels.place(face, BOX, wild, random);
            float[] input = new float[3 * SIZE * SIZE];
            Pixels.write(face, placement, wild, random, input, 0);
            double[] nose = placement.fractions(face.points()[4], face.points()[5]);
            // the dot fills the pixel in which the point lies: it is off by half a pixel at most
            double[] seen = dot(input, SIZE * nose[0], SIZE * nose[1]);
            double scale = placement.map().scale();
            assertTrue(seen[2] > 0, "the dot is there");
            assertTrue(Math.hypot(seen[0] - SIZE * nose[0], seen[1] - SIZE * nose[1]) < 0.75 * scale + 0.2,
                    "face " + i + ": " + seen[0] + ", " + seen[1] + " instead of " + SIZE * nose[0] + ", " + SIZE * nose[1]);
        }
    }

    @Test
    void aTemplateBringsThePointsWhereItHasThem() {
        double[] template = {20, 22, 44, 22, 32, 34, 22, 50, 42, 50};
        View view = new View(SIZE, Optional.of(template), 0);
        double[] at = Pixels.place(pictures.get(0), view, Augmentation.NONE, new SplittableRandom(1)).fractions(pictures.get(0).points());
        for (int i = 0; i < 10; i++) {
            assertEquals(template[i], SIZE * at[i], 2.5, "coordinate " + i);
        }
    }

    @Test
    void theSameRandomSourceGivesTheSameExampleAndAnotherDoesNot() {
        FaceSamples samples = new FaceSamples(pictures, BOX, new Augmentation(0.5, 2, 5, 0.1, 0.2, 0.3, 0.3, 0.3, 5), List.of());
        float[][][] out = new float[3][1][3 * SIZE * SIZE];
        samples.fill(2, new SplittableRandom(9), out[0], 0);
        samples.fill(2, new SplittableRandom(9), out[1], 0);
        samples.fill(2, new SplittableRandom(10), out[2], 0);
        assertArrayEquals(out[0][0], out[1][0]);
        assertNotEquals(out[0][0][2000], out[2][0][2000]);
        for (float v : out[0][0]) {
            assertTrue(v >= -1 && v <= 1);
        }
    }
}
