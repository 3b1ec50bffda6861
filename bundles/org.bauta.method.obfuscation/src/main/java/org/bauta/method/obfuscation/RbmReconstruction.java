package org.bauta.method.obfuscation;

import java.util.List;
import java.util.random.RandomGenerator;

import org.bauta.core.catalog.About;
import org.bauta.core.catalog.Source;
import org.bauta.core.face.Face;
import org.bauta.core.failure.Cancelled;
import org.bauta.core.failure.SettingsInvalid;
import org.bauta.core.image.Masked;
import org.bauta.core.method.ImageMethod;
import org.bauta.core.method.Requirement;
import org.bauta.core.method.RunContext;
import org.bauta.core.settings.Setting;
import org.bauta.core.settings.SettingFault;
import org.bauta.learning.making.FaceNet;
import org.bauta.learning.making.FaceNets;
import org.bauta.learning.model.Task;

/**
 * Shows the face as a Gaussian-Bernoulli restricted Boltzmann machine remembers it. With v the aligned face, b the mean of all,
 * W the weights, c the biases of the hidden units h and s the logistic function, a step of its Gibbs chain is
 *
 * <pre>{@code
 * h <- s(c + W' (v + noise - b) / sigma^2)     and E(h) for units that are not kept
 * v <- b + W (h - 1/2)
 * }</pre>
 *
 * What the units do not know about the person is gone: with fewer units, more noise and more steps the result goes from the own
 * face towards that of nobody. Units are kept in the order of the variance of faces that they explain. The net comes from
 * {@code experiments/train/bauta-rbm.yaml} or another recipe of its kind, whose card names its outputs {@code units-N}.
 *
 * <p>Deviates from the paper, of which the abstract could be had: the machine learns aligned faces in color, from drawn persons; what
 * is random is what the units see, where the paper samples the units themselves.
 */
@About("Replaces the face by what a Boltzmann machine trained on many faces makes of it. Fewer units, more noise and more steps are stronger.")
@Source(key = "rafique2016", where = "abstract")
@Source(key = "wen2024", where = "Sec. 3.1.1")
public final class RbmReconstruction implements ImageMethod<RbmReconstruction.Settings> {
    private static final String OUTPUT = "units-";
    /** Width of the soft edge in sides of the aligned face: it lies outside of what recognisers see of a face. */
    private static final double EDGE = 1 / 9.0;

    private final FaceNets nets;

    public record Settings(
            @Setting(value = "bauta-rbm", text = "The Boltzmann machine, a model for reconstruction.") String model,
            @Setting(value = "64", min = 1, max = 4096,
                    text = "Hidden units that are kept, a power of two up to all there are; fewer is stronger.") int units,
            @Setting(value = "1", symbol = "k", min = 1, max = 1000, text = "Steps of the Gibbs chain; more is stronger.") int steps,
            @Setting(value = "16", unit = "8-bit levels", min = 0, max = 255,
                    text = "Standard deviation of the noise that the units see in each step; larger is stronger.") double noise) {
    }

    public RbmReconstruction() {
        this(FaceNets.standard(Task.RECONSTRUCTION));
    }

    RbmReconstruction(FaceNets nets) {
        this.nets = nets;
    }

    /** Nothing beside its model, which has to be there. */
    @Override
    public List<Requirement> requires(Settings settings) {
        List<String> outputs = nets.outputs(settings.model());
        if (!outputs.contains(OUTPUT + settings.units())) {
            throw new SettingsInvalid(List.of(SettingFault.of("units", "units is " + settings.units() + ", but the model " + settings.model()
                    + " can keep " + String.join(", ", outputs.stream().map(o -> o.replace(OUTPUT, "")).toList()))));
        }
        return List.of();
    }

    @Override
    public Masked apply(Face face, Settings settings, RunContext run) {
        requires(settings);
        FaceNet net = nets.get(settings.model(), OUTPUT + settings.units());
        float[] v = net.look(face);
        for (int step = 0; step < settings.steps(); step++) {
            if (run.cancelled().getAsBoolean()) {
                throw new Cancelled("the Boltzmann machine was stopped before its last step");
            }
            v = net.make(noisy(v, settings.noise() * net.model().input().scale().get(0), run.random()));
        }
        return net.lay(face, net.picture(v), EDGE);
    }

    private static float[] noisy(float[] v, double sigma, RandomGenerator random) {
        float[] out = v.clone();
        for (int i = 0; i < out.length && sigma > 0; i++) {
            out[i] += (float) (sigma * random.nextGaussian());
        }
        return out;
    }
}
