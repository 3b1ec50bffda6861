package org.bauta.method.ksame;

import java.util.List;

import org.bauta.core.catalog.About;
import org.bauta.core.catalog.Source;
import org.bauta.core.face.Face;
import org.bauta.core.image.Masked;
import org.bauta.core.method.Requirement;
import org.bauta.core.method.RunContext;
import org.bauta.core.method.SetMethod;
import org.bauta.core.settings.Setting;

/**
 * k-Same-furthest: clusters of k similar persons are paired with the clusters that are furthest away, in the space of an active
 * appearance model, and the two exchange their means. Nobody's own face is in what replaces it.
 *
 * <p>Claims the bound of 1/k: everybody of a cluster gets the same face. As that face is far away, the rate is usually near zero.
 *
 * <p>Deviates from the paper, of which the abstract and later summaries could be had: when fewer than 4k persons are left, they are
 * the last pair, halved.
 */
@About("k-Same-furthest: at least k similar persons get the mean face of at least k others who look as different as possible. Closed sets"
        + " only; nobody is recognised better than one time in k, and usually nobody at all.")
@Source(key = "meng2014furthest")
@Source(key = "wen2024", where = "Sec. 3.1.2")
public final class KSameFurthest implements SetMethod<KSameFurthest.Settings> {

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
            releases.swap(pair[0], pair[1], model::mean);
            releases.swap(pair[1], pair[0], model::mean);
        }
        return releases.list();
    }
}
