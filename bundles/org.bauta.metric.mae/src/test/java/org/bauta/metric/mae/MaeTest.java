package org.bauta.metric.mae;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.bauta.core.face.Face;
import org.bauta.core.failure.DataDamaged;
import org.bauta.core.image.Box;
import org.bauta.core.metric.Area;
import org.bauta.metric.mae.Mae.Settings;
import org.bauta.testkit.Pictures;
import org.junit.jupiter.api.Test;

class MaeTest {
    private static final Settings CROP = new Settings(Area.CROP);
    private static final Settings FRAME = new Settings(Area.FRAME);
    private final Mae mae = new Mae();
    private final Face face = Face.of(Pictures.waves(40, 33, 11), new Box(5.5, 4.25, 20, 22.5), "test");

    /** Constants from NumPy 1.24.2. */
    @Test
    void agreesWithNumPy() {
        Face waves = face.in(Pictures.waves(40, 33, 12));
        Face noise = face.in(Pictures.noise(40, 33, 13));
        assertEquals(35.46583850931677, mae.measure(face, waves, CROP), 1e-9);
        assertEquals(37.24949494949495, mae.measure(face, waves, FRAME), 1e-9);
        assertEquals(73.38578329882678, mae.measure(face, noise, CROP), 1e-9);
        assertEquals(72.41843434343434, mae.measure(face, noise, FRAME), 1e-9);
    }

    @Test
    void isADistance() {
        Face b = face.in(Pictures.waves(40, 33, 12));
        Face c = face.in(Pictures.noise(40, 33, 13));
        assertEquals(0, mae.measure(face, face, FRAME));
        assertEquals(mae.measure(face, b, FRAME), mae.measure(b, face, FRAME));
        assertTrue(mae.measure(face, c, FRAME) <= mae.measure(face, b, FRAME) + mae.measure(b, c, FRAME));
    }

    @Test
    void aReleaseOfAnotherSizeIsRefused() {
        assertThrows(DataDamaged.class, () -> mae.measure(face, Face.whole(Pictures.waves(33, 40, 1)), FRAME));
    }
}
