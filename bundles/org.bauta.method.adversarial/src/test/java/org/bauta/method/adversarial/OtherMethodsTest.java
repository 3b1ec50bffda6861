package org.bauta.method.adversarial;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.bauta.core.face.Face;
import org.bauta.core.image.Masked;
import org.bauta.learning.gradient.DifferentiableRecogniser;
import org.bauta.testkit.TrialFaces;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Make-up, and the attack that asks no gradient. */
class OtherMethodsTest {
    private static final Surrogates SURROGATES = TinySurrogate.surrogates();
    private static final DifferentiableRecogniser SURROGATE = SURROGATES.get("");
    private static final Face FACE = TrialFaces.ordinary(5);

    static Stream<PixelAttack<?>> makeups() {
        return Stream.of(new EyeMakeup(SURROGATES), new MakeupTransfer(SURROGATES));
    }

    private static float[] painted(PixelAttack<?> method) {
        FaceParts parts = new FaceParts(FACE);
        float[] lids = parts.lids();
        if (method instanceof EyeMakeup) {
            return lids;
        }
        float[] lips = parts.lips();
        float[] cheeks = parts.cheeks();
        for (int p = 0; p < lids.length; p++) {
            lids[p] = Math.max(lids[p], Math.max(lips[p], cheeks[p]));
        }
        return lids;
    }

    @ParameterizedTest
    @MethodSource("makeups")
    void onlyWhatIsPaintedChanges(PixelAttack<?> method) {
        Masked result = Attacks.apply(method, Map.of("epsilon", 40), List.of(FACE)).get(0);
        int[] changes = Attacks.changes(FACE, result);
        float[] painted = painted(method);
        int bare = 0;
        for (int k = 0; k < changes.length; k++) {
            assertTrue(Math.abs(changes[k]) <= 40);
            bare += painted[k / 3] == 0 ? 1 : 0;
            assertTrue(painted[k / 3] > 0 || changes[k] == 0, "sample " + k + " is not painted");
        }
        assertTrue(bare > changes.length / 5, "something is left bare: " + bare + " of " + changes.length);
        assertTrue(Attacks.largest(changes) > 20);
    }

    /** It is the optimized colors that do it, not the make-up. */
    @ParameterizedTest
    @MethodSource("makeups")
    void makeUpDodges(PixelAttack<?> method) {
        Masked plain = Attacks.apply(method, Map.of("alpha", 0, "steps", 1), List.of(FACE)).get(0);
        Masked attack = Attacks.apply(method, Map.of(), List.of(FACE)).get(0);
        double before = Attacks.similarity(SURROGATE, FACE, Attacks.after(FACE, plain));
        double after = Attacks.similarity(SURROGATE, FACE, Attacks.after(FACE, attack));
        assertTrue(after < before - .03, before + " to " + after);
    }

    @ParameterizedTest
    @MethodSource("makeups")
    void noBudgetNoChange(PixelAttack<?> method) {
        assertEquals(0, Attacks.largest(Attacks.changes(FACE, Attacks.apply(method, Map.of("epsilon", 0), List.of(FACE)).get(0))));
    }

    @Test
    void lipsTakeTheMeanOfTheReference() {
        float[] lips = new FaceParts(FACE).lips();
        Masked result = Attacks.apply(new MakeupTransfer(SURROGATES), Map.of("alpha", 0, "lambda", 1, "cover", 1, "epsilon", 255, "style", "bold"),
                List.of(FACE)).get(0);
        byte[] after = result.over(FACE.image()).crop(FACE.region()).samples();
        double sum = 0;
        double weight = 0;
        for (int p = 0; p < lips.length; p++) {
            if (lips[p] == 1) {
                sum += after[3 * p] & 0xff;
                weight++;
            }
        }
        assertEquals(185, sum / weight, 12, "red of bold lips");
    }

    /** More questions, a smaller perturbation that is still taken for somebody else. */
    @Test
    void evolutionNeedsLessTheMoreItAsks() {
        double before = Double.MAX_VALUE;
        for (int queries : new int[] {20, 200, 1000}) {
            Masked result = Attacks.apply(new Evolutionary(SURROGATES), Map.of("queries", queries, "tau", .9, "epsilon", 200), List.of(FACE)).get(0);
            double similarity = Attacks.similarity(SURROGATE, FACE, Attacks.after(FACE, result));
            double rms = Attacks.rms(Attacks.changes(FACE, result));
            assertTrue(similarity < .9, queries + " questions: " + similarity);
            assertTrue(rms < .95 * before, queries + " questions: " + rms + " after " + before);
            before = rms;
        }
    }

    @Test
    void evolutionKeepsItsBudget() {
        for (double epsilon : new double[] {0, 1.5, 9}) {
            Masked result = Attacks.apply(new Evolutionary(SURROGATES), Map.of("queries", 30, "epsilon", epsilon), List.of(FACE)).get(0);
            assertTrue(Attacks.rms(Attacks.changes(FACE, result)) <= epsilon + 1e-9);
        }
    }
}
