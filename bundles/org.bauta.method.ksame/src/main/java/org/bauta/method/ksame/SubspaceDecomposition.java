package org.bauta.method.ksame;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

import org.bauta.core.catalog.About;
import org.bauta.core.catalog.Source;
import org.bauta.core.face.Face;
import org.bauta.core.image.Masked;
import org.bauta.core.method.Requirement;
import org.bauta.core.method.RunContext;
import org.bauta.core.method.SetMethod;
import org.bauta.core.settings.Setting;

/**
 * Subspace decomposition: the space of an active appearance model is divided into a subspace that tells persons apart and one that
 * tells the values of an attribute apart, such as an expression. k-Same works in the first; in the second every picture keeps its own.
 *
 * <p>The first is spanned by the eigenvectors with positive eigenvalue of {@code S_id / tr S_id - lambda S_u / tr S_u}, with the
 * scatter of the persons' means and that of the attribute's means: the basis U that makes the difference of the two traces of
 * {@code U^T S U} largest.
 *
 * <p>Does not claim the bound of 1/k: results of a cluster differ by what they keep, which is a person's own.
 *
 * <p>Deviates from the papers, of which abstracts could be had: scatters are divided by their traces and the difference is solved by one
 * eigenvalue problem.
 */
@About("Subspace decomposition: averages at least k persons where faces tell persons apart, and keeps what tells an attribute such as an"
        + " expression. Closed sets only; without the bound of 1/k.")
@Source(key = "chi2014")
@Source(key = "liu2021subspace", where = "abstract: difference of two traces")
@Source(key = "wen2024", where = "Sec. 3.1.2")
public final class SubspaceDecomposition implements SetMethod<SubspaceDecomposition.Settings> {
    private static final double NOTHING = 1e-9;

    public record Settings(
            @Setting(value = "5", symbol = "k", min = 2, max = 10000, text = Texts.K) int k,
            @Setting(value = "Smiling",
                    text = "Attribute of the data set whose subspace is kept; several with commas between them.") String attribute,
            @Setting(value = "1", symbol = "lambda", min = 0, max = 1000,
                    text = "How much the attribute counts against identity; larger keeps more and protects less.")
            double lambda,
            @Setting(value = "0.98", min = 0.1, max = 1, text = Texts.VARIANCE) double variance,
            @Setting(value = "frame", text = Texts.COVER) Cover cover,
            @Setting(value = "128", unit = "pixels", min = 32, max = 512, text = Texts.SIZE) int size) {
    }

    @Override
    public List<Requirement> requires(Settings settings) {
        return Texts.modelled();
    }

    @Override
    public List<Masked> apply(List<Face> faces, Settings settings, RunContext run) {
        ClosedSet set = ClosedSet.of(faces, settings.k());
        int[] kind = kinds(set, Classes.names(settings.attribute()));
        Gallery gallery = new Gallery(set, new Frame(settings.size()), Points.DENSE, run);
        AppearanceModel model = new AppearanceModel(gallery, set.images(), settings.variance());
        Subspace identity = identity(set, kind, model::parameters, settings.lambda());
        Releases releases = new Releases(gallery, settings.cover(), run);
        for (Cluster cluster : new Grouping(set, i -> identity.project(model.parameters(i)), settings.k()).nearest()) {
            for (int layer = 0; layer < cluster.layers(); layer++) {
                int[] group = cluster.layer(layer);
                double[] shared = identity.project(Grouping.mean(group, model::parameters));
                for (int image : cluster.released(layer)) {
                    double[] own = model.parameters(image);
                    double[] kept = Vectors.minus(own, identity.project(own));
                    releases.put(cluster, new int[] {image}, model.look(Vectors.plus(shared, kept), group));
                }
            }
        }
        return releases.list();
    }

    /** A number for each combination of values. */
    private static int[] kinds(ClosedSet set, List<String> names) {
        Map<String, Integer> numbers = new TreeMap<>();
        return set.faces().stream().map(f -> names.stream().map(n -> Classes.value(f, n)).toList().toString())
                .mapToInt(v -> numbers.computeIfAbsent(v, x -> numbers.size())).toArray();
    }

    /** Where persons differ more than attributes do. */
    static Subspace identity(ClosedSet set, int[] kind, IntFunction<double[]> vectors, double lambda) {
        double[][] persons = set.identities().stream().map(own -> Grouping.mean(own, vectors)).toArray(double[][]::new);
        double[][] kinds = IntStream.of(kind).distinct().sorted()
                .mapToObj(v -> Grouping.mean(IntStream.of(set.images()).filter(i -> kind[i] == v).toArray(), vectors))
                        .toArray(double[][]::new);
        int n = persons[0].length;
        double[] difference = scatter(persons);
        double[] attribute = scatter(kinds);
        for (int i = 0; i < difference.length; i++) {
            difference[i] -= lambda * attribute[i];
        }
        Eigen eigen = Eigen.symmetric(difference, n);
        Subspace out = new Subspace();
        // what neither tells apart has eigenvalues of rounding, of either sign
        double least = NOTHING * eigen.values()[0];
        for (int i = 0; i < n && eigen.values()[i] > Math.max(0, least); i++) {
            out.include(eigen.vectors()[i]);
        }
        return out;
    }

    /** Scatter about the mean, divided by its trace; zero for a single vector. */
    private static double[] scatter(double[][] rows) {
        int n = rows[0].length;
        double[] mean = Grouping.mean(IntStream.range(0, rows.length).toArray(), i -> rows[i]);
        double[] out = new double[n * n];
        double trace = 0;
        for (double[] row : rows) {
            double[] d = Vectors.minus(row, mean);
            trace += Vectors.dot(d, d);
            for (int i = 0; i < n; i++) {
                for (int j = 0; j < n; j++) {
                    out[i * n + j] += d[i] * d[j];
                }
            }
        }
        for (int i = 0; i < out.length && trace > 0; i++) {
            out[i] /= trace;
        }
        return out;
    }
}
