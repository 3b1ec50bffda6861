package org.bauta.metric.psnr;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.bauta.core.face.Face;
import org.bauta.core.failure.DataDamaged;
import org.bauta.core.image.Box;
import org.bauta.core.image.Image;
import org.bauta.core.metric.Area;
import org.bauta.testkit.Numbers;
import org.bauta.testkit.Pictures;
import org.junit.jupiter.api.Test;

class MseTest {
    private static final Mse.Settings CROP = new Mse.Settings(Area.CROP);
    private final Mse mse = new Mse();

    /** mean_squared_error of scikit-image 0.19.3; see releng/conformance/drawn_numbers.py. */
    @Test
    void agreesWithScikitImage() {
        Numbers numbers = new Numbers(21);
        Image a = numbers.blocks(64, 48);
        Image b = Numbers.mixed(a, numbers.blocks(64, 48));
        assertEquals(563.5623914930555, mse.measure(Face.whole(a), Face.whole(b), CROP), 1e-9);
    }

    @Test
    void oneSampleOfTheFaceThatIsTenOffIsAHundredAmongThemAll() {
        Face face = Face.of(Image.filled(9, 9, 50, 50, 50), new Box(3, 3, 2, 2), "test");
        byte[] inside = face.image().toBytes();
        inside[3 * (3 * 9 + 4) + 2] += 10;
        byte[] outside = face.image().toBytes();
        outside[0] += 10;
        assertEquals(100 / 12.0, mse.measure(face, face.in(Image.ofRgb(9, 9, inside)), CROP), 1e-12);
        assertEquals(0, mse.measure(face, face.in(Image.ofRgb(9, 9, outside)), CROP), "the background is not compared");
        assertEquals(100 / 243.0, mse.measure(face, face.in(Image.ofRgb(9, 9, outside)), new Mse.Settings(Area.FRAME)), 1e-12);
    }

    @Test
    void aReleaseOfAnotherSizeIsRefused() {
        assertThrows(DataDamaged.class, () -> mse.measure(Face.whole(Pictures.waves(4, 5, 1)), Face.whole(Pictures.waves(5, 4, 1)), CROP));
    }
}
