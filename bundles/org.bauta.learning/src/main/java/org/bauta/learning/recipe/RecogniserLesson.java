package org.bauta.learning.recipe;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

import org.bauta.learning.faces.Augmentation;
import org.bauta.learning.faces.FaceSamples;
import org.bauta.learning.faces.View;
import org.bauta.learning.loss.ArcFace;
import org.bauta.learning.net.Architectures;
import org.bauta.learning.net.Chain;
import org.bauta.learning.net.Layer;
import org.bauta.learning.training.DrawnPictures;
import org.bauta.learning.training.Player;
import org.bauta.learning.training.Samples;
import org.bauta.learning.training.Validation;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.nn.Block;
import ai.djl.training.ParameterStore;

/** Learning to tell persons apart: embeddings under an angular margin loss, judged by pairs of persons never seen. */
final class RecogniserLesson implements Lesson {
    private static final double[] RATES = {0.01, 0.001};
    /** A threshold needs at least so many pairs of two persons above it. */
    private static final int ENOUGH = 3;

    private final Recipe recipe;
    private final Materials materials;
    private final View view;
    private final Layer net;
    private final ArcFace margin;
    private final ParameterStore store;
    private final PersonTarget persons;

    RecogniserLesson(Recipe recipe, Materials materials, NDManager manager) {
        this.recipe = recipe;
        this.materials = materials;
        view = recipe.view().view();
        store = new ParameterStore(manager, false);
        persons = new PersonTarget(materials.data().items());
        NetSettings settings = recipe.net();
        Layer stages = settings.architecture() == NetSettings.Architecture.MOBILE ? Architectures.mobileStages(settings.width(), settings.blocks())
                : new Chain(Architectures.residualStages(settings.width(), settings.blocks()));
        net = Architectures.embedding(stages, settings.dimensions());
        margin = new ArcFace(persons.count(), recipe.loss().scale(), recipe.loss().margin());
        Start.net(net, manager, view.size());
        Start.prototypes(margin, manager, settings.dimensions());
    }

    @Override
    public List<Player> players() {
        return List.of(new Player() {
            @Override
            public String name() {
                return "margin";
            }

            @Override
            public List<Block> blocks() {
                return List.of(net, margin);
            }

            @Override
            public NDArray loss(NDList batch) {
                return margin.loss(store, net.apply(store, batch.get(0), true), batch.get(1));
            }
        });
    }

    @Override
    public Samples samples() {
        return new FaceSamples(materials.data(), view, recipe.augmentation(), List.of(persons));
    }

    @Override
    public Validation validation() {
        return new Validation() {
            @Override
            public String name() {
                return "verification error of unseen persons";
            }

            @Override
            public double measure() {
                return 1 - Interval.of(verify(materials.validation(), materials.validationSet()).accuracies()).mean();
            }
        };
    }

    private Verification verify(DrawnPictures pictures, org.bauta.core.dataset.DataSet set) {
        List<float[]> embeddings = new ArrayList<>();
        int length = recipe.net().dimensions();
        new Inference(net, store.getManager()).run(new FaceSamples(pictures, view, Augmentation.NONE, List.of()), (from, count, in, answers) -> {
            for (int i = 0; i < count; i++) {
                embeddings.add(Arrays.copyOfRange(answers.get(0), i * length, (i + 1) * length));
            }
        });
        return new Verification(set, embeddings);
    }

    @Override
    public List<TrainedModel> models() {
        Verification v = verify(materials.test(), materials.testSet());
        Map<String, String> quality = new LinkedHashMap<>();
        double[] percent = Arrays.stream(v.accuracies()).map(a -> 100 * a).toArray();
        quality.put("verification", Interval.of(percent).text("% right", 2) + " over " + percent.length + " folds of pairs of unseen persons");
        Map<Double, Double> thresholds = new TreeMap<>();
        for (double rate : RATES) {
            if (rate * v.impostors() >= ENOUGH) {
                double threshold = Math.rint(v.threshold(rate) * 1e4) / 1e4;
                thresholds.put(rate, threshold);
                quality.put("true-accepts-at-" + rate, String.format(Locale.ROOT, "%.1f %% of the pairs of one person accepted at a false accept rate of %s",
                        100 * v.accepted(threshold), rate));
            }
        }
        Samples faces = new FaceSamples(materials.test(), view, Augmentation.NONE, List.of());
        byte[] file = new Exporter(faces, store.getManager()).export(Map.of("embedding", net));
        return List.of(new TrainedModel(recipe.models().get(0), recipe.net().word(), file,
                Start.count(net), Map.of("template", Card.points(view)), Card.ordered("dimensions", recipe.net().dimensions(), "normalised", false), thresholds,
                quality, "Knows drawn faces only: of real persons it knows little, see quality."));
    }
}
