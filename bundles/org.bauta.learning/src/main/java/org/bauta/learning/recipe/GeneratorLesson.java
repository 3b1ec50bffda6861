package org.bauta.learning.recipe;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.bauta.core.catalog.Source;
import org.bauta.learning.array.Numbers;
import org.bauta.learning.array.Owned;
import org.bauta.learning.faces.Augmentation;
import org.bauta.learning.faces.FaceSamples;
import org.bauta.learning.loss.Edges;
import org.bauta.learning.loss.Reconstruction;
import org.bauta.learning.net.Architectures;
import org.bauta.learning.net.Layer;
import org.bauta.learning.training.Player;
import org.bauta.learning.training.Samples;
import org.bauta.learning.training.Validation;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Block;
import ai.djl.training.ParameterStore;

/**
 * Learning to draw some persons from who they are, as zeros and a one, and how the picture was taken; so that parts of several
 * ones give a person who is none of them. One picture of each person is not learned from, to be measured by.
 */
@Source(key = "meden2018", where = "abstract: a net that combines features of the identities that it was trained with")
final class GeneratorLesson implements Lesson {
    private static final float BACKGROUND = 0.1f;
    /** The face as an ellipse in the frame: half its width and height, and where its middle is, in sides of the frame. */
    private static final double ACROSS = 0.34;
    private static final double DOWN = 0.42;
    private static final double MIDDLE = 0.53;

    private final Recipe recipe;
    private final Materials materials;
    private final ParameterStore store;
    private final TakenHow how;
    private final Layer net;
    private final NDArray weights;

    GeneratorLesson(Recipe recipe, Materials materials, NDManager manager) {
        this.recipe = recipe;
        this.materials = materials;
        store = new ParameterStore(manager, false);
        how = TakenHow.of(materials.data());
        NetSettings settings = recipe.net();
        net = Architectures.generator(settings.width(), settings.dimensions(), recipe.view().size());
        int size = recipe.view().size();
        weights = Owned.array(manager, weights(), 1, 1, size, size);
        Start.net(net, manager, new Shape(2, samples(false).shapes().get(0)[0]));
    }

    private ProxySamples samples(boolean held) {
        Samples faces = new FaceSamples(materials.data(), recipe.view().view(), Augmentation.NONE, List.of());
        return ProxySamples.of(materials.data(), faces, recipe.generator().persons(), how, held);
    }

    @Override
    public List<Player> players() {
        return List.of(new Player() {
            @Override
            public String name() {
                return "pixels and edges";
            }

            @Override
            public List<Block> blocks() {
                return List.of(net);
            }

            @Override
            public NDArray loss(NDList batch) {
                NDArray made = net.apply(store, batch.get(0), true).mul(weights);
                NDArray taken = batch.get(1).mul(weights);
                return Reconstruction.l1(made, taken).add(Numbers.times(Edges.loss(made, taken), recipe.generator().edges()));
            }
        });
    }

    @Override
    public Samples samples() {
        return samples(false);
    }

    /** None: the persons shall be drawn as they were learned, and their other pictures have other backgrounds and hair. */
    @Override
    public Validation validation() {
        return Validation.NONE;
    }

    /** 1 on the face, {@value #BACKGROUND} elsewhere: backgrounds are nobody's, and cannot be foretold. */
    private float[] weights() {
        int size = recipe.view().size();
        float[] out = new float[size * size];
        for (int i = 0; i < out.length; i++) {
            double x = ((i % size + .5) / size - .5) / ACROSS;
            double y = ((i / size + .5) / size - MIDDLE) / DOWN;
            out[i] = x * x + y * y <= 1 ? 1 : BACKGROUND;
        }
        return out;
    }

    /** Mean absolute, of 255. */
    private double error(Samples pictures) {
        double[] sum = new double[2];
        new Inference(net, store.getManager()).run(pictures, (from, count, in, out) -> {
            float[] made = out.get(0);
            for (int i = 0; i < made.length; i++) {
                sum[0] += Math.abs(made[i] - in[1][i]);
            }
            sum[1] += made.length;
        });
        return 127.5 * sum[0] / sum[1];
    }

    @Override
    public List<TrainedModel> models() {
        ProxySamples held = samples(true);
        Map<String, String> quality = new LinkedHashMap<>();
        quality.put("unlearned-pictures", String.format(Locale.ROOT, "%.1f of 255 mean absolute error in pictures of its persons that it did not learn from",
                error(held)));
        quality.put("learned-pictures", String.format(Locale.ROOT, "%.1f of 255 in those that it did", error(samples(false))));
        byte[] file = new Exporter(held, store.getManager()).export(Map.of("picture", net));
        return List.of(new TrainedModel(recipe.models().get(0), "up-convolutional", file, Start.count(net),
                Map.of("template", Card.points(recipe.view().view())),
                Card.ordered("tensors", List.of("picture"), "persons", held.count(), "names", how.names()), Map.of(), quality,
                "Draws its own persons, who do not exist, and mixtures of them; hair and glasses, which it is not told, are blurred."));
    }
}
