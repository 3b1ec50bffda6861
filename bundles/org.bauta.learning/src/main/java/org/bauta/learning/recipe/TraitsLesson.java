package org.bauta.learning.recipe;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.bauta.core.dataset.DrawnSet;
import org.bauta.core.dataset.Item;
import org.bauta.core.failure.UsageInvalid;
import org.bauta.learning.faces.Augmentation;
import org.bauta.learning.faces.FaceSamples;
import org.bauta.learning.faces.Target;
import org.bauta.learning.faces.View;
import org.bauta.learning.net.Architectures;
import org.bauta.learning.net.Branches;
import org.bauta.learning.net.Chain;
import org.bauta.learning.net.Layer;
import org.bauta.learning.net.MeanPool;
import org.bauta.learning.training.DrawnPictures;
import org.bauta.learning.training.Player;
import org.bauta.learning.training.Samples;
import org.bauta.learning.training.Validation;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.nn.Block;
import ai.djl.training.ParameterStore;

/** Learning to read several things from faces with one trunk and a head for each; every head becomes a net of its own. */
final class TraitsLesson implements Lesson {
    private final Recipe recipe;
    private final Materials materials;
    private final View view;
    private final ParameterStore store;
    private final List<Aspect> aspects;
    private final Branches net;

    TraitsLesson(Recipe recipe, Materials materials, NDManager manager) {
        this.recipe = recipe;
        this.materials = materials;
        view = recipe.view().view();
        store = new ParameterStore(manager, false);
        aspects = aspects(materials.data().items());
        NetSettings settings = recipe.net();
        boolean unet = settings.architecture() == NetSettings.Architecture.UNET;
        List<Layer> stages = unet ? List.of(Architectures.unet(settings.width(), settings.blocks()))
                : Architectures.residualStages(settings.width(), settings.blocks());
        net = new Branches(stages, aspects.stream().map(a -> new Branches.Head(a.task(), stages.size() - 1, a.head(settings))).toList());
        Start.net(net, manager, view.size());
    }

    /** @param items of the pictures that are read */
    private List<Aspect> aspects(List<Item> items) {
        boolean unet = recipe.net().architecture() == NetSettings.Architecture.UNET;
        List<Aspect> out = new ArrayList<>();
        for (Recipe.ModelRequest model : recipe.models()) {
            if (unet != model.task().equals("parsing")) {
                throw new UsageInvalid(recipe.file() + ": the net of " + model.id() + " has to be " + (unet ? "residual" : "unet")
                        + ": parsing takes unet and nothing else does");
            }
            switch (model.task()) {
                case "points-5" -> out.add(new PointsAspect(5));
                case "points-68" -> out.add(new PointsAspect(68));
                case "pose" -> out.add(new PoseAspect(materials.data().names()));
                case "action-units" -> out.add(new ActionUnitsAspect(materials.data().names()));
                case "attributes" -> out.add(new AttributesAspect(materials.data().items(), items, materials.data().names()));
                case "parsing" -> out.add(new ParsingAspect(((DrawnSet) materials.testSet()).draw(materials.testSet().items().get(0)).parsing().names(),
                        recipe.view().size() / 2, materials.data()));
                default -> { }
            }
        }
        if (out.isEmpty()) {
            throw new UsageInvalid(recipe.file() + ": features and perception are by-products of a net that learns something else, such as attributes");
        }
        if (recipe.auxiliary().codes() > 0) {
            CodesAspect codes = new CodesAspect(materials.data().names(), recipe.auxiliary().codes());
            if (codes.isEmpty()) {
                throw new UsageInvalid(recipe.file() + ": auxiliary: codes need a data set that knows what its persons were made from: the synthetic faces");
            }
            out.add(codes);
        }
        return out;
    }

    @Override
    public List<Player> players() {
        return List.of(new Player() {
            @Override
            public String name() {
                return "traits";
            }

            @Override
            public List<Block> blocks() {
                return List.of(net);
            }

            @Override
            public NDArray loss(NDList batch) {
                NDList answers = net.forward(store, new NDList(batch.get(0)), true);
                NDArray sum = aspects.get(0).loss(answers.get(0), batch.get(1));
                for (int i = 1; i < aspects.size(); i++) {
                    sum = sum.add(aspects.get(i).loss(answers.get(i), batch.get(i + 1)));
                }
                return sum;
            }
        });
    }

    private FaceSamples samples(DrawnPictures pictures, Augmentation how) {
        List<Target> targets = aspects(pictures.items()).stream().map(Aspect::target).toList();
        return new FaceSamples(pictures, view, how, targets);
    }

    @Override
    public Samples samples() {
        return samples(materials.data(), recipe.augmentation());
    }

    @Override
    public Validation validation() {
        Samples faces = samples(materials.validation(), Augmentation.NONE);
        return new Validation() {
            @Override
            public String name() {
                return "sum of errors on unseen persons";
            }

            @Override
            public double measure() {
                List<Answers> answers = answers(faces, materials.validation().items());
                double sum = 0;
                for (int i = 0; i < aspects.size(); i++) {
                    sum += aspects.get(i).error(answers.get(i));
                }
                return sum;
            }
        };
    }

    /** For each aspect. */
    private List<Answers> answers(Samples faces, List<Item> items) {
        List<String> persons = items.stream().map(Item::subject).toList();
        List<Answers> out = aspects.stream().map(a -> new Answers(new ArrayList<>(), new ArrayList<>(), persons)).toList();
        new Inference(net, store.getManager()).run(faces, (from, count, arrays, answers) -> {
            for (int a = 0; a < out.size(); a++) {
                rows(answers.get(a), count, out.get(a).given());
                rows(arrays[a + 1], count, out.get(a).wanted());
            }
        });
        return out;
    }

    private static void rows(float[] all, int count, List<float[]> out) {
        int length = all.length / count;
        for (int i = 0; i < count; i++) {
            out.add(Arrays.copyOfRange(all, i * length, (i + 1) * length));
        }
    }

    @Override
    public List<TrainedModel> models() {
        Samples faces = samples(materials.test(), Augmentation.NONE);
        List<Answers> answers = answers(faces, materials.test().items());
        Exporter exporter = new Exporter(faces, store.getManager());
        List<TrainedModel> out = new ArrayList<>();
        for (Recipe.ModelRequest model : recipe.models()) {
            Map<String, Layer> outputs = outputs(model);
            Map<String, Object> words = Map.of("tensors", List.copyOf(outputs.keySet()));
            Map<String, String> quality = Map.of("by-product", "features of a net that reads " + String.join(", ", aspects.stream().map(Aspect::task).toList()));
            for (int i = 0; i < aspects.size(); i++) {
                if (aspects.get(i).task().equals(model.task())) {
                    words = aspects.get(i).output();
                    quality = aspects.get(i).quality(answers.get(i));
                }
            }
            if (model.task().equals("perception")) {
                quality = new PerceptionQuality(List.copyOf(outputs.values()), faces, store.getManager()).measure();
            }
            if (model.task().equals("features")) {
                words = Map.of("dimensions", (int) outputs.get("features").shape(new ai.djl.ndarray.types.Shape(1, 3, view.size(), view.size())).get(1));
            }
            long parameters = outputs.values().stream().mapToLong(Start::count).max().orElseThrow();
            out.add(new TrainedModel(model, recipe.net().word(), exporter.export(outputs), parameters,
                    Map.of("crop", Card.ordered("margin", recipe.view().margin(), "square", true)), words, Map.of(), quality,
                    "Knows drawn faces only, heads turned by up to the yaw of its data: for real faces see quality."));
        }
        return out;
    }

    /** What of the net goes into the file of a model. */
    private Map<String, Layer> outputs(Recipe.ModelRequest model) {
        Map<String, Layer> out = new LinkedHashMap<>();
        List<Layer> stages = net.stages();
        if (model.task().equals("perception")) {
            for (int i = 0; i < stages.size(); i++) {
                out.put("stage" + i, new Chain(stages.subList(0, i + 1)));
            }
        } else if (model.task().equals("features")) {
            List<Layer> all = new ArrayList<>(stages);
            all.add(new MeanPool());
            out.put("features", new Chain(all));
        } else {
            net.heads().stream().filter(h -> h.name().equals(model.task())).forEach(h -> out.put("output", net.path(h)));
        }
        return out;
    }
}
