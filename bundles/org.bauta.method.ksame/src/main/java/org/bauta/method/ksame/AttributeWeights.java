package org.bauta.method.ksame;

import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

import org.bauta.core.catalog.About;
import org.bauta.core.catalog.Source;
import org.bauta.core.face.Face;
import org.bauta.core.failure.DataMissing;
import org.bauta.core.image.Masked;
import org.bauta.core.method.Requirement;
import org.bauta.core.method.RunContext;
import org.bauta.core.method.SetMethod;
import org.bauta.core.settings.Setting;

/**
 * Attribute-preserving weights: each face is replaced by a weighted mean of k other faces that share most attributes with it. The
 * weights are learned by gradient descent on an objective ({@link FusionObjective}): attributes as in the original, identity far.
 *
 * <p>Persons are dealt to disjoint clusters of at least k + 1 by their attributes; a person's own pictures have no weight in what
 * replaces them.
 *
 * <p>Does not claim the bound of 1/k: every result has weights of its own, and what is fused are all others of the cluster, so that who
 * is missing can be guessed.
 *
 * <p>Deviates from the paper: clusters are disjoint, where the paper looks for k images anew for each face; attribute classifiers are
 * linear (ridge regression) and learned from the set itself; the verification score is the cosine of whitened parameters; weights
 * are positive and sum to one.
 */
@About("Replaces each face by a weighted mean of k others with similar attributes; the weights keep attributes and move identity away."
        + " Closed sets only; without the bound of 1/k.")
@Source(key = "jourabloo2015", where = "abstract, and the authors' page on the method")
@Source(key = "wen2024", where = "Sec. 3.1.2")
public final class AttributeWeights implements SetMethod<AttributeWeights.Settings> {
    /** Share of the variance in the space where persons are compared. */
    private static final double WHITENED = .95;

    public record Settings(
            @Setting(value = "5", symbol = "k", min = 2, max = 1000,
                    text = "How many other persons are fused; larger is more private.") int k,
            @Setting(value = "Male, Young, Smiling, Eyeglasses, No_Beard, Big_Nose, Big_Lips, Bushy_Eyebrows, Narrow_Eyes, Chubby",
                    text = "Attributes of the data set that are kept, each 1 or -1, or true or false.") String attributes,
            @Setting(value = "0.5", symbol = "lambda", min = 0, max = 100,
                    text = "Weight of identity against attributes; larger is more private.")
            double lambda,
            @Setting(value = "200", min = 0, max = 10000, text = "Steps of gradient descent; 0 leaves plain means.") int steps,
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
        set.requireAtLeast(settings.k() + 1, "k = " + settings.k() + " others for everybody");
        List<String> names = Classes.names(settings.attributes());
        double[][] said = faces.stream().map(f -> signs(f, names)).toArray(double[][]::new);
        Gallery gallery = new Gallery(set, new Frame(settings.size()), Points.DENSE, run);
        AppearanceModel model = new AppearanceModel(gallery, set.images(), settings.variance());
        int[] some = AppearanceModel.chosen(set.images());
        Whitening whitening = new Whitening(rows(some, model::parameters), WHITENED);
        double[][] white = IntStream.range(0, faces.size()).mapToObj(i -> whitening.white(model.parameters(i))).toArray(double[][]::new);
        LinearAttributes classifiers = LinearAttributes.learn(rows(some, i -> white[i]), rows(some, i -> said[i]));
        Releases releases = new Releases(gallery, settings.cover(), run);
        for (Cluster cluster : new Grouping(set, i -> said[i], settings.k() + 1).nearest()) {
            for (int layer = 0; layer < cluster.layers(); layer++) {
                int[] group = cluster.layer(layer);
                for (int image : cluster.released(layer)) {
                    int[] others = IntStream.of(group).filter(i -> i != image).toArray();
                    FusionObjective objective = new FusionObjective(classifiers, rows(others, i -> white[i]), white[image],
                            settings.lambda());
                    double[] weights = objective.descend(settings.steps());
                    releases.put(cluster, new int[] {image}, model.look(mix(others, weights, model), others));
                }
            }
        }
        return releases.list();
    }

    private static double[][] rows(int[] images, IntFunction<double[]> vector) {
        return IntStream.of(images).mapToObj(vector).toArray(double[][]::new);
    }

    private static double[] mix(int[] images, double[] weights, AppearanceModel model) {
        double[] out = new double[model.parameters(images[0]).length];
        for (int i = 0; i < images.length; i++) {
            double[] more = model.parameters(images[i]);
            for (int d = 0; d < out.length; d++) {
                out[d] += weights[i] * more[d];
            }
        }
        return out;
    }

    private static double[] signs(Face face, List<String> names) {
        return names.stream().mapToDouble(n -> {
            String value = Classes.value(face, n);
            if (!value.equals("1") && !value.equals("-1")) {
                throw new DataMissing("the attribute '" + n + "' of a picture of " + face.subject() + " is '" + value
                        + "', but has to be 1 or -1 (or true or false): name other attributes");
            }
            return Integer.parseInt(value);
        }).toArray();
    }
}
