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
 * k-Same-M: k-Same on the parameters of an active appearance model. Shape and texture are averaged apart, so that the result is as
 * sharp as a face, where averaged pixels leave ghosts.
 *
 * <p>Claims the bound of 1/k as {@link KSamePixel} does: everybody of a cluster gets the same parameters. Only place, size and turn
 * in the picture plane stay those of each picture.
 */
@About("k-Same-M: at least k persons get the face whose shape and texture are the means of theirs, by an active appearance model. Closed"
        + " sets only; nobody is recognised better than one time in k.")
@Source(key = "gross2006model", where = "k-Same-M")
@Source(key = "wen2024", where = "Sec. 3.1.2")
public final class KSameM implements SetMethod<KSameM.Settings> {

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
        Gallery gallery = new Gallery(set, new Frame(settings.size()), Points.DENSE, run);
        AppearanceModel model = new AppearanceModel(gallery, set.images(), settings.variance());
        Releases releases = new Releases(gallery, settings.cover(), run);
        new Grouping(set, model::parameters, settings.k()).nearest().forEach(c -> releases.same(c, model::mean));
        return releases.list();
    }
}
