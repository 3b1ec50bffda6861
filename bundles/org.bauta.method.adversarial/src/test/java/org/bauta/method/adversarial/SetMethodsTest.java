package org.bauta.method.adversarial;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import org.bauta.core.face.Face;
import org.bauta.core.failure.DataMissing;
import org.bauta.core.image.Image;
import org.bauta.core.image.Masked;
import org.bauta.core.method.Method;
import org.bauta.learning.gradient.DifferentiableRecogniser;
import org.bauta.testkit.Pictures;
import org.bauta.testkit.TrialFaces;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Methods that see several faces of several persons. */
class SetMethodsTest {
    private static final Surrogates SURROGATES = TinySurrogate.surrogates();
    private static final DifferentiableRecogniser SURROGATE = SURROGATES.get("");

    /** Three pictures of each of three persons. */
    private static final List<Face> SET = set();

    private static List<Face> set() {
        List<Face> out = new ArrayList<>();
        for (int i = 0; i < 9; i++) {
            Face f = TrialFaces.ordinary(i);
            out.add(new Face(f.image(), f.box(), f.boxSource(), f.points(), f.dense(), "person-" + i % 3, Map.of()));
        }
        return out;
    }

    private static List<Face> after(Method<?> method, Map<String, ?> given, List<Face> faces) {
        List<Masked> results = Attacks.apply(method, given, faces);
        List<Face> out = new ArrayList<>();
        for (int i = 0; i < faces.size(); i++) {
            out.add(Attacks.after(faces.get(i), results.get(i)));
        }
        return out;
    }

    static Stream<SetAttack<?>> bounded() {
        return Stream.of(new TipIm(SURROGATES), new Opom(SURROGATES), new PolytopePoisoning(SURROGATES), new Apf(SURROGATES));
    }

    @ParameterizedTest
    @MethodSource("bounded")
    void everyFaceMovesWithinTheBudget(SetAttack<?> method) {
        List<Masked> results = Attacks.apply(method, Map.of("epsilon", 5.5), SET);
        double mean = 0;
        for (int i = 0; i < SET.size(); i++) {
            int largest = Attacks.largest(Attacks.changes(SET.get(i), results.get(i)));
            assertTrue(largest <= 5, "face " + i + ": " + largest);
            mean += Attacks.similarity(SURROGATE, SET.get(i), Attacks.after(SET.get(i), results.get(i))) / SET.size();
        }
        assertTrue(mean < .97, "mean similarity to the originals: " + mean);
    }

    @ParameterizedTest
    @MethodSource("bounded")
    void noBudgetNoChange(SetAttack<?> method) {
        List<Masked> results = Attacks.apply(method, Map.of("epsilon", 0), SET);
        for (int i = 0; i < SET.size(); i++) {
            assertEquals(0, Attacks.largest(Attacks.changes(SET.get(i), results.get(i))));
        }
    }

    /** Pictures of the same size and pose in different light: the change is the same wherever 0 and 255 are far. */
    @Test
    void opomHasOneMaskForAPerson() {
        Face a = TrialFaces.ordinary(1);
        List<Face> faces = new ArrayList<>();
        for (int seed = 0; seed < 3; seed++) {
            byte[] middle = Pictures.waves(a.image().width(), a.image().height(), seed).toBytes();
            for (int k = 0; k < middle.length; k++) {
                middle[k] = (byte) (64 + (middle[k] & 0xff) / 2);
            }
            Image image = Image.ofRgb(a.image().width(), a.image().height(), middle);
            faces.add(new Face(image, a.box(), "test", a.points(), Optional.empty(), seed == 2 ? "other" : "one", Map.of()));
        }
        List<Masked> results = Attacks.apply(new Opom(SURROGATES), Map.of(), faces);
        int[] first = Attacks.changes(faces.get(0), results.get(0));
        org.junit.jupiter.api.Assertions.assertArrayEquals(first, Attacks.changes(faces.get(1), results.get(1)));
        assertTrue(Attacks.largest(first) > 4);
        assertTrue(!java.util.Arrays.equals(first, Attacks.changes(faces.get(2), results.get(2))), "another person, another mask");
    }

    @ParameterizedTest
    @EnumSource(Opom.Hull.class)
    void opomMovesAwayFromTheHull(Opom.Hull hull) {
        List<Face> person = SET.stream().filter(f -> f.subject().equals("person-1")).toList();
        float[][] own = person.stream().map(f -> Attacks.embedding(SURROGATE, f)).toArray(float[][]::new);
        Victims.Slope slope = Opom.fromHull(hull, own);
        double before = 0;
        double after = 0;
        List<Face> released = after(new Opom(SURROGATES), Map.of("hull", hull.name().toLowerCase(java.util.Locale.ROOT)), person);
        for (int i = 0; i < own.length; i++) {
            before += Ball.rms(slope.at(i, own[i]));
            after += Ball.rms(slope.at(i, Attacks.embedding(SURROGATE, released.get(i))));
        }
        assertTrue(after > before + .02, hull + ": " + before + " to " + after);
    }

    @Test
    void aHullContainsItsPoints() {
        float[][] own = SET.stream().limit(4).map(f -> Attacks.embedding(SURROGATE, f)).toArray(float[][]::new);
        for (float[] e : own) {
            assertEquals(0, Ball.rms(Opom.fromHull(Opom.Hull.AFFINE, own).at(0, e)), 1e-4);
            assertEquals(0, Ball.rms(Opom.fromHull(Opom.Hull.CONVEX, own).at(0, e)), 1e-2);
            assertTrue(Ball.rms(Opom.fromHull(Opom.Hull.CENTER, own).at(0, e)) > .01);
        }
    }

    /** The nearest point of a segment, a corner, and the middle of a triangle. */
    @Test
    void convexWeightsAreThoseOfTheNearestPoint() {
        float[][] triangle = {{0, 0}, {1, 0}, {0, 1}};
        org.junit.jupiter.api.Assertions.assertArrayEquals(new double[] {0, .5, .5}, Vectors.convexWeights(new float[] {2, 2}, triangle), 1e-6);
        org.junit.jupiter.api.Assertions.assertArrayEquals(new double[] {1, 0, 0}, Vectors.convexWeights(new float[] {-3, -1}, triangle), 1e-6);
        org.junit.jupiter.api.Assertions.assertArrayEquals(new double[] {.5, .25, .25}, Vectors.convexWeights(new float[] {.25f, .25f}, triangle), 1e-3);
    }

    @Test
    void fawkesCloaksWithinTheDissimilarity() {
        Victims victims = new Victims(SURROGATE, SET);
        float[][] targets = Fawkes.targets(victims, Persons.of(SET));
        for (double rho : new double[] {.002, .007, .03}) {
            List<Face> released = after(new Fawkes(SURROGATES), Map.of("rho", rho), SET);
            double before = 0;
            double after = 0;
            for (int i = 0; i < SET.size(); i++) {
                float[] original = victims.original()[i];
                double dssim = new Dssim(original, SET.get(i).region()).value(Victims.floats(released.get(i).crop()));
                assertTrue(dssim <= rho, rho + ": " + dssim);
                before += Vectors.dot(victims.own()[i], targets[i]);
                after += Vectors.dot(Attacks.embedding(SURROGATE, released.get(i)), targets[i]);
            }
            assertTrue(after > before + .2, rho + ": " + before + " to " + after);
        }
        assertEquals(0, Attacks.largest(Attacks.changes(SET.get(0), Attacks.apply(new Fawkes(SURROGATES), Map.of("rho", 0), SET).get(0))));
    }

    @Test
    void tipImTakesItsTimeToStayNatural() {
        double before = Double.MAX_VALUE;
        for (double gamma : new double[] {0, 2}) {
            List<Masked> results = Attacks.apply(new TipIm(SURROGATES), Map.of("gamma", gamma, "epsilon", 8), SET);
            double rms = 0;
            for (int i = 0; i < SET.size(); i++) {
                rms += Attacks.rms(Attacks.changes(SET.get(i), results.get(i)));
            }
            assertTrue(rms < before, gamma + ": " + rms);
            before = rms;
        }
    }

    /** The picture of the next person comes to lie nearer to the polytope of the released features. */
    @Test
    void poisonsSurroundTheirTarget() {
        List<Face> released = after(new PolytopePoisoning(SURROGATES), Map.of("epsilon", 16), SET);
        List<List<Integer>> groups = Persons.of(SET).groups();
        for (int p = 0; p < groups.size(); p++) {
            float[] target = Attacks.embedding(SURROGATE, SET.get(groups.get((p + 1) % groups.size()).get(0)));
            double before = distance(target, groups.get(p), SET);
            double after = distance(target, groups.get(p), released);
            assertTrue(after < .8 * before, "person " + p + ": " + before + " to " + after);
        }
    }

    private static double distance(float[] target, List<Integer> group, List<Face> faces) {
        float[][] features = group.stream().map(i -> Attacks.embedding(SURROGATE, faces.get(i))).toArray(float[][]::new);
        return Ball.rms(Vectors.minus(target, Vectors.mix(Vectors.convexWeights(target, features), features)));
    }

    @Test
    void methodsThatNeedOthersSaySo() {
        List<Face> alone = SET.stream().filter(f -> f.subject().equals("person-1")).toList();
        for (SetAttack<?> method : List.of(new Fawkes(SURROGATES), new TipIm(SURROGATES), new PolytopePoisoning(SURROGATES))) {
            String message = assertThrows(DataMissing.class, () -> Attacks.apply(method, Map.of(), alone)).getMessage();
            assertTrue(message.contains("at least two"), message);
        }
    }

    /** Two different nets do not agree; the filter makes the gradient of a coarse look more like that of a sharp one. */
    @Test
    void theTransmitterBringsTheProbeNearerToTheServer() {
        Victims victims = new Victims(SURROGATE, SET);
        float[][] x = victims.start(Ball.linf(1), 1, new java.util.SplittableRandom(2));
        Victims.Slope slope = victims.slope(Goal.DODGE, new java.util.SplittableRandom(3));
        float[][] server = victims.gradient(x, slope, org.bauta.learning.gradient.FeatureNoise.NONE).pixels();
        float[][] probe = new float[server.length][];
        for (int i = 0; i < probe.length; i++) {
            probe[i] = Apf.halved(server[i], SET.get(i).region());
        }
        GradientTransmitter transmitter = new GradientTransmitter(victims, probe, server);
        double[] filter = transmitter.withoutOwn(List.of(0));
        float[] sent = GradientTransmitter.filtered(probe[0], SET.get(0).region(), filter);
        assertTrue(Ball.distance(sent, server[0]) < Ball.distance(probe[0], server[0]), "nearer on a face that it was not fitted on");
        assertEquals(1, transmitter.withoutOwn(List.of(0, 1, 2, 3, 4, 5, 6, 7, 8))[12]);
    }

    @Test
    void dssimAgreesWithItsGradient() {
        Face face = SET.get(0);
        float[] x = Victims.floats(face.crop());
        float[] y = Victims.floats(SET.get(1).crop());
        Dssim dssim = new Dssim(x, face.region());
        assertEquals(0, dssim.value(x), 1e-6);
        float[] g = dssim.gradient(y);
        double rms = Ball.rms(g);
        float[][] moved = {y.clone(), y.clone()};
        for (int k = 0; k < y.length; k++) {
            moved[0][k] += (float) (.5 * g[k] / rms);
            moved[1][k] -= (float) (.5 * g[k] / rms);
        }
        assertEquals(rms * y.length, dssim.value(moved[0]) - dssim.value(moved[1]), .03 * rms * y.length);
    }
}
