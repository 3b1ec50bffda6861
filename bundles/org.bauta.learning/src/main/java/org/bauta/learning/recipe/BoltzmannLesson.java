package org.bauta.learning.recipe;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SplittableRandom;

import org.bauta.core.catalog.Source;
import org.bauta.learning.array.Numbers;
import org.bauta.learning.faces.Augmentation;
import org.bauta.learning.faces.FaceSamples;
import org.bauta.learning.net.Boltzmann;
import org.bauta.learning.net.Chain;
import org.bauta.learning.net.Colors;
import org.bauta.learning.net.Layer;
import org.bauta.learning.net.LumaChroma;
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
 * Learning how faces look, with a restricted Boltzmann machine and contrastive divergence: the free energy of faces shall be
 * low, and that of what the machine makes of them high.
 */
@Source(key = "hinton2002", where = "Sec. 3: the chain is held constant, so that this is the gradient of mean F(v0) - mean F(vk)")
final class BoltzmannLesson implements Lesson {
    /** Faces whose mean is what the machine sees when nothing is known of its units. */
    private static final int FIRST = 500;
    private static final String OUTPUT = "units-";

    private final Recipe recipe;
    private final Materials materials;
    private final ParameterStore store;
    private final Boltzmann machine;
    private final LumaChroma eye = new LumaChroma();
    private final double sigma;

    BoltzmannLesson(Recipe recipe, Materials materials, NDManager manager) {
        this.recipe = recipe;
        this.materials = materials;
        sigma = recipe.boltzmann().sigma();
        store = new ParameterStore(manager, false);
        machine = new Boltzmann(recipe.boltzmann().units(), sigma);
        machine.start(manager, LumaChroma.numbers(recipe.view().size()));
        try (NDArray mean = manager.create(mean(faces(materials.data(), Augmentation.NONE)))) {
            machine.visibleBias().getArray().addi(mean);
        }
    }

    private Samples faces(DrawnPictures pictures, Augmentation how) {
        return new FaceSamples(pictures, recipe.view().view(), how, List.of());
    }

    /** What is seen of some faces, spread over all. */
    private float[] mean(Samples faces) {
        int count = Math.min(FIRST, faces.size());
        float[] sum = new float[Inference.length(faces.shapes().get(0))];
        for (int i = 0; i < count; i++) {
            float[] one = new float[sum.length];
            faces.fill((int) ((long) i * faces.size() / count), new SplittableRandom(i), new float[][] {one}, 0);
            for (int p = 0; p < sum.length; p++) {
                sum[p] += one[p] / count;
            }
        }
        long[] shape = faces.shapes().get(0);
        return new Inference(eye, store.getManager()).answers(sum, 1, shape).get(0);
    }

    @Override
    public List<Player> players() {
        return List.of(new Player() {
            @Override
            public String name() {
                return "contrast of free energies";
            }

            @Override
            public List<Block> blocks() {
                return List.of(machine);
            }

            @Override
            public NDArray loss(NDList batch) {
                NDArray v0 = eye.apply(store, batch.get(0), true);
                NDArray vk = chain(v0, batch.get(1));
                NDArray contrast = machine.freeEnergy(store, v0).mean().sub(machine.freeEnergy(store, vk).mean());
                return Numbers.times(contrast, sigma * sigma);
            }
        });
    }

    /** Alternating Gibbs sampling; what is seen is not sampled but takes its mean, which is less noisy. */
    @Source(key = "hinton2012", where = "Sec. 3.2")
    private NDArray chain(NDArray v0, NDArray uniform) {
        NDArray v = v0;
        for (int step = 0; step < recipe.boltzmann().steps(); step++) {
            NDArray h = machine.hidden(store, v).gt(uniform.get(":," + step)).toType(v0.getDataType(), false);
            v = machine.visible(store, h);
        }
        return v.stopGradient();
    }

    @Override
    public Samples samples() {
        return new ChainSamples(faces(materials.data(), recipe.augmentation()), recipe.boltzmann().steps(), machine.units());
    }

    @Override
    public Validation validation() {
        return new Validation() {
            @Override
            public String name() {
                return "error of reconstructions of unseen persons";
            }

            @Override
            public double measure() {
                return error(picture(machine), materials.validation());
            }
        };
    }

    /** From picture to picture. */
    private Layer picture(Layer middle) {
        return new Chain(eye, middle, new Colors(recipe.view().size()));
    }

    /** Root mean square, of 255. */
    private double error(Layer net, DrawnPictures pictures) {
        double[] sum = new double[2];
        new Inference(net, store.getManager()).run(faces(pictures, Augmentation.NONE), (from, count, in, out) -> {
            float[] made = out.get(0);
            for (int i = 0; i < made.length; i++) {
                sum[0] += (made[i] - in[0][i]) * (made[i] - in[0][i]);
            }
            sum[1] += made.length;
        });
        return 127.5 * Math.sqrt(sum[0] / sum[1]);
    }

    @Override
    public List<TrainedModel> models() {
        Map<String, Layer> outputs = outputs();
        Map<String, String> quality = new LinkedHashMap<>();
        outputs.forEach((name, net) -> quality.put(name, String.format(Locale.ROOT, "%.1f of 255 root mean square error with %s units",
                error(net, materials.test()), name.substring(OUTPUT.length()))));
        byte[] file = new Exporter(faces(materials.test(), Augmentation.NONE), store.getManager()).export(outputs);
        return List.of(new TrainedModel(recipe.models().get(0), "restricted-boltzmann", file, Start.count(machine),
                Map.of("template", Card.points(recipe.view().view())), Card.ordered("tensors", List.copyOf(outputs.keySet())), Map.of(), quality,
                "Knows drawn faces only, heads turned by up to the yaw of its data; what it makes of a face is blurred."));
    }

    /** The machine with all units, with the half that explains most, with a quarter, ... */
    private Map<String, Layer> outputs() {
        UnitRanks ranks = UnitRanks.of(machine, eye, faces(materials.validation(), Augmentation.NONE), store.getManager());
        Map<String, Layer> out = new LinkedHashMap<>();
        for (int kept = machine.units(); kept >= 1; kept /= 2) {
            out.put(OUTPUT + kept, picture(ranks.keep(machine, kept)));
        }
        return out;
    }
}
