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
 * k-Same-Net: persons are dealt to disjoint clusters of at least k, and everybody of a cluster gets the face that a net draws
 * of the k proxy persons most like the cluster, each with a weight of {@code 1 / k}. Proxies are persons that the net learned to
 * draw; here they are drawn ones, so that nobody's own pixels are in what replaces anybody.
 *
 * <p>Claims the bound of 1/k: everybody of a cluster gets the same face, as with {@link KSamePixel}, and what is said there of the
 * place of a face holds here too.
 *
 * <p>The one thing that can be kept is a smile, and only of a whole cluster: it smiles if most of its persons do. Were it decided for
 * each picture, a cluster would have two faces, and fewer than k persons might share one of them.
 *
 * <p>Deviates from the paper: likeness is that of pixels and not of a recogniser's features; expressions are action units instead of
 * classes. The net comes from {@code experiments/train/bauta-proxies.yaml} or another recipe of its kind.
 */
@About("k-Same-Net: at least k persons get a face that a net draws as the mixture of the k most similar persons it knows, who do not exist."
        + " Closed sets only; nobody is recognised better than one time in k.")
@Source(key = "meden2018", where = "abstract and Sec. 3")
@Source(key = "wen2024", where = "Sec. 3.1.2")
public final class KSameNet implements SetMethod<KSameNet.Settings> {
    private final Proxies.Source source;

    public record Settings(
            @Setting(value = "bauta-proxies", text = "The net that draws persons, a model for a generator.") String model,
            @Setting(value = "5", symbol = "k", min = 2, max = 400, text = Texts.K) int k,
            @Setting(value = "", text = "Attribute of the data set that says who smiles (1 or true), such as Smiling; if most of a cluster do, its"
                    + " face smiles. Empty: nobody does.") String smiling,
            @Setting(value = "frame", text = Texts.COVER) Cover cover,
            @Setting(value = "128", unit = "pixels", min = 32, max = 512, text = Texts.SIZE) int size) {
    }

    public KSameNet() {
        this(Proxies.Source.standard());
    }

    KSameNet(Proxies.Source source) {
        this.source = source;
    }

    /** Who is in every picture, and five points; and the model, which has to be there. */
    @Override
    public List<Requirement> requires(Settings settings) {
        source.require(settings.model());
        return List.of(Requirement.subjects(), Requirement.points());
    }

    @Override
    public List<Masked> apply(List<Face> faces, Settings settings, RunContext run) {
        ClosedSet set = ClosedSet.of(faces, settings.k());
        Gallery gallery = new Gallery(set, new Frame(settings.size()), Points.FIVE, run);
        Proxies proxies = new Proxies(source.open(settings.model()), gallery);
        Releases releases = new Releases(gallery, settings.cover(), run);
        for (Cluster cluster : new Grouping(set, gallery::inside, settings.k()).nearest()) {
            List<Integer> nearest = proxies.nearest(Grouping.mean(cluster.images(), gallery::inside), settings.k());
            releases.same(cluster, layer -> proxies.mixture(nearest, smiles(layer, faces, settings.smiling())));
        }
        return releases.list();
    }

    /** Whether most of some pictures do. */
    private static boolean smiles(int[] images, List<Face> faces, String attribute) {
        return !attribute.isBlank()
                && 2 * IntStream.of(images).filter(i -> Classes.value(faces.get(i), attribute).equals("1")).count() > images.length;
    }
}
