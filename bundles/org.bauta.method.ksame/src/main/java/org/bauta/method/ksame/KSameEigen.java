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
 * k-Same-Eigen: as {@link KSamePixel}, but distances and means are those of the faces' codes over their principal components, which
 * leave out what few pictures share. Claims the bound of 1/k as k-Same-Pixel does.
 *
 * <p>Deviates from the paper: as k-Same-Pixel; shapes, where they are known, are averaged as they are.
 */
@About("k-Same-Eigen: at least k persons get the mean of their faces in the space of principal components. Closed sets only; nobody is"
        + " recognised better than one time in k.")
@Source(key = "newton2005", where = "k-Same-Eigen")
@Source(key = "wen2024", where = "Sec. 3.1.2")
public final class KSameEigen implements SetMethod<KSameEigen.Settings> {

    public record Settings(
            @Setting(value = "5", symbol = "k", min = 2, max = 10000, text = Texts.K) int k,
            @Setting(value = "0.95", min = 0.1, max = 1, text = Texts.VARIANCE) double variance,
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
        int[] some = AppearanceModel.chosen(set.images());
        PrincipalComponents faceSpace = PrincipalComponents.of(
                Arrays.stream(some).mapToObj(gallery::inside).toArray(double[][]::new), settings.variance());
        double[][] codes = IntStream.range(0, faces.size()).mapToObj(i -> faceSpace.code(gallery.inside(i))).toArray(double[][]::new);
        Releases releases = new Releases(gallery, settings.cover(), run);
        new Grouping(set, i -> codes[i], settings.k()).nearest().forEach(c -> releases.same(c, layer -> gallery.look(
                Grouping.mean(layer, gallery::shape), faceSpace.vector(Grouping.mean(layer, i -> codes[i])), layer)));
        return releases.list();
    }
}
