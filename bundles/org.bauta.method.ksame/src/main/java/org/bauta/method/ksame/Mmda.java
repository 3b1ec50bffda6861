package org.bauta.method.ksame;

import java.util.Arrays;
import java.util.List;
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
 * Multimodal discriminant analysis: the parameters of an active appearance model are whitened; there the means of the values of each
 * attribute (mode) span a subspace, and the subspaces of several attributes are orthogonal. What is left over is identity: it is
 * averaged over at least k persons, by an amount that can be chosen, while each picture keeps its attributes.
 *
 * <p>Does not claim the bound of 1/k: results of a cluster differ in the subspaces that are kept, by a few numbers of each person.
 *
 * <p>Deviates from the papers: in a set where attributes depend on each other their subspaces are not orthogonal by themselves and are
 * made so in the order in which attributes are named.
 */
@About("MMDA: separates attributes such as gender, age and race from identity, keeps the attributes of each picture and averages identity"
        + " over at least k persons. Closed sets only; without the bound of 1/k.")
@Source(key = "sim2009", where = "Sec. 2 and 3")
@Source(key = "sim2015")
@Source(key = "wang2018mmda", where = "abstract")
@Source(key = "wen2024", where = "Sec. 3.1.2")
public final class Mmda implements SetMethod<Mmda.Settings> {

    public record Settings(
            @Setting(value = "5", symbol = "k", min = 2, max = 10000, text = Texts.K) int k,
            @Setting(value = "sex, age-group, skin-tone",
                    text = "Attributes of the data set that are kept, the most important first; for CelebA:"
                    + " Male, Young, Smiling.") String attributes,
            @Setting(value = "1", symbol = "alpha", min = 0, max = 1,
                    text = "How far identity is moved to the mean: 0 not at all, 1 all the way.")
            double alpha,
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
        List<String> names = Classes.names(settings.attributes());
        List<String[]> modes = names.stream().map(n -> faces.stream().map(f -> Classes.value(f, n)).toArray(String[]::new)).toList();
        Gallery gallery = new Gallery(set, new Frame(settings.size()), Points.DENSE, run);
        AppearanceModel model = new AppearanceModel(gallery, set.images(), settings.variance());
        Whitening whitening = new Whitening(IntStream.of(AppearanceModel.chosen(set.images())).mapToObj(model::parameters)
                .toArray(double[][]::new), settings.variance());
        double[][] white = IntStream.range(0, faces.size()).mapToObj(i -> whitening.white(model.parameters(i))).toArray(double[][]::new);
        Subspace kept = modes(set, modes, white);
        Releases releases = new Releases(gallery, settings.cover(), run);
        for (Cluster cluster : new Grouping(set, i -> Vectors.minus(white[i], kept.project(white[i])), settings.k()).nearest()) {
            for (int layer = 0; layer < cluster.layers(); layer++) {
                int[] group = cluster.layer(layer);
                double[] mean = Grouping.mean(group, i -> white[i]);
                for (int image : cluster.released(layer)) {
                    double[] moved = Vectors.between(white[image], mean, settings.alpha());
                    double[] face = Vectors.plus(moved, kept.project(Vectors.minus(white[image], moved)));
                    releases.put(cluster, new int[] {image}, model.look(whitening.color(face), group));
                }
            }
        }
        return releases.list();
    }

    /** Spanned by the means of the values of all attributes, in whitened space. */
    static Subspace modes(ClosedSet set, List<String[]> modes, double[][] white) {
        double[] middle = Grouping.mean(set.images(), i -> white[i]);
        Subspace out = new Subspace();
        for (String[] values : modes) {
            for (String value : Arrays.stream(values).distinct().sorted().toList()) {
                int[] with = IntStream.of(set.images()).filter(i -> values[i].equals(value)).toArray();
                out.include(Vectors.minus(Grouping.mean(with, i -> white[i]), middle));
            }
        }
        return out;
    }
}
