package org.bauta.metric.csim;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Map;

import org.bauta.core.recognition.RecogniserCard;
import org.bauta.core.settings.NoSettings;
import org.junit.jupiter.api.Test;

class CsimTest {
    private static final RecogniserCard JUDGE = new RecogniserCard("none", "", 3, "", Map.of(), "");

    private static double value(float[] a, float[] b) {
        return new Csim().measure(a, b, JUDGE, new NoSettings());
    }

    @Test
    void isTheCosineOfTheAngle() {
        assertEquals(1, value(new float[] {0, 1, 0}, new float[] {0, 1, 0}), 1e-12);
        assertEquals(0, value(new float[] {0, 1, 0}, new float[] {1, 0, 0}), 1e-12);
        assertEquals(-1, value(new float[] {0, 1, 0}, new float[] {0, -1, 0}), 1e-12);
        float[] sixty = {(float) Math.cos(Math.PI / 3), (float) Math.sin(Math.PI / 3), 0};
        assertEquals(.5, value(new float[] {1, 0, 0}, sixty), 1e-7);
        assertEquals(value(new float[] {1, 0, 0}, sixty), value(sixty, new float[] {1, 0, 0}), 0);
    }

    @Test
    void anEmbeddingThatIsNoneIsNotScored() {
        assertEquals(Double.NaN, value(new float[] {1, 0, 0}, new float[3]));
    }
}
