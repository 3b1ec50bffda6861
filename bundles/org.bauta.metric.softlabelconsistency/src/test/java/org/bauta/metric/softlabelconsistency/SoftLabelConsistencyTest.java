package org.bauta.metric.softlabelconsistency;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;

import org.bauta.core.estimation.Estimate;
import org.bauta.core.estimation.EstimatorCard;
import org.bauta.core.estimation.Trait;
import org.bauta.metric.softlabelconsistency.SoftLabelConsistency.Settings;
import org.bauta.testkit.Numbers;
import org.junit.jupiter.api.Test;

class SoftLabelConsistencyTest {
    private static final EstimatorCard CARD = new EstimatorCard("labels", Trait.ATTRIBUTES, "",
            List.of("Male", "Young", "Bald", "Smiling"), "", "");
    private final SoftLabelConsistency metric = new SoftLabelConsistency();

    /** pearsonr of SciPy 1.10.1; see releng/conformance/drawn_numbers.py. */
    @Test
    void agreesWithSciPy() {
        Numbers numbers = new Numbers(24);
        List<Estimate> originals = numbers.estimates(20, CARD, 4, 1, 0);
        List<Estimate> released = numbers.estimates(20, CARD, 4, 1, 0);
        for (int k = 0; k < 20; k++) {
            for (int i = 0; i < 4; i++) {
                released.get(k).values()[i] = (float) (.75 * originals.get(k).values()[i] + .25 * released.get(k).values()[i]);
            }
        }
        assertEquals(0.9562380760519694, metric.measure(originals, released, new Settings("all")), 1e-12);
        assertEquals(0.9538199700481137, metric.measure(originals, released, new Settings("Young")), 1e-12);
    }

    /** Of 0 and 1 alone it is the phi coefficient of the table of agreements. */
    @Test
    void ofHardLabelsIsThePhiCoefficient() {
        List<Estimate> a = new ArrayList<>();
        List<Estimate> b = new ArrayList<>();
        int[][] table = {{5, 2}, {1, 4}};
        for (int i = 0; i < 2; i++) {
            for (int j = 0; j < 2; j++) {
                for (int n = 0; n < table[i][j]; n++) {
                    a.add(new Estimate(CARD, new float[] {i, 0, 0, 0}));
                    b.add(new Estimate(CARD, new float[] {j, 0, 0, 0}));
                }
            }
        }
        assertEquals((5 * 4 - 2 * 1) / Math.sqrt(7 * 5 * 6 * 6), metric.measure(a, b, new Settings("Male")), 1e-12);
        assertEquals(metric.measure(a, b, new Settings("Male")), metric.measure(a, b, new Settings("all")), 1e-12,
                "labels that nobody has are left out");
    }
}
