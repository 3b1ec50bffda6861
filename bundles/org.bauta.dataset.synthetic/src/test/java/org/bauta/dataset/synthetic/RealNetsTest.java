package org.bauta.dataset.synthetic;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import ai.onnxruntime.OrtSession;
import org.bauta.core.dataset.DataSet;
import org.bauta.core.dataset.Item;
import org.bauta.core.face.Face;
import org.bauta.core.image.Box;
import org.bauta.core.image.Image;
import org.bauta.core.protocol.Trials.Trial;
import org.bauta.core.recognition.Cosine;
import org.bauta.faces3d.Portrait;
import org.bauta.faces3d.Rendering;
import org.bauta.vision.Alignment;
import org.junit.jupiter.api.Test;

/**
 * Do detectors and nets that were trained on real faces take these portraits for faces, for persons, and for the pose and
 * expression that they were drawn with? Prints the figures. Short by default; {@code -Dbauta.checks=full} draws what the
 * documentation states: 600 portraits, and 100 persons with 6 pictures each.
 */
class RealNetsTest {
    private static final boolean FULL = "full".equals(System.getProperty("bauta.checks"));
    private static final int SIZE = 128;
    private static final double[] RETAIL = {.31557, .46157, .68262, .46157, .50026, .64051, .34947, .82470, .65344, .82470};
    private static final double[] ARCFACE = {38.2946, 51.6963, 73.5318, 51.5014, 56.0252, 71.7366, 41.5493, 92.3655, 70.7299, 92.2041};

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
    void landmarkAndPoseNetsAgreeWithGroundTruth() throws Exception {
        int n = FULL ? 600 : 80;
        try (Nets nets = new Nets()) {
            OrtSession marks = nets.session("landmarks/faceapi_landmark68.onnx");
            OrtSession one = nets.session("headpose/fsanet-1x1-iter-688590.onnx");
            OrtSession two = nets.session("headpose/fsanet-var-iter-688590.onnx");
            double inner = 0;
            double contour = 0;
            double[][] truth = new double[3][n];
            double[][] net = new double[3][n];
            List<Rendering> all = frontal(n);
            for (int i = 0; i < n; i++) {
                Rendering r = all.get(i);
                double side = Math.max(r.box().width(), r.box().height());
                Box square = square(r.box(), 1.1 * side);
                float[] xy = nets.run(marks, List.of(Nets.crop(r.image(), square, 112, 112)), false, 0, 1)[0];
                for (int k = 0; k < 68; k++) {
                    double e = Math.hypot(square.x() + xy[2 * k] * square.width() - r.dense().x(k),
                            square.y() + xy[2 * k + 1] * square.width() - r.dense().y(k)) / r.dense().eyeDistance();
                    inner += k < 17 ? 0 : e / 51 / n;
                    contour += k < 17 ? e / 17 / n : 0;
                }
                List<Image> head = List.of(Nets.crop(r.image(), square(r.box(), 1.27 * side), 64, 64));
                float[] a = nets.run(one, head, true, 127.5f, 1 / 128f)[0];
                float[] b = nets.run(two, head, true, 127.5f, 1 / 128f)[0];
                Portrait p = r.portrait();
                double[] pose = {p.pose().yaw(), p.pose().pitch(), p.pose().roll()};
                for (int k = 0; k < 3; k++) {
                    truth[k][i] = pose[k];
                    net[k][i] = (a[k] + b[k]) / 2;
                }
            }
            say("landmark net: mean error %.1f %% of the eye distance inside the face, %.1f %% on its contour", 100 * inner, 100 * contour);
            double[] c = {correlation(truth[0], net[0]), correlation(truth[1], net[1]), correlation(truth[2], net[2])};
            say("head-pose net: correlation of yaw %.3f (its sign is the other way), pitch %.3f, roll %.3f", c[0], c[1], c[2]);
            assertTrue(inner < 0.10 && contour < 0.16, inner + " and " + contour);
            assertTrue(c[0] < -0.95 && c[1] > 0.45 && c[2] > 0.85, c[0] + ", " + c[1] + ", " + c[2]);
        }
    }

    private static Box square(Box box, double side) {
        return new Box(box.centerX() - side / 2, box.centerY() - side / 2, side, side);
    }

    private static double correlation(double[] a, double[] b) {
        double ma = java.util.Arrays.stream(a).average().orElseThrow();
        double mb = java.util.Arrays.stream(b).average().orElseThrow();
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
    void recognisersTellPersonsApartWhateverTheirHair() throws Exception {
        double[][] usual = recognise("usual", new Variation(25, 0.8, 0.35, 0.6));
        double[][] same = recognise("own hair and clothes always", new Variation(25, 0.8, 0, 0.6));
        double[][] other = recognise("hair, glasses, hats shuffled always", new Variation(25, 0.8, 1, 0.6));
        for (int k = 0; k < 2; k++) {
            assertTrue(usual[k][0] > 0.6 && usual[k][1] > 0.8, "rank-1 " + usual[k][0] + ", verification " + usual[k][1]);
            say("net %d: shuffling all hair and accessories costs %.1f points of rank-1 and %.1f of verification", k,
                    100 * (same[k][0] - other[k][0]), 100 * (same[k][1] - other[k][1]));
            assertTrue(same[k][1] - other[k][1] < 0.12, "shuffled hair costs " + (same[k][1] - other[k][1]));
        }
    }

    /** @return for both nets rank-1 identification rate and 10-fold verification accuracy */
    private static double[][] recognise(String name, Variation v) throws Exception {
        int persons = FULL ? 100 : 30;
        int pictures = FULL ? 6 : 4;
        DataSet data = new SyntheticPortraits().open(new SyntheticPortraits.Settings(persons, pictures, SIZE, 5, Split.ALL, v.yaw(),
                v.expression(), v.light(), v.restyle()));
        double[][] out = new double[2][];
        try (Nets nets = new Nets()) {
            OrtSession[] net = {nets.session("recogniser/face-reidentification-retail-0095.onnx"),
                nets.session("recogniser/insightface_mobilefacenet_y1.onnx")};
            float[][][] e = new float[2][persons * pictures][];
            double[] retail = java.util.Arrays.stream(RETAIL).map(x -> 128 * x).toArray();
            for (int i = 0; i < persons * pictures; i++) {
                Item item = data.items().get(i);
                Face f = new Face(item.picture().read(), item.box().orElseThrow(), "ground-truth", item.points(), Optional.empty(), "", Map.of());
                e[0][i] = nets.run(net[0], List.of(Alignment.align(f, retail, 128, 128)), true, 0, 1)[0];
                e[1][i] = nets.run(net[1], List.of(Alignment.align(f, ARCFACE, 112, 112)), false, 0, 1)[0];
            }
            for (int k = 0; k < 2; k++) {
                Map<String, float[]> byId = new java.util.HashMap<>();
                for (int i = 0; i < e[k].length; i++) {
                    byId.put(data.items().get(i).id(), e[k][i]);
                }
                double verified = verification(data.trials().orElseThrow().pairs(), byId);
                out[k] = new double[] {rankOne(e[k], pictures), verified};
                say("%s, net %d: rank-1 %.3f (chance %.3f), 10-fold verification %.3f; %s", name, k, out[k][0], 1.0 / persons, verified,
                        spread(e[k], pictures));
            }
        }
        return out;
    }

    /** The first picture of each person is the gallery. */
    private static double rankOne(float[][] e, int pictures) {
        int hits = 0;
        for (int i = 0; i < e.length; i++) {
            int best = 0;
            for (int g = 0; g < e.length; g += pictures) {
                best = Cosine.similarity(e[i], e[g]) > Cosine.similarity(e[i], e[best]) ? g : best;
            }
            hits += i % pictures != 0 && best == i - i % pictures ? 1 : 0;
        }
        return hits / (double) (e.length - e.length / pictures);
    }

    private static double verification(List<Trial> pairs, Map<String, float[]> e) {
        int right = 0;
        for (int fold = 0; fold < 10; fold++) {
            double best = 0;
            int most = -1;
            for (double t = 0; t < 1; t += 0.01) {
                int n = right(pairs, e, fold, t, false);
                best = n > most ? t : best;
                most = Math.max(n, most);
            }
            right += right(pairs, e, fold, best, true);
        }
        return right / (double) pairs.size();
    }

    private static int right(List<Trial> pairs, Map<String, float[]> e, int fold, double threshold, boolean inside) {
        return (int) pairs.stream().filter(p -> (p.fold() == fold) == inside)
                .filter(p -> Cosine.similarity(e.get(p.first()), e.get(p.second())) >= threshold == p.same()).count();
    }

    /** Cosine similarities in tenths: shares of genuine and of impostor pairs. */
    private static String spread(float[][] e, int pictures) {
        double[][] bins = new double[2][11];
        double[] n = new double[2];
        for (int i = 0; i < e.length; i++) {
            for (int j = i + 1; j < e.length; j++) {
                int kind = i / pictures == j / pictures ? 0 : 1;
                bins[kind][(int) Math.clamp(Math.floor(10 * Cosine.similarity(e[i], e[j])) + 1, 0, 10)]++;
                n[kind]++;
            }
        }
        StringBuilder out = new StringBuilder("cosine from <0, 0.., 0.1.. to 0.9..: genuine");
        for (int kind = 0; kind < 2; kind++) {
            out.append(kind == 0 ? "" : "; impostor");
            for (double b : bins[kind]) {
                out.append(String.format(Locale.ROOT, " %.0f", 100 * b / n[kind]));
            }
        }
        return out.append(" %").toString();
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
            say("expression net: happy rather than neutral for %.1f %% of laughing and %.1f %% of neutral portraits", 100 * happy[1], 100 * happy[0]);
            say("sex net: agrees with the direction of sex in %.1f %%", 50.0 * sex / n);
            assertTrue(happy[1] > happy[0] + 0.4, happy[1] + " against " + happy[0]);
        }
    }
}
