package org.bauta.metric.protectionrate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;

import org.bauta.core.failure.ModelUnavailable;
import org.bauta.core.recognition.RecogniserCard;
import org.bauta.metric.protectionrate.ProtectionRate.Settings;
import org.junit.jupiter.api.Test;

class ProtectionRateTest {
    private static final RecogniserCard JUDGE = new RecogniserCard("sample", "", 2, "", Map.of(.01, .25, .001, .5), "made up");
    private final ProtectionRate metric = new ProtectionRate();

    @Test
    void protectsExactlyBelowTheThreshold() {
        assertEquals(0, rate(.501, .001), "accepted as the same person");
        assertEquals(1, rate(.499, .001));
        assertEquals(0, rate(.499, .01), "a laxer judge still accepts");
        assertEquals(1, rate(-1, .01));
    }

    @Test
    void atTheThresholdThePersonIsAccepted() {
        RecogniserCard one = new RecogniserCard("sample", "", 2, "", Map.of(.001, 1.0), "made up");
        assertEquals(0, metric.measure(new float[] {1, 0}, new float[] {1, 0}, one, new Settings(.001)));
    }

    @Test
    void aMissingThresholdIsNamedTogetherWithThoseThereAre() {
        ModelUnavailable e = assertThrows(ModelUnavailable.class, () -> rate(.3, .1));
        assertTrue(e.getMessage().contains("sample") && e.getMessage().contains("0.001, 0.01"), e.getMessage());
    }

    @Test
    void anEmbeddingThatIsNoneIsNotScored() {
        assertEquals(Double.NaN, metric.measure(new float[] {1, 0}, new float[2], JUDGE, new Settings(.001)));
    }

    private double rate(double similarity, double far) {
        float[] released = {(float) similarity, (float) Math.sqrt(1 - similarity * similarity)};
        return metric.measure(new float[] {1, 0}, released, JUDGE, new Settings(far));
    }
}
