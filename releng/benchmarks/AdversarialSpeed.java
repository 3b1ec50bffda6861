import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;

import org.bauta.core.face.Face;
import org.bauta.core.face.Landmarks;
import org.bauta.core.image.Box;
import org.bauta.core.image.Image;
import org.bauta.core.method.RunContext;
import org.bauta.core.settings.SettingsType;
import org.bauta.learning.gradient.DifferentiableRecogniser;
import org.bauta.learning.gradient.FeatureNoise;
import org.bauta.learning.gradient.PixelGradient;
import org.bauta.learning.gradient.PixelNet;
import org.bauta.learning.model.ModelDescriptor;
import org.bauta.learning.model.ModelFile;
import org.bauta.learning.store.ModelStore;
import org.bauta.method.adversarial.Pgd;

import ai.djl.ndarray.types.Shape;

/**
 * What projected gradients cost beside the bare gradient calls: ten steps on a batch of faces, and as many gradients of the
 * same net on a batch of the same size, by turns in one run. Prints the ratio of processor times, of the fastest of each: the calling thread does all the work when
 * -Dai.djl.pytorch.num_threads=1, and other processes do not count.
 * Class path: classes of the plain tests and their libraries; BAUTA_MODELS names a store with the model. Arguments: id of the
 * recogniser, batch, rounds. Example: mobilefacenet-y1 16 5
 */
public final class AdversarialSpeed {
    private static final int STEPS = 10;
    private static final int SIDE = 112;
    private static final double[] POINTS = {38.2946, 51.6963, 73.5318, 51.5014, 56.0252, 71.7366, 41.5493, 92.3655, 70.7299, 92.2041};

    public static void main(String[] args) {
        ModelStore store = ModelStore.standard();
        ModelDescriptor descriptor = store.descriptor(args[0]);
        int batch = Integer.parseInt(args[1]);
        Pgd pgd = new Pgd();
        Pgd.Settings settings = SettingsType.of(Pgd.Settings.class).bind(Map.of("surrogate", args[0], "steps", STEPS));
        List<Face> faces = faces(batch);
        double attack = Double.MAX_VALUE;
        double bare = Double.MAX_VALUE;
        try (PixelNet net = DifferentiableRecogniser.netOf(ModelFile.of(descriptor, store.file(args[0])))) {
            for (int round = 0; round <= Integer.parseInt(args[2]); round++) {
                long start = cpuTime();
                pgd.apply(faces, settings, RunContext.seeded(round));
                long middle = cpuTime();
                bare(net, descriptor, batch);
                long end = cpuTime();
                if (round > 0) {
                    attack = Math.min(attack, (middle - start) / 1e9);
                    bare = Math.min(bare, (end - middle) / 1e9);
                }
            }
        }
        System.out.printf(Locale.ROOT, "%s, batch %d, %d steps: attack %.2f s (%.1f images/s), bare gradient calls %.2f s, ratio %.1f %%%n",
                args[0], batch, STEPS, attack, batch / attack, bare, 100 * bare / attack);
    }

    private static long cpuTime() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    private static void bare(PixelNet net, ModelDescriptor descriptor, int batch) {
        Shape shape = new Shape(batch, 3, descriptor.input().height(), descriptor.input().width());
        float[] x = new float[(int) shape.size()];
        SplittableRandom random = new SplittableRandom(1);
        for (int i = 0; i < x.length; i++) {
            x[i] = random.nextInt(256);
        }
        for (int t = 0; t < STEPS; t++) {
            PixelGradient.of(net, x, shape, values -> values, FeatureNoise.NONE);
        }
    }

    private static List<Face> faces(int n) {
        List<Face> out = new ArrayList<>();
        for (int i = 0; i < n; i++) {
            byte[] rgb = new byte[3 * SIDE * SIDE];
            new SplittableRandom(i).nextBytes(rgb);
            out.add(new Face(Image.ofRgb(SIDE, SIDE, rgb), new Box(0, 0, SIDE, SIDE), "none", Optional.of(Landmarks.of("template", POINTS)),
                    Optional.empty(), "", Map.of()));
        }
        return out;
    }
}
