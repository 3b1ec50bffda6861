import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;

import org.bauta.core.face.Face;
import org.bauta.core.image.Masked;
import org.bauta.core.method.RunContext;
import org.bauta.core.recognition.Cosine;
import org.bauta.core.recognition.Embedder;
import org.bauta.core.settings.NoSettings;
import org.bauta.core.settings.SettingsType;
import org.bauta.learning.onnx.OnnxRecogniser;
import org.bauta.learning.onnx.Sessions;
import org.bauta.learning.store.ModelStore;
import org.bauta.learning.test.LfwFaces;
import org.bauta.method.adversarial.Pgd;

/**
 * By hand: how many genuine pairs of LFW View 2 an imported recogniser still accepts at a false accept rate of 0.1 % after
 * projected gradients through that very net. The judge is ONNX Runtime on 8-bit pictures, not the net that gave gradients.
 * Class path: classes and test classes of the plain tests, and their libraries; BAUTA_MODELS names a store with the model,
 * BAUTA_TEST_DATA the faces. Arguments: id of the recogniser, how many pairs, budget in 8-bit levels.
 *
 * <p>face-reidentification-retail-0095, 300 pairs, 8 levels: 98.7 % accepted before, 0.0 % after (mean cosine -0.376).
 */
public final class WhiteBoxPgd {
    private static final int BATCH = 10;

    public static void main(String[] args) {
        ModelStore store = ModelStore.standard();
        OnnxRecogniser judge = new OnnxRecogniser(store.descriptor(args[0]), store.file(args[0]), new Sessions());
        double threshold = judge.card().threshold(.001).orElseThrow();
        List<LfwFaces.Pair> pairs = LfwFaces.firstFold().stream().filter(LfwFaces.Pair::genuine).limit(Integer.parseInt(args[1])).toList();
        Pgd pgd = new Pgd();
        Pgd.Settings settings = SettingsType.of(Pgd.Settings.class).bind(Map.of("surrogate", args[0], "epsilon", args[2]));
        int before = 0;
        int after = 0;
        double sum = 0;
        long start = System.nanoTime();
        try (Embedder embedder = judge.open(new NoSettings())) {
            for (int from = 0; from < pairs.size(); from += BATCH) {
                List<LfwFaces.Pair> batch = pairs.subList(from, Math.min(pairs.size(), from + BATCH));
                List<Face> faces = batch.stream().map(LfwFaces.Pair::first).toList();
                List<Masked> made = pgd.apply(faces, settings, RunContext.seeded(from));
                List<Face> released = IntStream.range(0, faces.size()).mapToObj(i -> faces.get(i).in(made.get(i).over(faces.get(i).image()))).toList();
                float[][] a = embedder.embed(faces);
                float[][] p = embedder.embed(released);
                float[][] b = embedder.embed(batch.stream().map(LfwFaces.Pair::second).toList());
                for (int i = 0; i < a.length; i++) {
                    before += Cosine.similarity(a[i], b[i]) >= threshold ? 1 : 0;
                    after += Cosine.similarity(p[i], b[i]) >= threshold ? 1 : 0;
                    sum += Cosine.similarity(p[i], b[i]);
                }
            }
        }
        System.out.printf(Locale.ROOT, "%s at cosine %.3f, %d genuine pairs: %.1f %% accepted before, %.1f %% after PGD with epsilon %s/255 (mean cosine %.3f); %.1f s%n",
                args[0], threshold, pairs.size(), 100.0 * before / pairs.size(), 100.0 * after / pairs.size(), args[2], sum / pairs.size(),
                (System.nanoTime() - start) / 1e9);
    }
}
