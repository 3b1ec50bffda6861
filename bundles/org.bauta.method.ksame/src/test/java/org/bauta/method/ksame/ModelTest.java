package org.bauta.method.ksame;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.FloatBuffer;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

import org.bauta.core.face.Face;
import org.bauta.core.image.Image;
import org.bauta.core.method.RunContext;
import org.bytedeco.opencv.global.opencv_core;
import org.bytedeco.opencv.opencv_core.Mat;
import org.junit.jupiter.api.Test;

/** The linear algebra and the geometry, against what they are by definition. */
class ModelTest {
    private static double[][] random(int rows, int columns, long seed) {
        Random random = new Random(seed);
        return IntStream.range(0, rows).mapToObj(i -> IntStream.range(0, columns).mapToDouble(j -> random.nextGaussian() * (j + 1))
                .toArray())
                .toArray(double[][]::new);
    }

    /** More columns than rows and the reverse: both ways to the components. */
    @Test
    void componentsAreOrthonormalAndLoseNothing() {
        for (double[][] rows : List.of(random(9, 40, 1), random(60, 7, 2))) {
            PrincipalComponents pc = PrincipalComponents.of(rows, 1);
            for (int a = 0; a < pc.size(); a++) {
                for (int b = 0; b < pc.size(); b++) {
                    assertEquals(a == b ? 1 : 0, Vectors.dot(pc.basis()[a], pc.basis()[b]), 1e-9);
                }
                int c = a;
                double[] codes = Arrays.stream(rows).mapToDouble(r -> pc.code(r)[c]).toArray();
                assertEquals(pc.variances()[a], Arrays.stream(codes).map(x -> x * x).average().orElseThrow(), 1e-9 * pc.variances()[0]);
            }
            for (double[] row : rows) {
                assertArrayEquals(row, pc.vector(pc.code(row)), 1e-9);
            }
        }
    }

    @Test
    void componentsKeepTheShareAskedForAndNoMore() {
        double[][] rows = random(50, 12, 3);
        double whole = PrincipalComponents.of(rows, 1).variance();
        PrincipalComponents some = PrincipalComponents.of(rows, .8);
        assertTrue(some.variance() >= .8 * whole - 1e-9);
        assertTrue(some.variance() - some.variances()[some.size() - 1] < .8 * whole);
        assertEquals(0, PrincipalComponents.of(new double[][] {{1, 2}, {1, 2}}, 1).size(), "of equal rows");
    }

    /** A linear ramp, moved knots: an affine map of all knots is that affine map everywhere. */
    @Test
    void affineWarpsAreExact() {
        int size = 40;
        Random random = new Random(4);
        double[] to = new double[60];
        double[] from = new double[60];
        double[] corners = {0, 0, size - 1, 0, 0, size - 1, size - 1, size - 1};
        for (int i = 0; i < 60; i += 2) {
            to[i] = i < 8 ? corners[i] : 1 + random.nextDouble() * (size - 3);
            to[i + 1] = i < 8 ? corners[i + 1] : 1 + random.nextDouble() * (size - 3);
            from[i] = .7 * to[i] + .1 * to[i + 1] + 3;
            from[i + 1] = -.05 * to[i] + .8 * to[i + 1] + 5;
        }
        Mesh mesh = new Mesh(to, size);
        assertTrue(mesh.triangles() >= 30, mesh.triangles() + " triangles");
        float[] ramp = new float[size * size];
        for (int p = 0; p < ramp.length; p++) {
            ramp[p] = 2 * (p % size) + 3 * (p / size);
        }
        try (Mat picture = new Mat(size, size, opencv_core.CV_32FC1)) {
            picture.<FloatBuffer>createBuffer().put(ramp);
            try (Mat warped = mesh.warp(picture, from, to)) {
                float[] out = new float[ramp.length];
                warped.<FloatBuffer>createBuffer().get(out);
                for (int p = 0; p < out.length; p++) {
                    double x = .7 * (p % size) + .1 * (p / size) + 3;
                    double y = -.05 * (p % size) + .8 * (p / size) + 5;
                    // OpenCV interpolates in steps of a thirty-second of a pixel
                    assertEquals(2 * x + 3 * y, out[p], 5.0 / 32, "pixel " + p);
                }
            }
        }
    }

    /** A model that keeps everything shows a face as it was. */
    @Test
    void aFittedFaceIsTheFace() {
        List<Face> faces = Cartoons.faces(10, 1, 96);
        ClosedSet set = ClosedSet.of(faces, 2);
        Gallery gallery = new Gallery(set, new Frame(96), Points.DENSE, RunContext.seeded(1));
        AppearanceModel model = new AppearanceModel(gallery, set.images(), 1);
        for (int i = 0; i < faces.size(); i++) {
            Look own = model.look(model.parameters(i), i);
            assertArrayEquals(gallery.shape(i), own.shape(), 1e-6);
            Image shown = gallery.frame().lay(faces.get(i), gallery.render(own), gallery.mask(Cover.FACE, new int[] {i}, own))
                    .over(faces.get(i).image());
            double error = meanError(faces.get(i).image(), shown);
            double other = meanError(faces.get(i).image(), faces.get((i + 1) % 10).image());
            assertTrue(error < 6 && error < .2 * other, "mean error " + error + ", to another face " + other);
        }
    }

    private static double meanError(Image a, Image b) {
        return IntStream.range(0, a.samples().length).map(p -> Math.abs((a.samples()[p] & 0xff) - (b.samples()[p] & 0xff))).average()
                .orElseThrow();
    }

    @Test
    void theObjectivesGradientIsItsSlope() {
        LinearAttributes classifiers = LinearAttributes.learn(random(40, 6, 5), random(40, 3, 6));
        FusionObjective objective = new FusionObjective(classifiers, random(5, 6, 7), random(1, 6, 8)[0], .7);
        double[] at = random(1, 5, 9)[0];
        double[] gradient = objective.gradient(at);
        for (int i = 0; i < 5; i++) {
            double h = 1e-5;
            double[] up = at.clone();
            double[] down = at.clone();
            up[i] += h;
            down[i] -= h;
            double slope = (objective.value(FusionObjective.softmax(up)) - objective.value(FusionObjective.softmax(down))) / (2 * h);
            assertEquals(slope, gradient[i], 1e-6 * Math.max(1, Math.abs(slope)));
        }
    }

    @Test
    void descendingMakesTheObjectiveSmaller() {
        LinearAttributes classifiers = LinearAttributes.learn(random(40, 6, 5), random(40, 3, 6));
        FusionObjective objective = new FusionObjective(classifiers, random(5, 6, 7), random(1, 6, 8)[0], .7);
        double before = objective.value(objective.descend(0));
        double few = objective.value(objective.descend(10));
        double many = objective.value(objective.descend(200));
        assertTrue(few < before && many <= few, before + ", " + few + ", " + many);
        assertEquals(1, Arrays.stream(objective.descend(200)).sum(), 1e-12);
        assertTrue(Arrays.stream(objective.descend(200)).allMatch(w -> w >= 0));
    }

    /** Ridge regression of an attribute that is linear in the face finds it, up to the ridge. */
    @Test
    void linearAttributesAreFound() {
        double[][] faces = Arrays.stream(random(500, 4, 10)).map(r -> IntStream.range(0, 4).mapToDouble(j -> r[j] / (j + 1)).toArray())
                .toArray(double[][]::new);
        double[][] values = Arrays.stream(faces).map(f -> new double[] {2 * f[0] - f[3] + 1}).toArray(double[][]::new);
        LinearAttributes found = LinearAttributes.learn(faces, values);
        for (int i = 0; i < 500; i++) {
            assertEquals(values[i][0], found.of(faces[i])[0], .15 * Math.abs(values[i][0] - 1) + .1);
        }
        assertTrue(found.weights()[0][0] > 5 * Math.abs(found.weights()[0][1]));
    }

    /** What is left after the modes are taken out says nothing of the attributes: all their means are the same. */
    @Test
    void modesHoldWhatTellsAttributesApart() {
        List<Face> faces = Cartoons.faces(60, 1, 24);
        ClosedSet set = ClosedSet.of(faces, 2);
        double[][] white = random(60, 8, 11);
        String[] sex = faces.stream().map(f -> Classes.value(f, "sex")).toArray(String[]::new);
        String[] age = faces.stream().map(f -> Classes.value(f, "age-group")).toArray(String[]::new);
        IntStream.range(0, 60).filter(i -> sex[i].equals("male")).forEach(i -> white[i][2] += 5);
        Subspace kept = Mmda.modes(set, List.of(sex, age), white);
        assertEquals(3, kept.dimensions(), "one for two sexes, two for three ages");
        for (String[] values : List.of(sex, age)) {
            double[][] rest = Arrays.stream(white).map(v -> Vectors.minus(v, kept.project(v))).toArray(double[][]::new);
            double[] middle = Grouping.mean(IntStream.range(0, 60).toArray(), i -> rest[i]);
            for (String value : Arrays.stream(values).distinct().toList()) {
                double[] mean = Grouping.mean(IntStream.range(0, 60).filter(i -> values[i].equals(value)).toArray(), i -> rest[i]);
                assertArrayEquals(middle, mean, 1e-9);
            }
        }
    }

    /** Attributes along one axis, persons along the others: the subspace of identity leaves the axis out. */
    @Test
    void identityIsWherePersonsDiffer() {
        List<Face> faces = Cartoons.faces(30, 2, 24);
        ClosedSet set = ClosedSet.of(faces, 2);
        int[] kind = IntStream.range(0, faces.size()).map(i -> i % 2).toArray();
        Random random = new Random(12);
        double[][] persons = random(30, 3, 13);
        double[][] v = IntStream.range(0, faces.size()).mapToObj(i -> new double[] {persons[i / 2][0], persons[i / 2][1],
                (i % 2 == 0 ? 4 : -4) + .01 * random.nextGaussian()}).toArray(double[][]::new);
        Subspace identity = SubspaceDecomposition.identity(set, kind, i -> v[i], 1);
        assertEquals(2, identity.dimensions());
        assertEquals(0, identity.project(new double[] {0, 0, 1})[2], .05);
    }

    /** A smile along one axis, the person along another: only the smile is expression. */
    @Test
    void expressionsAreDifferencesFromNeutral() {
        List<Face> faces = Cartoons.faces(40, 2, 24);
        ClosedSet set = ClosedSet.of(faces, 2);
        double[][] v = IntStream.range(0, faces.size()).mapToObj(i -> new double[] {i / 2,
                Classes.value(faces.get(i), "Smiling").equals("1") ? 3 : 0}).toArray(double[][]::new);
        double[][] found = new Expressions(set, "Smiling", "-1").of(i -> v[i]);
        for (int i = 0; i < v.length; i++) {
            assertEquals(v[i][1], found[i][1], .5, "the smile");
        }
        assertTrue(IntStream.range(0, v.length).filter(i -> v[i][1] == 0).allMatch(i -> found[i][0] == 0 && found[i][1] == 0), "neutral");
    }
}
