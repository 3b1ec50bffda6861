import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

import org.bauta.core.face.Face;
import org.bauta.core.recognition.Cosine;
import org.bauta.core.recognition.Embedder;
import org.bauta.core.settings.NoSettings;
import org.bauta.dataset.synthetic.Casting;
import org.bauta.dataset.synthetic.Variation;
import org.bauta.faces3d.Portrait;
import org.bauta.faces3d.Rendering;
import org.bauta.learning.onnx.OnnxRecogniser;
import org.bauta.learning.store.ModelStore;
import org.bauta.learning.store.Nets;

/**
 * What two recognisers lose when hair and background are shuffled between drawn persons: each picture gets the hair of the head
 * (style, color, seed) and the background of a picture of somebody else of the same sex; the face, its expression, pose and light
 * stay. Prints rank-1 identification among all persons, leaving out the probe itself, and the verification accuracy over 10 folds.
 * By hand: {@code java -cp CLASSES:JARS releng/checks/ShuffledHair.java DATA [PERSONS, default 100]}.
 */
public final class ShuffledHair {
    private static final int PICTURES = 6;
    private static final int SIZE = 128;

    private ShuffledHair() {
    }

    public static void main(String[] args) throws Exception {
        org.bytedeco.opencv.global.opencv_core.setNumThreads(1);
        int persons = args.length > 1 ? Integer.parseInt(args[1]) : 100;
        Casting casting = new Casting(11, new Variation(25, 0.8, 0, 0.6));
        List<Portrait> own = new ArrayList<>();
        for (int i = 0; i < persons * PICTURES; i++) {
            own.add(casting.portrait(i / PICTURES, i % PICTURES));
        }
        Map<String, List<Face>> sets = new java.util.LinkedHashMap<>();
        sets.put("own hair, other backgrounds", faces(own));
        sets.put("hair and background of others", faces(shuffled(own)));
        ModelStore store = new ModelStore(Files.createTempDirectory("checks"));
        for (String file : List.of("face-reidentification-retail-0095.onnx", "insightface_mobilefacenet_y1.onnx")) {
            Path path;
            try (var files = Files.walk(Path.of(args[0]).resolve("models"))) {
                path = files.filter(f -> f.getFileName().toString().equals(file)).findFirst().orElseThrow();
            }
            String id = store.importFile(path, Optional.empty()).id();
            for (var set : sets.entrySet()) {
                report(id + ", " + set.getKey(), embeddings(store, id, set.getValue()));
            }
        }
    }

    private static List<Portrait> shuffled(List<Portrait> own) {
        SplittableRandom random = new SplittableRandom(3);
        return own.stream().map(p -> {
            Portrait other;
            do {
                other = own.get(random.nextInt(own.size()));
            } while (other.person().equals(p.person()) || other.person().sex() > 0 != p.person().sex() > 0);
            var hair = new org.bauta.faces3d.Hair(other.hair().style(), other.hair().melanin(), other.hair().red(), other.hair().gray(), other.hair().volume(),
                    other.hair().part(), p.hair().facial(), other.hair().seed());
            return new Portrait(p.person(), p.expression(), p.pose(), p.light(), hair, p.outfit(), other.backdrop(), p.grain());
        }).toList();
    }

    private static List<Face> faces(List<Portrait> portraits) {
        return portraits.stream().map(p -> {
            Rendering r = p.render(SIZE);
            return new Face(r.image(), r.box(), "ground-truth", Optional.of(r.points()), Optional.of(r.dense()), "", Map.of());
        }).toList();
    }

    private static List<float[]> embeddings(ModelStore store, String id, List<Face> faces) {
        OnnxRecogniser recogniser = new OnnxRecogniser(store.descriptor(id), store.file(id), new Nets());
        try (Embedder embedder = recogniser.open(new NoSettings())) {
            return Arrays.asList(embedder.embed(faces));
        }
    }

    private static void report(String title, List<float[]> e) {
        int n = e.size();
        int right = 0;
        for (int i = 0; i < n; i++) {
            int best = -1;
            double most = -2;
            for (int j = 0; j < n; j++) {
                double s = j == i ? -2 : Cosine.similarity(e.get(i), e.get(j));
                if (s > most) {
                    most = s;
                    best = j;
                }
            }
            right += best / PICTURES == i / PICTURES ? 1 : 0;
        }
        System.out.printf(Locale.ROOT, "%s: rank-1 %.1f %%, verification %.1f %%%n", title, 100.0 * right / n, 100 * verification(e));
    }

    /** All genuine pairs and as many of two persons, ten folds of persons, the threshold from the other nine. */
    private static double verification(List<float[]> e) {
        SplittableRandom random = new SplittableRandom(5);
        List<double[]> pairs = new ArrayList<>();
        for (int i = 0; i < e.size(); i++) {
            for (int j = i + 1; j < (i / PICTURES + 1) * PICTURES; j++) {
                int fold = i / PICTURES * 10 / (e.size() / PICTURES);
                pairs.add(new double[] {Cosine.similarity(e.get(i), e.get(j)), 1, fold});
                int other;
                do {
                    other = random.nextInt(e.size());
                } while (other / PICTURES == i / PICTURES);
                pairs.add(new double[] {Cosine.similarity(e.get(i), e.get(other)), 0, fold});
            }
        }
        return IntStream.range(0, 10).mapToDouble(fold -> {
            double[] candidates = pairs.stream().filter(p -> p[2] != fold).mapToDouble(p -> p[0]).toArray();
            double best = 0;
            double most = -1;
            for (double t : candidates) {
                double right = pairs.stream().filter(p -> p[2] != fold && p[0] >= t == (p[1] == 1)).count();
                if (right > most) {
                    most = right;
                    best = t;
                }
            }
            double threshold = best;
            return pairs.stream().filter(p -> p[2] == fold && p[0] >= threshold == (p[1] == 1)).count() / (double) pairs.stream().filter(p -> p[2] == fold).count();
        }).average().orElseThrow();
    }
}
