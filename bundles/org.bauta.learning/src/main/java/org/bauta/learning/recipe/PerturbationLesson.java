package org.bauta.learning.recipe;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.bauta.core.catalog.Source;
import org.bauta.core.failure.UsageInvalid;
import org.bauta.learning.array.Numbers;
import org.bauta.learning.array.Owned;
import org.bauta.learning.faces.Augmentation;
import org.bauta.learning.faces.FaceSamples;
import org.bauta.learning.faces.View;
import org.bauta.learning.gradient.DifferentiableRecogniser;
import org.bauta.learning.gradient.FeatureNoise;
import org.bauta.learning.gradient.PixelNet;
import org.bauta.learning.loss.Adversarial;
import org.bauta.learning.loss.Identity;
import org.bauta.learning.model.ChannelOrder;
import org.bauta.learning.model.ModelDescriptor;
import org.bauta.learning.model.ModelFile;
import org.bauta.learning.net.Architectures;
import org.bauta.learning.net.Bounded;
import org.bauta.learning.net.Chain;
import org.bauta.learning.net.Convolution;
import org.bauta.learning.net.Enlarge;
import org.bauta.learning.net.Layer;
import org.bauta.learning.net.Norm;
import org.bauta.learning.net.Rectifier;
import org.bauta.learning.store.ModelStore;
import org.bauta.learning.training.DrawnPictures;
import org.bauta.learning.training.Player;
import org.bauta.learning.training.Samples;
import org.bauta.learning.training.Validation;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.nn.Block;
import ai.djl.training.ParameterStore;

/**
 * Learning to perturb: a generator G adds {@code epsilon G(x)} to a face x such that a surrogate recogniser F no longer knows it,
 * while a discriminator D does not see that anything was added:
 * {@code L = L_GAN + lambda_i mean cos(F(x), F(x + epsilon G(x))) + lambda_p mean max(epsilon_p, |epsilon G(x)|)}.
 */
@Source(key = "deb2020", where = "Sec. 3, the losses for obfuscation")
final class PerturbationLesson implements Lesson {
    private static final float HALF = 127.5f;
    private static final float SLOPE = 0.2f;
    private static final float TINY = 1e-8f;

    private final Recipe recipe;
    private final Materials materials;
    private final PerturbationSettings settings;
    private final ParameterStore store;
    private final Layer generator;
    private final Layer discriminator;
    private final ModelDescriptor surrogate;
    private final PixelNet recogniser;

    PerturbationLesson(Recipe recipe, Materials materials, NDManager manager) {
        this.recipe = recipe;
        this.materials = materials;
        settings = recipe.perturbation();
        store = new ParameterStore(manager, false);
        int width = recipe.net().width();
        generator = new Chain(Architectures.unet(width, recipe.net().blocks()), new Enlarge(), Convolution.biased(3, 3, 1), new Bounded());
        discriminator = new Chain(Convolution.biased(width, 5, 2), new Rectifier(SLOPE), Convolution.plain(2 * width, 3, 2), new Norm(),
                new Rectifier(SLOPE), Convolution.plain(4 * width, 3, 2), new Norm(), new Rectifier(SLOPE), Convolution.biased(1, 3, 1));
        Start.net(generator, manager, recipe.view().size());
        Start.net(discriminator, manager, recipe.view().size());
        ModelStore models = ModelStore.standard();
        surrogate = models.descriptor(settings.surrogate());
        requireSameLook(recipe.view().view());
        recogniser = DifferentiableRecogniser.netOf(ModelFile.of(surrogate, models.file(surrogate.id())));
    }

    /** What the net adds has to be what the surrogate sees. */
    private void requireSameLook(View view) {
        ModelDescriptor.Input in = surrogate.input();
        boolean same = in.width() == view.size() && in.height() == view.size() && in.color() == ChannelOrder.RGB
                && in.mean().stream().allMatch(m -> m == HALF) && in.scale().stream().allMatch(s -> Math.abs(s * HALF - 1) < 1e-6)
                && view.template().isPresent() && surrogate.template().isPresent()
                && Arrays.equals(view.template().get(), surrogate.template().get().toArray());
        if (!same) {
            throw new UsageInvalid(recipe.file() + ": the surrogate " + surrogate.id() + " does not see faces as the view of the recipe does: it has"
                    + " to read " + view.size() + " x " + view.size() + " RGB of -1..1, aligned to the same template");
        }
    }

    private Samples faces(DrawnPictures pictures, Augmentation how) {
        return new FaceSamples(pictures, recipe.view().view(), how, List.of());
    }

    /** epsilon G(x), in the units of the input. */
    private NDArray change(NDArray x, boolean training) {
        return Numbers.times(generator.apply(store, x, training), settings.budget() / HALF);
    }

    private static NDArray released(NDArray x, NDArray change) {
        return Numbers.atMost(Numbers.atLeast(x.add(change), -1), 1);
    }

    @Override
    public List<Player> players() {
        return List.of(player("discriminator", discriminator, batch -> {
            NDArray x = batch.get(0);
            NDArray made = released(x, change(x, true)).stopGradient();
            return Adversarial.LEAST_SQUARES.discriminator(discriminator.apply(store, x, true), discriminator.apply(store, made, true));
        }), player("generator", generator, batch -> {
            NDArray x = batch.get(0);
            NDArray change = change(x, true);
            NDArray made = released(x, change);
            NDArray known = recogniser.forward(x, FeatureNoise.NONE).stopGradient();
            NDArray identity = Identity.cosines(recogniser.forward(made, FeatureNoise.NONE), known).mean();
            return Adversarial.LEAST_SQUARES.generator(discriminator.apply(store, made, true)).add(Numbers.times(identity, settings.identity()))
                    .add(Numbers.times(length(change), settings.length()));
        }));
    }

    /** {@code mean max(epsilon_p, |change|)}, lengths as root mean squares in shares of the budget. */
    private NDArray length(NDArray change) {
        NDArray rms = change.square().reshape(change.getShape().get(0), -1).mean(new int[] {1}).add(TINY).sqrt();
        return Numbers.atLeast(Numbers.times(rms, HALF / settings.budget()), settings.free() / settings.budget()).mean();
    }

    private static Player player(String name, Layer net, java.util.function.Function<NDList, NDArray> loss) {
        return new Player() {
            @Override
            public String name() {
                return name;
            }

            @Override
            public List<Block> blocks() {
                return List.of(net);
            }

            @Override
            public NDArray loss(NDList batch) {
                return loss.apply(batch);
            }
        };
    }

    @Override
    public Samples samples() {
        return faces(materials.data(), recipe.augmentation());
    }

    @Override
    public Validation validation() {
        return new Validation() {
            @Override
            public String name() {
                return "how well the surrogate still knows unseen persons (mean cosine)";
            }

            @Override
            public double measure() {
                return measured(materials.validation())[0];
            }
        };
    }

    /** Mean cosine with the original and mean length in levels, after rounding to whole levels. */
    private double[] measured(DrawnPictures pictures) {
        double[] sums = new double[2];
        int[] seen = new int[1];
        new Inference(generator, store.getManager()).run(faces(pictures, Augmentation.NONE), (from, count, in, out) -> {
            float[] x = in[0];
            float[] rounded = new float[x.length];
            for (int i = 0; i < x.length; i++) {
                double level = Math.rint((x[i] + 1) * HALF) + Math.rint(settings.budget() * out.get(0)[i]);
                rounded[i] = (float) (Math.clamp(level, 0, 255) / HALF - 1);
                sums[1] += Math.pow((rounded[i] - x[i]) * HALF, 2) / x.length * count;
            }
            long[] shape = {3, recipe.view().size(), recipe.view().size()};
            try (NDManager scope = recogniser.manager().newSubManager()) {
                ai.djl.ndarray.types.Shape all = new ai.djl.ndarray.types.Shape(count, shape[0], shape[1], shape[2]);
                NDArray cosines = Identity.cosines(recogniser.forward(Owned.array(scope, x, all), FeatureNoise.NONE),
                        recogniser.forward(Owned.array(scope, rounded, all), FeatureNoise.NONE));
                sums[0] += cosines.sum().getFloat();
            }
            seen[0] += count;
        });
        return new double[] {sums[0] / seen[0], Math.sqrt(sums[1] / seen[0])};
    }

    @Override
    public List<TrainedModel> models() {
        double[] figures = measured(materials.test());
        Map<String, String> quality = new LinkedHashMap<>();
        quality.put("surrogate-cosine", String.format(Locale.ROOT, "%.3f mean cosine of the surrogate between original and release at epsilon %.0f",
                figures[0], settings.budget()));
        quality.put("perturbation", String.format(Locale.ROOT, "%.1f of 255 root mean square, %.1f dB", figures[1],
                20 * Math.log10(255 / figures[1])));
        byte[] file = new Exporter(faces(materials.test(), Augmentation.NONE), store.getManager()).export(Map.of("perturbation", generator));
        return List.of(new TrainedModel(recipe.models().get(0), "unet", file, Start.count(generator),
                Card.ordered("template", Card.points(recipe.view().view()), "surrogate", Card.ordered("id", surrogate.id(), "sha256", surrogate.sha256())),
                Card.ordered("tensors", List.of("perturbation")), Map.of(), quality,
                "Knows drawn faces and one recogniser only; against other recognisers it does much less."));
    }
}
