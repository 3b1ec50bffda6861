package org.bauta.metric.identitydistance;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Map;
import java.util.SplittableRandom;

import org.bauta.core.recognition.RecogniserCard;
import org.bauta.metric.identitydistance.IdentityDistance.Distance;
import org.bauta.metric.identitydistance.IdentityDistance.Settings;
import org.junit.jupiter.api.Test;

class IdentityDistanceTest {
    private static final RecogniserCard JUDGE = new RecogniserCard("none", "", 128, "", Map.of(), "");
    private final IdentityDistance metric = new IdentityDistance();

    @Test
    void l2IsTheLengthOfTheDifferenceVector() {
        for (int seed = 0; seed < 50; seed++) {
            float[] a = unit(seed);
            float[] b = unit(seed + 1000);
            double squares = 0;
            for (int i = 0; i < a.length; i++) {
                squares += Math.pow((double) a[i] - b[i], 2);
            }
            assertEquals(Math.sqrt(squares), measure(Distance.L2, a, b), 1e-6);
            assertEquals(squares / 2, measure(Distance.COSINE, a, b), 1e-6);
        }
    }

    @Test
    void theSameIsAtZeroAndTheOppositeAtTwo() {
        float[] a = unit(1);
        float[] minus = a.clone();
        for (int i = 0; i < minus.length; i++) {
            minus[i] = -minus[i];
        }
        for (Distance d : Distance.values()) {
            assertEquals(0, measure(d, a, a), 1e-6, d.name());
            assertEquals(2, measure(d, a, minus), 1e-6, d.name());
        }
    }

    @Test
    void anEmbeddingThatIsNoneIsNotScored() {
        for (Distance d : Distance.values()) {
            assertEquals(Double.NaN, measure(d, unit(1), new float[128]), d.name());
        }
    }

    private double measure(Distance distance, float[] a, float[] b) {
        return metric.measure(a, b, JUDGE, new Settings(distance));
    }

    private static float[] unit(long seed) {
        double[] v = new SplittableRandom(seed).doubles(128, -1, 1).toArray();
        double norm = 0;
        for (double x : v) {
            norm += x * x;
        }
        float[] out = new float[v.length];
        for (int i = 0; i < v.length; i++) {
            out[i] = (float) (v[i] / Math.sqrt(norm));
        }
        return out;
    }
}
