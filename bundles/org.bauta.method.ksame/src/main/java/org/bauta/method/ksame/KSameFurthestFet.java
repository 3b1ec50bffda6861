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
 * k-Same-furthest-FET: {@link KSameFurthest} with facial expression transfer. Expressions are taken out of the faces before they are
 * averaged, and each result gets the expression of the picture it stands for.
 *
 * <p>An expression is the mean difference of the parameters of all pictures with its label from those of all neutral ones, as strong
 * as it is in the picture: see {@link Expressions}.
 *
 * <p>Does not claim the bound of 1/k: results of a cluster differ by their expressions, and the way somebody smiles tells something
 * of who it is.
 *
 * <p>Deviates from the paper, of which the abstract and summaries could be had: neutral pictures are known by a label of the data set, and
 * of a person's difference from neutral only what lies along that of everybody is transferred: the rest is pose, light or glasses.
 */
@About("k-Same-furthest-FET: as k-Same-furthest, but each result keeps the expression of the picture it stands for. Closed sets only;"
        + " without the bound of 1/k.")
@Source(key = "meng2014fet")
@Source(key = "wen2024", where = "Sec. 3.1.2")
public final class KSameFurthestFet implements SetMethod<KSameFurthestFet.Settings> {

    public record Settings(
            @Setting(value = "5", symbol = "k", min = 2, max = 10000, text = Texts.K) int k,
            @Setting(value = "Smiling", text = "Attribute of the data set that names the expression.") String attribute,
            @Setting(value = "-1", text = "Its value in pictures without any expression; -1 also stands for false.") String neutral,
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
        Expressions labels = new Expressions(set, settings.attribute(), settings.neutral());
        Gallery gallery = new Gallery(set, new Frame(settings.size()), Points.DENSE, run);
        AppearanceModel model = new AppearanceModel(gallery, set.images(), settings.variance());
        double[][] expressions = labels.of(model::parameters);
        double[][] plain = new double[faces.size()][];
        for (int i = 0; i < plain.length; i++) {
            plain[i] = Vectors.minus(model.parameters(i), expressions[i]);
        }
        Releases releases = new Releases(gallery, settings.cover(), run);
        for (Cluster[] pair : new Grouping(set, i -> plain[i], settings.k()).furthest()) {
            transfer(model, plain, expressions, releases, pair[0], pair[1]);
            transfer(model, plain, expressions, releases, pair[1], pair[0]);
        }
        return releases.list();
    }

    private static void transfer(AppearanceModel model, double[][] plain, double[][] expressions, Releases releases, Cluster hidden,
            Cluster shown) {
        for (int layer = 0; layer < hidden.layers(); layer++) {
            int[] others = shown.layer(layer);
            double[] face = Grouping.mean(others, i -> plain[i]);
            for (int image : hidden.released(layer)) {
                releases.put(hidden, new int[] {image}, model.look(model.plausible(Vectors.plus(face, expressions[image])), others));
            }
        }
    }
}
