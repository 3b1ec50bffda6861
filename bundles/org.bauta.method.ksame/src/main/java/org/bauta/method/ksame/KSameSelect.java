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
 * k-Same-Select: the set is cut into classes by a utility function, here an attribute that the data set knows, and k-Same works in
 * each class by itself, so that the attribute is not averaged away.
 *
 * <p>Claims the bound of 1/k: each class is a closed set of its own. A person whose pictures are in several classes is hidden among
 * other persons in each, which whoever compares the releases of one person can use.
 */
@About("k-Same-Select: k-Same within classes of an attribute, such as smiling or not, which the results keep. Closed sets only; nobody is"
        + " recognised better than one time in k.")
@Source(key = "gross2005", where = "k-Same-Select")
@Source(key = "wen2024", where = "Sec. 3.1.2")
public final class KSameSelect implements SetMethod<KSameSelect.Settings> {

    public record Settings(
            @Setting(value = "5", symbol = "k", min = 2, max = 10000, text = Texts.K) int k,
            @Setting(value = "Smiling",
                    text = "Attribute of the data set that is kept; several with commas between them.") String attribute,
            @Setting(value = "refuse", text = Texts.SMALL) Small small,
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
        List<ClosedSet> classes = Classes.of(set, Classes.names(settings.attribute()), settings.k(), settings.small());
        Gallery gallery = new Gallery(set, new Frame(settings.size()), Points.DENSE, run);
        Releases releases = new Releases(gallery, settings.cover(), run);
        for (ClosedSet part : classes) {
            new Grouping(part, gallery::inside, settings.k()).nearest().forEach(c -> releases.same(c, gallery::mean));
        }
        return releases.list();
    }
}
