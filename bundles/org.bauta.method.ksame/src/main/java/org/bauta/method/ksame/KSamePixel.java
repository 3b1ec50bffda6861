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
 * k-Same-Pixel: persons are dealt to disjoint clusters of at least k by the distance of their pixels, and everybody of a cluster
 * gets the mean of their faces, pixel by pixel.
 *
 * <p>Claims the bound of 1/k: everybody of a cluster has the same face, so whoever names one person for it is right for one of
 * at least k. With several pictures of a person the clusters are of persons: see {@link Cluster}; the bound is then one over
 * persons, each counted once, if all have equally many pictures.
 *
 * <p>The bound is about what is shown. Where it is shown, how large and how far turned stays as it was, and interpolation to that
 * place leaves a trace. It decides where all else is even: with five points and k = 2 the mean is as near to one original as to the
 * other, and 51 % of 200 synthetic faces were recognised by their pixels (95 % interval 44 to 58).
 *
 * <p>Deviates from the paper: faces are brought to agree by 68 points, and the mean of their shapes is shown, unless five are
 * asked for; which face begins a cluster is decided by the order of subject ids; distances leave out shapes.
 */
@About("k-Same-Pixel: at least k persons get the mean of their faces. Closed sets only; nobody is recognised better than one time in k.")
@Source(key = "newton2005", where = "k-Same-Pixel")
@Source(key = "wen2024", where = "Sec. 3.1.2")
public final class KSamePixel implements SetMethod<KSamePixel.Settings> {

    public record Settings(
            @Setting(value = "5", symbol = "k", min = 2, max = 10000, text = Texts.K) int k,
            @Setting(value = "dense",
                    text = "Points that faces are brought to agree by: all 68 (dense), or five, as in the paper.") Points points,
            @Setting(value = "frame", text = Texts.COVER) Cover cover,
            @Setting(value = "128", unit = "pixels", min = 32, max = 512, text = Texts.SIZE) int size) {
    }

    @Override
    public List<Requirement> requires(Settings settings) {
        return settings.points() == Points.DENSE ? Texts.modelled() : List.of(Requirement.subjects(), Requirement.points());
    }

    @Override
    public List<Masked> apply(List<Face> faces, Settings settings, RunContext run) {
        ClosedSet set = ClosedSet.of(faces, settings.k());
        Gallery gallery = new Gallery(set, new Frame(settings.size()), settings.points(), run);
        Releases releases = new Releases(gallery, settings.cover(), run);
        new Grouping(set, gallery::inside, settings.k()).nearest().forEach(c -> releases.same(c, gallery::mean));
        return releases.list();
    }
}
