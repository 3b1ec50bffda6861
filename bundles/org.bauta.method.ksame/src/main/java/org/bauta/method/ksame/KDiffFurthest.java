package org.bauta.method.ksame;

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
 * k-Diff-furthest: clusters are paired as by {@link KSameFurthest}, but instead of their means they exchange their places: each face
 * keeps its difference from the mean of its cluster, and gets the mean of the other. Results of a cluster are as different from
 * each other as the originals were, and all pictures of a person are changed by the same vector.
 *
 * <p>Does not claim the bound of 1/k: no two results are the same, and who knew the two means could take the change back. What
 * protects is the distance of the clusters.
 *
 * <p>Deviates from the paper, of which the abstract and summaries could be had: parameters that no face of the set comes near are
 * pulled back to two standard deviations, as with any appearance model, which brings extreme faces nearer to each other.
 */
@About("k-Diff-furthest: each face is moved from its cluster of similar persons to the furthest cluster, so that results stay as different"
        + " from each other as the originals. Closed sets only; without the bound of 1/k.")
@Source(key = "sun2015")
@Source(key = "wen2024", where = "Sec. 3.1.2")
public final class KDiffFurthest implements SetMethod<KDiffFurthest.Settings> {

    public record Settings(
            @Setting(value = "5", symbol = "k", min = 2, max = 10000, text = Texts.K) int k,
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
        set.requireAtLeast(2 * settings.k(), "two clusters of k = " + settings.k());
        Gallery gallery = new Gallery(set, new Frame(settings.size()), Points.DENSE, run);
        AppearanceModel model = new AppearanceModel(gallery, set.images(), settings.variance());
        Releases releases = new Releases(gallery, settings.cover(), run);
        for (Cluster[] pair : new Grouping(set, model::parameters, settings.k()).furthest()) {
            move(model, releases, pair[0], pair[1]);
            move(model, releases, pair[1], pair[0]);
        }
        return releases.list();
    }

    private static void move(AppearanceModel model, Releases releases, Cluster from, Cluster to) {
        double[] change = change(model, from, to);
        for (int image : from.images()) {
            releases.put(from, new int[] {image}, model.look(model.plausible(Vectors.plus(model.parameters(image), change)), to.images()));
        }
    }

    /** From the mean person of one cluster to that of another. */
    private static double[] change(AppearanceModel model, Cluster from, Cluster to) {
        return Vectors.minus(middle(model, to), middle(model, from));
    }

    private static double[] middle(AppearanceModel model, Cluster cluster) {
        double[][] persons = cluster.members().stream().map(m -> Grouping.mean(m, model::parameters)).toArray(double[][]::new);
        return Grouping.mean(IntStream.range(0, persons.length).toArray(), i -> persons[i]);
    }
}
