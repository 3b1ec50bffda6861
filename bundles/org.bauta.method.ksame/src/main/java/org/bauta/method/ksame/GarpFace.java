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
 * GARP-Face: gender, age and race preserved. The set is cut into classes by the three, each class gets an active appearance model of
 * its own, and k-Same-M works within the class.
 *
 * <p>Claims the bound of 1/k: each class is a closed set of its own.
 *
 * <p>Deviates from the paper: classes come from what the data set says, not from classifiers; everybody of a cluster gets the mean
 * of the k persons, where the paper looks for the k nearest of each face anew, which does not bound anything.
 */
@About("GARP-Face: k-Same-M among persons of the same gender, age group and race, all three of which the results keep. Closed sets only;"
        + " nobody is recognised better than one time in k.")
@Source(key = "du2014")
@Source(key = "wen2024", where = "Sec. 3.1.2")
public final class GarpFace implements SetMethod<GarpFace.Settings> {

    public record Settings(
            @Setting(value = "5", symbol = "k", min = 2, max = 10000, text = Texts.K) int k,
            @Setting(value = "sex, age-group, skin-tone",
                    text = "Attributes of the data set that stand for gender, age and race, in this order;"
                    + " for CelebA: Male, Young.") String attributes,
            @Setting(value = "merge", text = Texts.SMALL) Small small,
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
        List<ClosedSet> classes = Classes.of(set, Classes.names(settings.attributes()), settings.k(), settings.small());
        Gallery gallery = new Gallery(set, new Frame(settings.size()), Points.DENSE, run);
        Releases releases = new Releases(gallery, settings.cover(), run);
        for (ClosedSet part : classes) {
            AppearanceModel model = new AppearanceModel(gallery, part.images(), settings.variance());
            new Grouping(part, model::parameters, settings.k()).nearest().forEach(c -> releases.same(c, model::mean));
        }
        return releases.list();
    }
}
