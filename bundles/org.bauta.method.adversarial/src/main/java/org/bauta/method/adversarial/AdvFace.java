package org.bauta.method.adversarial;

import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.bauta.core.catalog.About;
import org.bauta.core.catalog.Source;
import org.bauta.core.face.Face;
import org.bauta.core.failure.ModelUnavailable;
import org.bauta.core.image.Image;
import org.bauta.core.image.Masked;
import org.bauta.core.image.Region;
import org.bauta.core.method.ImageMethod;
import org.bauta.core.method.Requirement;
import org.bauta.core.method.RunContext;
import org.bauta.core.settings.Setting;
import org.bauta.learning.making.FaceNet;
import org.bauta.learning.making.FaceNets;
import org.bauta.learning.model.ModelDescriptor;
import org.bauta.learning.model.Task;
import org.bauta.vision.Alignment;
import org.bauta.vision.Similarity;

/**
 * AdvFaces: a generator G sees the aligned face once and says what to add, {@code x + epsilon G(x)} with G in -1..1; no gradient
 * is needed any more. It was trained against a surrogate recogniser, a discriminator and the length of what it adds, by
 * {@code experiments/train/bauta-advface.yaml} or another recipe of its kind, whose card names the surrogate and its hash.
 *
 * <p>Deviates from the paper: what is added is a share of a budget, so that one net serves a sweep of budgets; it is laid over
 * the picture at the picture's own resolution. Only dodging is trained.
 *
 * @see <a href="https://doi.org/10.1109/IJCB48548.2020.9304898">Deb, Zhang and Jain 2020</a>
 */
@About("Adds what a trained net says a recogniser stumbles over, in one pass and within a budget. A larger budget is stronger.")
@Source(key = "deb2020", where = "Sec. 3")
@Source(key = "wen2024", where = "Sec. 3.1.3")
public final class AdvFace implements ImageMethod<AdvFace.Settings> {
    private static final String OUTPUT = "perturbation";
    private static final String SURROGATE = "surrogate.sha256";

    private final FaceNets nets;

    public record Settings(
            @Setting(value = "bauta-advface", text = "The generator, a model for perturbation; it knows the recogniser it was trained against, which"
                    + " must not judge the result.") String model,
            @Setting(value = "linf", text = "What the budget bounds: the largest change (linf) or the root mean square (l2).") Norm norm,
            @Setting(value = "12", symbol = "epsilon", unit = "8-bit levels", min = 0, max = 255, text = "The budget; 8 stands for 8/255.")
            double epsilon) {
    }

    public AdvFace() {
        this(FaceNets.standard(Task.PERTURBATION));
    }

    AdvFace(FaceNets nets) {
        this.nets = nets;
    }

    /** Nothing beside its model, which has to be there. */
    @Override
    public List<Requirement> requires(Settings settings) {
        nets.model(settings.model());
        return List.of();
    }

    @Override
    public Set<String> surrogates(Settings settings) {
        ModelDescriptor model = nets.model(settings.model());
        return Set.of(Optional.ofNullable(model.notes().get(SURROGATE)).orElseThrow(() -> new ModelUnavailable("the card of " + model.id()
                + " does not say by its hash against which recogniser it was trained: add 'surrogate: {id: ..., sha256: ...}'")));
    }

    @Override
    public Masked apply(Face face, Settings settings, RunContext run) {
        FaceNet net = nets.get(settings.model(), OUTPUT);
        Region region = face.region();
        float[] x = Victims.floats(face.crop());
        float[] add = over(region, face, net, net.make(net.look(face)));
        float[] moved = x.clone();
        Ball ball = new Ball(settings.norm(), settings.epsilon());
        // the root mean square of a share of the budget is smaller than one: an l2 budget is used up
        double factor = settings.norm() == Norm.L2 ? settings.epsilon() / Math.max(Ball.rms(add), 1e-6) : settings.epsilon();
        for (int i = 0; i < moved.length; i++) {
            moved[i] += (float) (factor * add[i]);
        }
        if (settings.epsilon() > 0) {
            ball.project(moved, x);
        }
        return Masked.whole(region, Image.ofRgb(region.width(), region.height(), ball.round(moved, x)));
    }

    /** What a net says of the aligned face, at each pixel of a region: bilinear, zero outside of what it saw; interleaved. */
    private static float[] over(Region region, Face face, FaceNet net, float[] planes) {
        int w = net.model().input().width();
        int h = net.model().input().height();
        Similarity map = Alignment.to(net.template(), face);
        float[] out = new float[3 * region.width() * region.height()];
        for (int y = 0, o = 0; y < region.height(); y++) {
            for (int x = 0; x < region.width(); x++, o += 3) {
                double u = map.a() * (region.x() + x) - map.b() * (region.y() + y) + map.tx();
                double v = map.b() * (region.x() + x) + map.a() * (region.y() + y) + map.ty();
                int left = (int) Math.floor(u);
                int top = (int) Math.floor(v);
                for (int tap = 0; tap < 4; tap++) {
                    int px = left + (tap & 1);
                    int py = top + (tap >> 1);
                    float weight = (float) ((1 - Math.abs(u - px)) * (1 - Math.abs(v - py)));
                    for (int c = 0; c < 3 && px >= 0 && py >= 0 && px < w && py < h; c++) {
                        out[o + c] += weight * planes[(c * h + py) * w + px];
                    }
                }
            }
        }
        return out;
    }
}
