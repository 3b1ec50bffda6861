package org.bauta.vision;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;

import org.bauta.core.face.Face;
import org.bauta.core.image.Image;
import org.bauta.testkit.Pictures;
import org.junit.jupiter.api.Test;

class AlignedBlobTest {
    /** ArcFace's template for 112 x 112. */
    private static final double[] TEMPLATE = {38.2946, 51.6963, 73.5318, 51.5014, 56.0252, 71.7366, 41.5493, 92.3655, 70.7299, 92.2041};
    private static final float[] MEAN = {10, 20, 30};
    private static final float[] SCALE = {1f / 128, .5f, 2};

    private final List<Face> faces = List.of(Pictures.face(150, 130, 1), Pictures.face(90, 200, 2));

    @Test
    void isTheAlignedPictureNormalised() {
        float[] blob = AlignedBlob.of(faces, TEMPLATE, 112, 100, false, MEAN, SCALE);
        assertEquals(2 * 3 * 112 * 100, blob.length);
        for (int i = 0; i < 2; i++) {
            Image aligned = Alignment.align(faces.get(i), TEMPLATE, 112, 100);
            for (int c = 0; c < 3; c++) {
                for (int y = 0; y < 100; y += 7) {
                    for (int x = 0; x < 112; x += 5) {
                        float expected = (aligned.sample(x, y, c) - MEAN[c]) * SCALE[c];
                        assertEquals(expected, blob[((3 * i + c) * 100 + y) * 112 + x], 1e-6f,
                                "face " + i + ", channel " + c + " at " + x + ", " + y);
                    }
                }
            }
        }
    }

    @Test
    void blueFirstIsTheSwappedPicture() {
        List<Face> swapped = faces.stream().map(f -> f.in(f.image().swapRedBlue())).toList();
        assertArrayEquals(AlignedBlob.of(swapped, TEMPLATE, 112, 112, false, MEAN, SCALE),
                AlignedBlob.of(faces, TEMPLATE, 112, 112, true, MEAN, SCALE));
    }

    @Test
    void nothingIsAnEmptyBatchAndTwoMeansAreRefused() {
        assertEquals(0, AlignedBlob.of(List.of(), TEMPLATE, 112, 112, true, MEAN, SCALE).length);
        assertThrows(IllegalArgumentException.class, () -> AlignedBlob.of(faces, TEMPLATE, 112, 112, true, new float[2], SCALE));
    }
}
