import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

import org.bauta.core.dataset.DataSet;
import org.bauta.core.dataset.DrawnSet;
import org.bauta.core.dataset.GroundTruth;
import org.bauta.core.dataset.Item;
import org.bauta.core.estimation.Estimate;
import org.bauta.core.estimation.FaceReader;
import org.bauta.core.face.Face;
import org.bauta.core.face.Landmarks;
import org.bauta.core.image.Box;
import org.bauta.core.image.Image;
import org.bauta.core.recognition.Cosine;
import org.bauta.core.recognition.Embedder;
import org.bauta.core.recognition.FaceFinder;
import org.bauta.core.settings.NoSettings;
import org.bauta.core.settings.SettingsType;
import org.bauta.dataset.synthetic.SyntheticPortraits;
import org.bauta.learning.onnx.OnnxDetector;
import org.bauta.learning.onnx.OnnxEstimator;
import org.bauta.learning.onnx.OnnxRecogniser;
import org.bauta.learning.store.ModelStore;
import org.bauta.learning.store.Nets;
import org.bauta.vision.ImageFile;

/**
 * Says what the nets that ship with Bauta do on genuine faces (LFW with the boxes and points of YuNet), then imports and verifies
 * every model of the test data and says what the estimators among them do on genuine faces and on drawn ones, against ground truth.
 * By hand, in the checkout: {@code java -cp CLASSES:JARS releng/checks/NetChecks.java DATA [FACES, default 300 [shipped | drawn]]},
 * with a third word for the nets that ship alone, or for those on drawn faces alone.
 */
public final class NetChecks {
    private static final int[][] FIVE = {{36, 37, 38, 39, 40, 41}, {42, 43, 44, 45, 46, 47}, {30}, {48}, {54}};
    private final ModelStore store;
    private final Path data;
    private final Map<String, String[]> labels = new HashMap<>();

    private NetChecks(Path data) throws Exception {
        this.data = data;
        this.store = new ModelStore(Files.createTempDirectory("checks"), Path.of("models").toAbsolutePath());
        for (String line : Files.readAllLines(data.resolve("faces/lfw-a.labels.csv")).stream().skip(1).toList()) {
            String[] w = line.split(",", -1);
            labels.put(w[1], w);
        }
    }

    public static void main(String[] args) throws Exception {
        org.bytedeco.opencv.global.opencv_core.setNumThreads(1);
        NetChecks checks = new NetChecks(Path.of(args[0]));
        int count = args.length > 1 ? Integer.parseInt(args[1]) : 300;
        for (double clarity : new double[] {2, 1, 0}) {
            checks.new Portraits(clarity).check();
        }
        if (args.length > 2 && args[2].equals("drawn")) {
            return;
        }
        checks.shipped(count);
        if (args.length > 2) {
            return;
        }
        checks.importAll();
        checks.genuine(count);
        checks.drawn(count);
    }

    private void importAll() throws Exception {
        try (var files = Files.walk(data.resolve("models"))) {
            for (Path file : files.filter(f -> f.toString().endsWith(".onnx")).sorted().toList()) {
                String id = store.importFile(file, Optional.empty()).id();
                store.verify(id);
                say("imported and verified: %s", id);
            }
        }
    }

    /** What the nets of models/, which learned from drawn faces alone, do on real ones. */
    private void shipped(int count) throws Exception {
        List<Face> faces = some(count);
        say("nets of models/ on %d pictures of LFW, boxes and points by YuNet", count);
        for (String id : List.of("bauta-judge", "bauta-surrogate")) {
            viewTwo(id);
        }
        pointsAgainstYuNet(java.util.stream.Stream.of("bauta-points-5", "bauta-points-68").filter(store::isShipped).toList(), faces);
        poseInTheMirror(java.util.stream.Stream.of("bauta-pose").filter(store::isShipped).toList(), faces);
        agreement("bauta-attributes", 2, "male", "female", e -> e.value("Male") - .5);
        agreement("bauta-attributes", 3, "happiness", "neutral", e -> e.value("Smiling") - .5);
        agreement("bauta-action-units", 3, "happiness", "neutral", e -> e.value("AU12") - .3);
        perception("bauta-perception", faces.subList(0, Math.min(40, count)));
    }

    /** What the nets of models/ do on the drawn faces that their recipes test them on, whose traits are as plain as usual (2) or less. */
    private final class Portraits {
        private final double clarity;
        private final DataSet set;
        private final List<GroundTruth> truth;
        private final List<Face> faces;

        Portraits(double clarity) {
            this.clarity = clarity;
            set = new SyntheticPortraits().open(
                    new SyntheticPortraits.Settings(200, 6, 128, 43, org.bauta.dataset.synthetic.Split.EVALUATION, 25, .8, .6, .35, clarity));
            truth = set.items().parallelStream().map(i -> ((DrawnSet) set).draw(i)).toList();
            faces = truth.stream().map(t -> new Face(t.image(), t.box(), "ground-truth", Optional.of(t.points()), Optional.of(t.dense()), "", Map.of())).toList();
        }

        void check() {
            say("%n%d drawn faces at clarity %.0f", faces.size(), clarity);
            recognisers();
            points("bauta-points-5");
            points("bauta-points-68");
            pose();
            attributes();
        }

        private void recognisers() {
            Map<String, Integer> place = new HashMap<>();
            IntStream.range(0, faces.size()).forEach(i -> place.put(set.items().get(i).id(), i));
            var trials = set.trials().orElseThrow().pairs();
            List<double[]> scores = new ArrayList<>();
            for (String id : List.of("bauta-judge", "bauta-surrogate")) {
                float[][] e;
                try (Embedder embedder = new OnnxRecogniser(store.descriptor(id), store.file(id), new Nets()).open(new NoSettings())) {
                    e = embedder.embed(faces);
                }
                double[] own = trials.stream().mapToDouble(t -> Cosine.similarity(e[place.get(t.first())], e[place.get(t.second())])).toArray();
                scores.add(own);
                List<double[]> pairs = IntStream.range(0, own.length).mapToObj(i -> new double[] {own[i], trials.get(i).same() ? 1 : 0, trials.get(i).fold()}).toList();
                say("%s: %s", id, folds(pairs));
                store.descriptor(id).thresholds().forEach((rate, threshold) -> say("  threshold of %s: %.2f %% of the pairs of two persons accepted, %.1f %% of one",
                        rate, 100 * accepted(pairs, threshold, 0), 100 * accepted(pairs, threshold, 1)));
            }
            for (String which : List.of("all", "one person", "two persons")) {
                int[] some = IntStream.range(0, trials.size()).filter(i -> which.equals("all") || trials.get(i).same() == which.equals("one person")).toArray();
                double[][] of = scores.stream().map(e -> IntStream.of(some).mapToDouble(i -> e[i]).toArray()).toArray(double[][]::new);
                say("scores of bauta-judge and bauta-surrogate, %d pairs of %s: correlation %.3f", some.length, which, correlation(of[0], of[1]));
            }
        }

        private double accepted(List<double[]> pairs, double threshold, int same) {
            List<double[]> some = pairs.stream().filter(p -> p[1] == same).toList();
            return some.stream().filter(p -> p[0] >= threshold).count() / (double) some.size();
        }

        private void points(String id) {
            List<Estimate> read = read(id, faces);
            double sum = 0;
            for (int i = 0; i < faces.size(); i++) {
                Landmarks wanted = id.endsWith("68") ? truth.get(i).dense() : truth.get(i).points();
                for (int k = 0; k < wanted.size(); k++) {
                    sum += Math.hypot(read.get(i).values()[2 * k] - wanted.x(k), read.get(i).values()[2 * k + 1] - wanted.y(k)) / wanted.size()
                            / wanted.eyeDistance();
                }
            }
            say("%s: %.2f %% of the eye distance", id, 100 * sum / faces.size());
        }

        private void pose() {
            List<Estimate> read = read("bauta-pose", faces);
            for (String angle : List.of("yaw", "pitch", "roll")) {
                double[] wanted = truth.stream().mapToDouble(t -> t.values().get("pose").get(angle)).toArray();
                say("bauta-pose: %s %.2f degrees", angle, apart(wanted, angle(read, angle)));
            }
        }

        private void attributes() {
            List<Estimate> read = read("bauta-attributes", faces);
            Map<String, Double> balanced = new java.util.TreeMap<>();
            for (String name : read.get(0).card().names()) {
                double[] right = new double[2];
                double[] all = new double[2];
                for (int i = 0; i < faces.size(); i++) {
                    int has = set.items().get(i).attributes().get(name).equals("1") ? 1 : 0;
                    all[has]++;
                    right[has] += read.get(i).value(name) >= .5 == (has == 1) ? 1 : 0;
                }
                balanced.put(name, 50 * (right[0] / all[0] + right[1] / all[1]));
            }
            String below = balanced.entrySet().stream().filter(e -> e.getValue() < 90).sorted(Map.Entry.comparingByValue())
                    .map(e -> String.format(Locale.ROOT, "%s %.1f", e.getKey(), e.getValue())).collect(java.util.stream.Collectors.joining(", "));
            say("bauta-attributes: %.1f %% balanced accuracy over %d attributes; below 90 %%: %s",
                    balanced.values().stream().mapToDouble(d -> d).average().orElseThrow(), balanced.size(), below.isEmpty() ? "none" : below);
        }
    }

    /** Accuracy over the ten folds of LFW's View 2 with the threshold of the other nine. */
    private void viewTwo(String id) throws Exception {
        List<String> lines = Files.readAllLines(data.resolve("formats/lfw/pairs.txt"));
        Map<String, float[]> known = new HashMap<>();
        OnnxRecogniser recogniser = new OnnxRecogniser(store.descriptor(id), store.file(id), new Nets());
        List<double[]> pairs = new ArrayList<>();
        try (Embedder embedder = recogniser.open(new NoSettings())) {
            for (int i = 1; i < lines.size(); i++) {
                String[] w = lines.get(i).split("\\s+");
                boolean same = w.length == 3;
                String[] names = {name(w[0], w[1]), same ? name(w[0], w[2]) : name(w[2], w[3])};
                for (String name : names) {
                    known.computeIfAbsent(name, n -> embedder.embed(List.of(face(n)))[0]);
                }
                pairs.add(new double[] {Cosine.similarity(known.get(names[0]), known.get(names[1])), same ? 1 : 0, (i - 1) / 600});
            }
        }
        say("%s: %s of the pairs of LFW's View 2", id, folds(pairs));
    }

    /** @param pairs score, 1 if they are of one person, fold */
    private static String folds(List<double[]> pairs) {
        double[] accuracy = IntStream.range(0, 10).mapToDouble(fold -> {
            double threshold = best(pairs.stream().filter(p -> p[2] != fold).toList());
            return 100 * right(pairs.stream().filter(p -> p[2] == fold).toList(), threshold);
        }).toArray();
        double mean = mean(accuracy, 0, 10);
        double sd = Math.sqrt(java.util.Arrays.stream(accuracy).map(a -> (a - mean) * (a - mean)).sum() / 9);
        return String.format(Locale.ROOT, "%.2f +- %.2f %%", mean, 2.262 * sd / Math.sqrt(10));
    }

    private static String name(String person, String number) {
        return String.format(Locale.ROOT, "%s_%04d.jpg", person, Integer.parseInt(number));
    }

    private static double right(List<double[]> pairs, double threshold) {
        return pairs.stream().filter(p -> p[0] >= threshold == (p[1] == 1)).count() / (double) pairs.size();
    }

    private static double best(List<double[]> pairs) {
        return IntStream.range(-100, 101).mapToDouble(i -> i / 100.0).boxed().max(java.util.Comparator.comparingDouble(t -> right(pairs, t))).orElseThrow();
    }

    private List<Face> some(int count) {
        List<String> names = labels.keySet().stream().sorted().toList();
        return IntStream.range(0, count).mapToObj(i -> face(names.get((int) ((long) i * names.size() / count)))).toList();
    }

    private void genuine(int count) {
        List<Face> faces = some(count);
        say("%n%d pictures of LFW, boxes and points by YuNet", count);
        pointsAgainstYuNet(List.of("faceapi-landmark68", "landmarks-regression-retail-0009"), faces);
        poseInTheMirror(List.of("fsanet-1x1", "fsanet-var"), faces);
        agreement("faceapi-expression", 3, "happiness", "neutral", e -> e.value("happy") - e.value("neutral"));
        agreement("faceapi-sex", 2, "male", "female", e -> e.value("Male") - .5);
        perception("squeezenet-perception", faces.subList(0, Math.min(40, count)));
        detector(faces);
    }

    private void pointsAgainstYuNet(List<String> ids, List<Face> faces) {
        int count = faces.size();
        for (String id : ids) {
            double[] error = new double[5];
            List<Estimate> read = read(id, faces);
            for (int i = 0; i < count; i++) {
                Landmarks truth = faces.get(i).points().orElseThrow();
                for (int k = 0; k < 5; k++) {
                    double[] at = point(read.get(i).values(), k);
                    error[k] += 100 * Math.hypot(at[0] - truth.x(k), at[1] - truth.y(k)) / truth.eyeDistance() / count;
                }
            }
            say("%s: eyes %.1f and %.1f, nose %.1f, mouth %.1f and %.1f %% of the eye distance from YuNet's points", id, error[0], error[1], error[2],
                    error[3], error[4]);
        }
    }

    private void detector(List<Face> faces) {
        OnnxDetector detector = new OnnxDetector(store.descriptor("ultraface-rfb-320"), store.file("ultraface-rfb-320"), new Nets());
        try (FaceFinder finder = detector.open(SettingsType.of(OnnxDetector.Settings.class).defaults())) {
            long found = faces.stream().filter(f -> finder.find(f.image()).stream().anyMatch(d -> d.box().iou(f.box()) > .5)).count();
            say("ultraface-rfb-320: overlaps YuNet's box by more than a half in %d of %d", found, faces.size());
        }
    }

    private void poseInTheMirror(List<String> ids, List<Face> faces) {
        List<Face> mirrored = faces.stream().map(NetChecks::mirrored).toList();
        for (String id : ids) {
            List<Estimate> a = read(id, faces);
            List<Estimate> b = read(id, mirrored);
            double[] nose = faces.stream().mapToDouble(NetChecks::nose).toArray();
            say("%s: mirrored yaw correlates at %.3f, pitch %.3f, roll %.3f; yaw with the place of the nose %.3f", id, correlation(yaw(a), yaw(b)),
                    correlation(angle(a, "pitch"), angle(b, "pitch")), correlation(angle(a, "roll"), angle(b, "roll")), correlation(yaw(a), nose));
        }
    }

    /** How far right of the middle of the eyes it lies, in eye distances. */
    private static double nose(Face face) {
        Landmarks p = face.points().orElseThrow();
        return (p.x(2) - (p.x(0) + p.x(1)) / 2) / p.eyeDistance();
    }

    private void agreement(String id, int column, String positive, String negative, ToDoubleFunction<Estimate> score) {
        List<String> names = labels.keySet().stream().sorted().filter(n -> List.of(positive, negative).contains(labels.get(n)[column])).toList();
        int step = Math.max(1, names.size() / 600);
        List<String> some = IntStream.range(0, names.size() / step).mapToObj(i -> names.get(i * step)).toList();
        List<Estimate> read = read(id, some.stream().map(this::face).toList());
        long right = IntStream.range(0, some.size()).filter(i -> score.applyAsDouble(read.get(i)) > 0 == labels.get(some.get(i))[column].equals(positive)).count();
        say("%s: %s against %s %.1f %% of %d labelled pictures", id, positive, negative, 100.0 * right / some.size(), some.size());
    }

    private void perception(String id, List<Face> faces) {
        List<Face> shifted = faces.stream().map(f -> new Face(f.image(), new Box(f.box().x() + 2, f.box().y(), f.box().width(), f.box().height()), "", f.points(),
                f.dense(), "", Map.of())).toList();
        List<Estimate> a = read(id, faces);
        List<Estimate> b = read(id, shifted);
        double near = 0;
        double far = 0;
        for (int i = 0; i < faces.size(); i++) {
            near += square(a.get(i), b.get(i)) / faces.size();
            far += square(a.get(i), a.get((i + 1) % faces.size())) / faces.size();
        }
        say("%s: distance %.3f to the same face two pixels aside, %.3f to another person", id, near, far);
    }

    private void drawn(int count) {
        SettingsType<SyntheticPortraits.Settings> type = SettingsType.of(SyntheticPortraits.Settings.class);
        SyntheticPortraits.Settings d = type.defaults();
        DataSet set = new SyntheticPortraits().open(new SyntheticPortraits.Settings(count, 1, 128, 11, d.split(), 25, .8, d.light(), d.restyle(), d.clarity()));
        List<GroundTruth> truth = new ArrayList<>();
        for (Item item : set.items()) {
            truth.add(((DrawnSet) set).draw(item));
        }
        List<Face> faces = truth.stream().map(t -> new Face(t.image(), t.box(), "ground-truth", Optional.of(t.points()), Optional.of(t.dense()), "", Map.of())).toList();
        say("%n%d drawn faces of 128 pixels, yaw within 25 degrees, boxes and truth of the data set", count);
        List<Estimate> points = read("faceapi-landmark68", faces);
        double[] error = new double[68];
        for (int i = 0; i < count; i++) {
            for (int k = 0; k < 68; k++) {
                error[k] += 100 * Math.hypot(points.get(i).values()[2 * k] - truth.get(i).dense().x(k), points.get(i).values()[2 * k + 1] - truth.get(i).dense().y(k))
                        / truth.get(i).dense().eyeDistance() / count;
            }
        }
        say("faceapi-landmark68: all %.1f, contour %.1f, brows %.1f, nose %.1f, eyes %.1f, mouth %.1f %% of the eye distance", mean(error, 0, 68),
                mean(error, 0, 17), mean(error, 17, 27), mean(error, 27, 36), mean(error, 36, 48), mean(error, 48, 68));
        Map<String, List<Estimate>> pose = Map.of("fsanet-1x1", read("fsanet-1x1", faces), "fsanet-var", read("fsanet-var", faces));
        for (String angle : List.of("yaw", "pitch", "roll")) {
            double[] true_ = truth.stream().mapToDouble(t -> t.values().get("pose").get(angle)).toArray();
            double[] both = IntStream.range(0, count).mapToDouble(i -> pose.values().stream().mapToDouble(e -> e.get(i).value(angle)).sum() / 2).toArray();
            say("%s: correlation and mean error in degrees: fsanet-1x1 %.3f, %.1f; fsanet-var %.3f, %.1f; mean of both %.3f, %.1f", angle,
                    correlation(true_, angle(pose.get("fsanet-1x1"), angle)), apart(true_, angle(pose.get("fsanet-1x1"), angle)),
                    correlation(true_, angle(pose.get("fsanet-var"), angle)), apart(true_, angle(pose.get("fsanet-var"), angle)), correlation(true_, both),
                    apart(true_, both));
        }
    }

    private List<Estimate> read(String id, List<Face> faces) {
        OnnxEstimator estimator = new OnnxEstimator(store.descriptor(id), store.file(id), new Nets());
        List<Estimate> out = new ArrayList<>();
        try (FaceReader reader = estimator.open(new NoSettings())) {
            for (float[] values : reader.read(faces)) {
                out.add(new Estimate(estimator.card(), values));
            }
        }
        return out;
    }

    private Face face(String name) {
        String[] w = labels.get(name);
        double[] v = IntStream.range(4, 18).mapToDouble(i -> Double.parseDouble(w[i])).toArray();
        return new Face(ImageFile.read(data.resolve("faces/lfw-a").resolve(w[0]).resolve(name)), new Box(v[0], v[1], v[2], v[3]), "yunet",
                Optional.of(Landmarks.of("yunet", java.util.Arrays.copyOfRange(v, 4, 14))), Optional.empty(), w[0], Map.of());
    }

    private static double[] point(float[] xy, int k) {
        if (xy.length == 10) {
            return new double[] {xy[2 * k], xy[2 * k + 1]};
        }
        return new double[] {IntStream.of(FIVE[k]).mapToDouble(p -> xy[2 * p]).average().orElseThrow(),
            IntStream.of(FIVE[k]).mapToDouble(p -> xy[2 * p + 1]).average().orElseThrow()};
    }

    private static Face mirrored(Face f) {
        int w = f.image().width();
        int h = f.image().height();
        byte[] rgb = new byte[3 * w * h];
        for (int i = 0; i < rgb.length; i++) {
            rgb[i] = (byte) f.image().sample(w - 1 - i / 3 % w, i / 3 / w, i % 3);
        }
        return Face.of(Image.ofRgb(w, h, rgb), new Box(w - f.box().x() - f.box().width(), f.box().y(), f.box().width(), f.box().height()), "mirrored");
    }

    private static double[] yaw(List<Estimate> e) {
        return angle(e, "yaw");
    }

    private static double[] angle(List<Estimate> e, String name) {
        return e.stream().mapToDouble(x -> x.value(name)).toArray();
    }

    private static double mean(double[] v, int from, int to) {
        return java.util.Arrays.stream(v, from, to).average().orElseThrow();
    }

    private static double apart(double[] a, double[] b) {
        return IntStream.range(0, a.length).mapToDouble(i -> Math.abs(a[i] - b[i])).average().orElseThrow();
    }

    private static double square(Estimate a, Estimate b) {
        return IntStream.range(0, a.values().length).mapToDouble(i -> Math.pow(a.values()[i] - b.values()[i], 2)).sum();
    }

    private static double correlation(double[] a, double[] b) {
        double ma = mean(a, 0, a.length);
        double mb = mean(b, 0, b.length);
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

    private static void say(String format, Object... values) {
        System.out.println(String.format(Locale.ROOT, format, values));
    }
}
