import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.IntStream;

import org.bauta.core.face.Face;
import org.bauta.core.image.Image;
import org.bauta.core.recognition.Embedder;
import org.bauta.core.settings.NoSettings;
import org.bauta.recogniser.lbp.LbpRecogniser;
import org.bauta.vision.Alignment;

/**
 * Re-identification of the k-Same family on synthetic portraits, method by k: the share of releases whose nearest clean picture is the
 * right person's, by pixels (L2) and by LBP embeddings, with 95 % Wilson intervals. A star marks a rate above 1/k, two stars one whose
 * interval lies above it. {@code KSameBound IDENTITIES SIZE method[:setting=value...] ...}; needs KSameSheet beside it and the classes
 * of the plain tests.
 */
final class KSameBound {
    private static final int[] KS = {2, 3, 5, 10, 20};
    private static final double[] TEMPLATE = {38.2946, 51.6963, 73.5318, 51.5014, 56.0252, 71.7366, 41.5493, 92.3655, 70.7299, 92.2041};

    private KSameBound() {
    }

    public static void main(String[] a) throws Exception {
        List<Face> faces = KSameSheet.faces(Integer.parseInt(a[0]), 1, Integer.parseInt(a[1]));
        Embedder lbp = new LbpRecogniser().open(new NoSettings());
        List<Function<Face, float[]>> looks = List.of(KSameBound::pixels, f -> lbp.embed(List.of(f))[0]);
        List<List<float[]>> galleries = looks.stream().map(l -> faces.stream().map(l).toList()).toList();
        System.out.printf("%d persons, %s x %s; pixels | lbp%n%-60s", faces.size(), a[1], a[1], "");
        Arrays.stream(KS).forEach(k -> System.out.printf("k=%-2d (1/k %.3f)                    ", k, 1.0 / k));
        System.out.println();
        for (String spec : Arrays.copyOfRange(a, 2, a.length)) {
            System.out.printf("%-60s", spec);
            for (int k : KS) {
                System.out.printf("%-36s", row(spec, k, faces, looks, galleries));
                System.out.flush();
            }
            System.out.println();
        }
    }

    private static String row(String spec, int k, List<Face> faces, List<Function<Face, float[]>> looks, List<List<float[]>> galleries)
            throws ReflectiveOperationException {
        List<Image> released;
        try {
            released = KSameSheet.release(spec + ":k=" + k, faces);
        } catch (org.bauta.core.failure.BautaException e) {
            return "refused";
        }
        List<String> cells = new ArrayList<>();
        for (int j = 0; j < looks.size(); j++) {
            Function<Face, float[]> look = looks.get(j);
            List<float[]> gallery = galleries.get(j);
            long hits = IntStream.range(0, faces.size())
                    .filter(i -> nearest(gallery, look.apply(faces.get(i).in(released.get(i)))) == i).count();
            cells.add(cell(hits, faces.size(), 1.0 / k));
        }
        return String.join("|", cells);
    }

    /** With Wilson's interval. */
    private static String cell(long hits, int n, double bound) {
        double z = 1.959964;
        double p = (double) hits / n;
        double center = (p + z * z / (2 * n)) / (1 + z * z / n);
        double half = z / (1 + z * z / n) * Math.sqrt(p * (1 - p) / n + z * z / (4.0 * n * n));
        String mark = center - half > bound ? "**" : p > bound ? "*" : "";
        return String.format(Locale.ROOT, "%.3f[%.2f,%.2f]%s", p, Math.max(0, center - half), center + half, mark);
    }

    private static float[] pixels(Face face) {
        byte[] samples = Alignment.align(face, TEMPLATE, 112, 112).samples();
        float[] out = new float[samples.length];
        for (int i = 0; i < out.length; i++) {
            out[i] = samples[i] & 0xff;
        }
        return out;
    }

    private static int nearest(List<float[]> gallery, float[] probe) {
        int best = -1;
        double least = Double.POSITIVE_INFINITY;
        for (int g = 0; g < gallery.size(); g++) {
            double sum = 0;
            float[] other = gallery.get(g);
            for (int d = 0; d < probe.length; d++) {
                double off = other[d] - probe[d];
                sum += off * off;
            }
            if (sum < least) {
                least = sum;
                best = g;
            }
        }
        return best;
    }
}
