package org.bauta.dataset.synthetic;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

import ai.onnxruntime.OrtSession;
import org.bauta.core.image.Box;
import org.bauta.core.image.Image;
import org.bauta.faces3d.Portrait;
import org.bauta.faces3d.Rendering;
import org.junit.jupiter.api.Test;

/**
 * Do detectors and nets that were trained on real faces take these portraits for faces, and for the pose and expression that
 * they were drawn with? Prints the figures. Short by default; {@code -Dbauta.checks=full} draws the 600 portraits that the
 * documentation states.
 */
class RealNetsTest {
    private static final boolean FULL = "full".equals(System.getProperty("bauta.checks"));
    private static final int SIZE = 128;

    private static List<Rendering> frontal(int n) {
        Casting casting = new Casting(11, new Variation(20, 0.8, 0.35, 0.6));
        List<Rendering> out = new ArrayList<>();
        for (int i = 0; i < n; i++) {
            out.add(casting.portrait(i, 0).render(SIZE));
        }
        return out;
    }

    private static void say(String format, Object... values) {
        System.out.println(String.format(Locale.ROOT, format, values));
    }

    @Test
    void detectorsFindTheFaceAndNothingElse() throws Exception {
        int n = FULL ? 600 : 80;
        try (Nets nets = new Nets()) {
            var cascade = nets.cascade();
            var yunet = nets.yunet(SIZE);
            int[] right = new int[2];
            int[] single = new int[2];
            double[] overlap = new double[2];
            for (Rendering r : frontal(n)) {
                List<Box> a = Nets.faces(cascade, r.image());
                List<Box> b = Nets.faces(yunet, r.image()).stream().map(f -> new Box(f[0], f[1], f[2], f[3])).toList();
                for (int k = 0; k < 2; k++) {
                    List<Box> found = k == 0 ? a : b;
                    double iou = found.stream().mapToDouble(x -> x.iou(r.box())).max().orElse(0);
                    right[k] += iou >= 0.5 ? 1 : 0;
                    single[k] += found.size() == 1 ? 1 : 0;
                    overlap[k] += iou / n;
                }
            }
            for (int k = 0; k < 2; k++) {
                say("%s: face found with IoU >= 0.5 in %.2f %%, one box in %.2f %%, mean IoU %.3f of %d portraits (|yaw| <= 20, %d px)",
                        k == 0 ? "cascade alt2" : "YuNet", 100.0 * right[k] / n, 100.0 * single[k] / n, overlap[k], n, SIZE);
            }
            assertTrue(right[0] >= 0.97 * n && single[0] >= 0.96 * n, "the cascade finds " + right[0] + " of " + n);
            assertTrue(right[1] >= 0.99 * n && single[1] >= 0.99 * n, "YuNet finds " + right[1] + " of " + n);
        }
    }

    @Test
    void aLandmarkNetAgreesWithGroundTruth() throws Exception {
        int n = FULL ? 600 : 80;
        try (Nets nets = new Nets()) {
            OrtSession marks = nets.session("landmarks/faceapi_landmark68.onnx");
            double inner = 0;
            double contour = 0;
            for (Rendering r : frontal(n)) {
                Box square = square(r.box(), 1.1 * Math.max(r.box().width(), r.box().height()));
                float[] xy = nets.run(marks, List.of(Nets.crop(r.image(), square, 112, 112)), false, 0, 1)[0];
                for (int k = 0; k < 68; k++) {
                    double e = Math.hypot(square.x() + xy[2 * k] * square.width() - r.dense().x(k),
                            square.y() + xy[2 * k + 1] * square.width() - r.dense().y(k)) / r.dense().eyeDistance();
                    inner += k < 17 ? 0 : e / 51 / n;
                    contour += k < 17 ? e / 17 / n : 0;
                }
            }
            say("landmark net: mean error %.1f %% of the eye distance inside the face, %.1f %% on its contour", 100 * inner, 100 * contour);
            assertTrue(inner < 0.10 && contour < 0.16, inner + " and " + contour);
        }
    }

    @Test
    void aHeadPoseNetAgreesWithGroundTruth() throws Exception {
        int n = FULL ? 600 : 80;
        try (Nets nets = new Nets()) {
            OrtSession one = nets.session("headpose/fsanet-1x1-iter-688590.onnx");
            OrtSession two = nets.session("headpose/fsanet-var-iter-688590.onnx");
            double[][] truth = new double[3][n];
            double[][] net = new double[3][n];
            List<Rendering> all = frontal(n);
            for (int i = 0; i < n; i++) {
                Rendering r = all.get(i);
                Box square = square(r.box(), 1.27 * Math.max(r.box().width(), r.box().height()));
                List<Image> head = List.of(Nets.crop(r.image(), square, 64, 64));
                float[] a = nets.run(one, head, true, 127.5f, 1 / 128f)[0];
                float[] b = nets.run(two, head, true, 127.5f, 1 / 128f)[0];
                double[] pose = {r.portrait().pose().yaw(), r.portrait().pose().pitch(), r.portrait().pose().roll()};
                for (int k = 0; k < 3; k++) {
                    truth[k][i] = pose[k];
                    net[k][i] = (a[k] + b[k]) / 2;
                }
            }
            double[] c = {correlation(truth[0], net[0]), correlation(truth[1], net[1]), correlation(truth[2], net[2])};
            say("head-pose net: correlation of yaw %.3f (its sign is the other way), pitch %.3f, roll %.3f", c[0], c[1], c[2]);
            assertTrue(c[0] < -0.95 && c[1] > 0.45 && c[2] > 0.85, c[0] + ", " + c[1] + ", " + c[2]);
        }
    }

    private static Box square(Box box, double side) {
        return new Box(box.centerX() - side / 2, box.centerY() - side / 2, side, side);
    }

    private static double correlation(double[] a, double[] b) {
        double ma = Arrays.stream(a).average().orElseThrow();
        double mb = Arrays.stream(b).average().orElseThrow();
        double ab = 0;
        double aa = 0;
        double bb = 0;
        for (int i = 0; i < a.length; i++) {
            ab += (a[i] - ma) * (b[i] - mb);
            aa += (a[i] - ma) * (a[i] - ma);
            bb += (b[i] - mb) * (b[i] - mb);
        }
        return ab / Math.sqrt(aa * bb);
    }

    @Test
    void expressionAndSexAreSeen() throws Exception {
        int n = FULL ? 400 : 80;
        try (Nets nets = new Nets()) {
            OrtSession moods = nets.session("attributes/faceapi_expression.onnx");
            OrtSession sexes = nets.session("attributes/faceapi_age_gender.onnx");
            Casting casting = new Casting(21, new Variation(15, 0, 0.1, 0.3));
            double[] happy = new double[2];
            int sex = 0;
            for (int i = 0; i < n; i++) {
                Portrait p = casting.portrait(i, 0);
                for (int k = 0; k < 2; k++) {
                    Portrait q = new Portrait(p.person(), (k == 0 ? Moods.NEUTRAL : Moods.LAUGH).at(1), p.pose(), p.light(), p.hair(),
                            p.outfit(), p.backdrop(), p.grain());
                    Rendering r = q.render(SIZE);
                    List<Image> face = List.of(Nets.crop(r.image(), square(r.box(), 1.1 * r.box().height()), 112, 112));
                    float[] m = nets.run(moods, face, false, 0, 1)[0];
                    happy[k] += m[1] > m[0] ? 1.0 / n : 0;
                    float[] g = nets.run(sexes, face, false, 0, 1, sexes.getOutputNames().stream()
                            .filter(s -> !s.toLowerCase(Locale.ROOT).contains("age")).findFirst().orElseThrow())[0];
                    sex += g.length == 2 && g[0] > g[1] == p.person().sex() > 0 ? 1 : 0;
                }
            }
                say("expression net: happy rather than neutral for %.1f %% of laughing and %.1f %% of neutral portraits",
                    100 * happy[1], 100 * happy[0]);
            say("sex net: agrees with the direction of sex in %.1f %%", 50.0 * sex / n);
            assertTrue(happy[1] > happy[0] + 0.4, happy[1] + " against " + happy[0]);
        }
    }
}
