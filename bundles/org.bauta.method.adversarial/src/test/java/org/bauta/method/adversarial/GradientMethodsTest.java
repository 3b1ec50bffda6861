package org.bauta.method.adversarial;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.bauta.core.face.Face;
import org.bauta.core.image.Masked;
import org.bauta.core.method.RunContext;
import org.bauta.learning.gradient.DifferentiableRecogniser;
import org.bauta.testkit.TrialFaces;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Methods that move every sample of the face box within a budget. */
class GradientMethodsTest {
    private static final Surrogates SURROGATES = TinySurrogate.surrogates();
    private static final DifferentiableRecogniser SURROGATE = SURROGATES.get("");
    private static final Face FACE = TrialFaces.ordinary(3);

    static Stream<PixelAttack<?>> methods() {
        return Stream.of(new Fgsm(SURROGATES), new Pgd(SURROGATES), new MiFgsm(SURROGATES), new TiDim(SURROGATES), new Dfanet(SURROGATES));
    }

    static Stream<PixelAttack<?>> all() {
        return Stream.concat(methods(), Stream.of(new PenalizedFastGradientValue(SURROGATES)));
    }

    @ParameterizedTest
    @MethodSource("methods")
    void dodgesWithinItsBudget(PixelAttack<?> method) {
        double before = 1;
        for (double epsilon : new double[] {2, 8}) {
            Masked result = Attacks.apply(method, Map.of("epsilon", epsilon), List.of(FACE)).get(0);
            int[] changes = Attacks.changes(FACE, result);
            assertTrue(Attacks.largest(changes) <= epsilon, "largest change " + Attacks.largest(changes));
            double similarity = Attacks.similarity(SURROGATE, FACE, Attacks.after(FACE, result));
            assertTrue(similarity < before - .01, epsilon + " levels: " + similarity + " after " + before);
            before = similarity;
        }
    }

    /** Noise of the same size does nothing of the sort. */
    @ParameterizedTest
    @MethodSource("methods")
    void isMoreThanNoise(PixelAttack<?> method) {
        Masked result = Attacks.apply(method, Map.of("epsilon", 4), List.of(FACE)).get(0);
        byte[] noisy = FACE.crop().toBytes();
        var random = new java.util.SplittableRandom(1);
        for (int i = 0; i < noisy.length; i++) {
            noisy[i] = (byte) Math.clamp((noisy[i] & 0xff) + (random.nextBoolean() ? 4 : -4), 0, 255);
        }
        Masked noise = Masked.whole(FACE.region(), org.bauta.core.image.Image.ofRgb(FACE.region().width(), FACE.region().height(), noisy));
        double attacked = 1 - Attacks.similarity(SURROGATE, FACE, Attacks.after(FACE, result));
        double chance = 1 - Attacks.similarity(SURROGATE, FACE, Attacks.after(FACE, noise));
        assertTrue(attacked > 3 * chance, attacked + " against " + chance);
    }

    @ParameterizedTest
    @MethodSource("all")
    void noBudgetNoChange(PixelAttack<?> method) {
        assertEquals(0, Attacks.largest(Attacks.changes(FACE, Attacks.apply(method, Map.of("epsilon", 0), List.of(FACE)).get(0))));
    }

    /** A stranger is a random direction: going there is not the same as going away, and gets nearer to it. */
    @ParameterizedTest
    @MethodSource("methods")
    void impersonationIsAnotherGoal(PixelAttack<?> method) {
        Masked away = Attacks.apply(method, Map.of("goal", "dodge"), List.of(FACE)).get(0);
        Masked there = Attacks.apply(method, Map.of("goal", "impersonate"), List.of(FACE)).get(0);
        assertTrue(!away.pixels().equals(there.pixels()));
        Victims victims = new Victims(SURROGATE, List.of(FACE));
        // the method draws its stranger first, from the same source
        float[] stranger = victims.slope(Goal.IMPERSONATE, RunContext.seeded(7).random()).at(0, null);
        double before = org.bauta.core.recognition.Cosine.similarity(victims.own()[0], stranger);
        double after = org.bauta.core.recognition.Cosine.similarity(Attacks.embedding(SURROGATE, Attacks.after(FACE, there)), stranger);
        double dodged = org.bauta.core.recognition.Cosine.similarity(Attacks.embedding(SURROGATE, Attacks.after(FACE, away)), stranger);
        assertTrue(after > before + .01 && after > dodged, before + " before, " + after + " after, " + dodged + " when dodging");
    }

    @ParameterizedTest
    @MethodSource("all")
    void theSurrogateIsDeclared(PixelAttack<?> method) {
        declared(method);
    }

    private static <S extends Record> void declared(PixelAttack<S> method) {
        assertEquals(java.util.Set.of(SURROGATES.get("other").card().sha256()), method.surrogates(Attacks.settings(method, Map.of("surrogate", "other"))));
    }

    @Test
    void shippedMethodsRequireTheirRecogniser() {
        var pgd = new Pgd();
        assertEquals("bauta-surrogate", pgd.requires(Attacks.settings(pgd, Map.of())).get(0).id());
    }

    @Test
    void theL2BudgetHoldsAfterRounding() {
        for (double epsilon : new double[] {.4, 1, 3.3}) {
            Masked result = Attacks.apply(new Pgd(SURROGATES), Map.of("norm", "l2", "epsilon", epsilon, "alpha", epsilon / 4), List.of(FACE)).get(0);
            double rms = Attacks.rms(Attacks.changes(FACE, result));
            assertTrue(rms <= epsilon + 1e-9 && rms > .5 * epsilon, epsilon + ": " + rms);
        }
    }

    /** With a similarity that it cannot reach it goes as far as it may. */
    @Test
    void penalizedValuesKeepTheirBudgetAfterRounding() {
        for (double epsilon : new double[] {.4, 1, 3.3}) {
            Masked result = Attacks.apply(new PenalizedFastGradientValue(SURROGATES), Map.of("epsilon", epsilon, "tau", -1), List.of(FACE)).get(0);
            double rms = Attacks.rms(Attacks.changes(FACE, result));
            assertTrue(rms <= epsilon + 1e-9 && rms > .5 * epsilon, epsilon + ": " + rms);
        }
    }

    /** What it is for: no change that is not needed. At the same similarity, less than the sign method changes. */
    @Test
    void penalizedValuesNeedASmallerPerturbationThanSigns() {
        Masked signs = Attacks.apply(new Fgsm(SURROGATES), Map.of("epsilon", 8), List.of(FACE)).get(0);
        double reached = Attacks.similarity(SURROGATE, FACE, Attacks.after(FACE, signs));
        Masked values = Attacks.apply(new PenalizedFastGradientValue(SURROGATES), Map.of("tau", reached, "alpha", .2), List.of(FACE)).get(0);
        assertTrue(Attacks.similarity(SURROGATE, FACE, Attacks.after(FACE, values)) < reached + .03);
        double small = Attacks.rms(Attacks.changes(FACE, values));
        double large = Attacks.rms(Attacks.changes(FACE, signs));
        assertTrue(small < .7 * large, small + " against " + large);
    }

    /** The stronger the penalty, the smaller the perturbation that the same steps leave. */
    @Test
    void thePenaltyPullsBack() {
        double before = Double.MAX_VALUE;
        for (double lambda : new double[] {0, .1, .5}) {
            Masked result = Attacks.apply(new PenalizedFastGradientValue(SURROGATES), Map.of("tau", -1, "lambda", lambda, "steps", 30), List.of(FACE)).get(0);
            double rms = Attacks.rms(Attacks.changes(FACE, result));
            assertTrue(rms < before, lambda + ": " + rms);
            before = rms;
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 5})
    void aBatchMovesEveryFaceOfIt(int n) {
        List<Face> faces = java.util.stream.LongStream.range(0, n).mapToObj(TrialFaces::ordinary).toList();
        Pgd pgd = new Pgd(SURROGATES);
        List<Masked> results = pgd.apply(faces, Attacks.settings(pgd, Map.of()), RunContext.seeded(1));
        for (int i = 0; i < n; i++) {
            assertTrue(Attacks.similarity(SURROGATE, faces.get(i), Attacks.after(faces.get(i), results.get(i))) < .95);
        }
    }

    @Test
    void smoothingKeepsTheMean() {
        float[] one = new float[3 * 21 * 21];
        one[3 * (10 * 21 + 10) + 1] = 1;
        float[] out = Smoothing.gaussian(one, new org.bauta.core.image.Region(0, 0, 21, 21), 1.5);
        double sum = 0;
        for (float v : out) {
            sum += v;
        }
        assertEquals(1, sum, 1e-3);
        assertEquals(1 / (2 * Math.PI * 1.5 * 1.5), out[3 * (10 * 21 + 10) + 1], 2e-3);
        assertArrayEquals(one, Smoothing.gaussian(one, new org.bauta.core.image.Region(0, 0, 21, 21), 0));
    }
}
