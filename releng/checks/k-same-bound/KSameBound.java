import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

import org.bauta.core.face.Face;
import org.bauta.core.image.Image;
import org.bauta.core.recognition.Embedder;
import org.bauta.core.settings.NoSettings;
import org.bauta.recogniser.lbp.LbpRecogniser;
import org.bauta.vision.Alignment;

/**
 * Re-identification of the k-Same family on synthetic portraits, method by k: the share of releases whose nearest clean picture is the
 * right person's, by pixels (L2) and by LBP embeddings, with 95 % Wilson intervals. A star marks a rate above 1/k, two stars one whose
 * interval lies above it. Several populations, by the seed of the portraits, are pooled: each is a closed set of its own, and of its own
 * gallery. {@code KSameBound IDENTITIES POPULATIONS SIZE k,k... method[:setting=value...] ...}; needs KSameSheet beside it and the
 * classes of the plain tests.
 */
final class KSameBound {
    private static final double[] TEMPLATE = {38.2946, 51.6963, 73.5318, 51.5014, 56.0252, 71.7366, 41.5493, 92.3655, 70.7299, 92.2041};

    private static final Embedder LBP = new LbpRecogniser().open(new NoSettings());
    private static final List<Function<Face, float[]>> LOOKS = List.of(KSameBound::pixels, f -> LBP.embed(List.of(f))[0]);

    /** A closed set, and what the attacker sees of it: a gallery for each look. */
    private record Population(List<Face> faces, List<List<float[]>> galleries) {
        static Population of(int identities, int size, long seed) {
            List<Face> faces = KSameSheet.faces(identities, 1, size, seed);
            return new Population(faces, LOOKS.stream().map(l -> faces.stream().map(l).toList()).toList());
        }
    }

    private KSameBound() {
    }

    public static void main(String[] a) throws Exception {
        int identities = Integer.parseInt(a[0]);
        List<Population> populations = LongStream.rangeClosed(1, Long.parseLong(a[1]))
                .mapToObj(seed -> Population.of(identities, Integer.parseInt(a[2]), seed)).toList();
        int[] ks = Arrays.stream(a[3].split(",")).mapToInt(Integer::parseInt).toArray();
        System.out.printf("%s x %d persons, %s x %s; pixels | lbp%n%-60s", a[1], identities, a[2], a[2], "");
        Arrays.stream(ks).forEach(k -> System.out.printf(Locale.ROOT, "k=%-2d (1/k %.3f)                    ", k, 1.0 / k));
        System.out.println();
        for (String spec : Arrays.copyOfRange(a, 4, a.length)) {
            System.out.printf("%-60s", spec);
            for (int k : ks) {
                System.out.printf("%-36s", row(spec, k, populations));
                System.out.flush();
            }
            System.out.println();
        }
    }

    private static String row(String spec, int k, List<Population> populations) throws ReflectiveOperationException {
        long[] hits = new long[LOOKS.size()];
        int n = 0;
        for (Population p : populations) {
            List<Image> released;
            try {
                released = KSameSheet.release(spec + ":k=" + k, p.faces);
            } catch (org.bauta.core.failure.BautaException e) {
                return "refused";
            }
            for (int j = 0; j < hits.length; j++) {
                Function<Face, float[]> look = LOOKS.get(j);
                List<float[]> gallery = p.galleries.get(j);
                hits[j] += IntStream.range(0, p.faces.size())
                        .filter(i -> nearest(gallery, look.apply(p.faces.get(i).in(released.get(i)))) == i).count();
            }
            n += p.faces.size();
        }
        int all = n;
        return Arrays.stream(hits).mapToObj(h -> cell(h, all, 1.0 / k)).collect(Collectors.joining("|"));
    }

    /** With Wilson's interval. */
    private static String cell(long hits, int n, double bound) {
        double z = 1.959964;
        double p = (double) hits / n;
        double center = (p + z * z / (2 * n)) / (1 + z * z / n);
        double half = z / (1 + z * z / n) * Math.sqrt(p * (1 - p) / n + z * z / (4.0 * n * n));
        String mark = center - half > bound ? "**" : p > bound ? "*" : "";
        return String.format(Locale.ROOT, "%.3f[%.3f,%.3f]%s", p, Math.max(0, center - half), center + half, mark);
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
