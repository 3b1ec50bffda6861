package org.bauta.learning.recipe;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.bauta.learning.faces.View;
import org.bauta.learning.training.Curve;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.Yaml;

/** The card of a trained net: its descriptor, as the model store reads it, and how it came about and what it is worth. */
final class Card {
    /** Middle of 0..255, and one over it. */
    private static final double MEAN = 127.5;
    private static final double SCALE = 1 / MEAN;

    private Card() {
    }

    /**
     * @param sha256 of the file
     * @param persons in the data to learn from
     * @param seconds that the training took here
     */
    static String of(TrainedModel model, Recipe recipe, String sha256, Curve curve, int persons, long seconds) {
        Map<String, Object> card = new LinkedHashMap<>();
        card.put("id", model.model().id());
        card.put("name", model.model().name());
        card.put("task", model.model().task());
        card.put("architecture", model.architecture());
        card.put("file", RecipeRun.MODEL);
        card.put("sha256", sha256);
        card.put("licence", "EPL-2.0");
        card.put("source", "experiments/train/" + recipe.file());
        int size = recipe.view().size();
        card.put("input", ordered("width", size, "height", size, "colour", "rgb", "mean", MEAN, "scale", SCALE));
        card.putAll(model.view());
        card.put("output", model.output());
        if (!model.thresholds().isEmpty()) {
            card.put("similarity", "cosine");
            card.put("thresholds", new LinkedHashMap<>(model.thresholds()));
            card.put("calibrated-on", recipe.test().toString());
        }
        card.put("checked", "on unseen drawn faces: " + String.join("; ", model.quality().values()));
        card.put("training", training(model, recipe, curve, persons, seconds));
        card.put("quality", new LinkedHashMap<>(Map.of("unseen-drawn-faces", model.quality())));
        card.put("limits", model.limits());
        DumperOptions options = new DumperOptions();
        options.setDefaultFlowStyle(DumperOptions.FlowStyle.AUTO);
        options.setWidth(140);
        return new Yaml(options).dump(card);
    }

    private static Map<String, Object> training(TrainedModel model, Recipe recipe, Curve curve, int persons, long seconds) {
        Map<String, Object> out = ordered("recipe", "experiments/train/" + recipe.file(), "data", recipe.data().toString(), "persons", persons);
        out.put("validation", recipe.validation().toString());
        out.put("test", recipe.test().toString());
        out.put("seed", recipe.seed());
        out.put("epochs", curve.points().size());
        out.put("best-epoch", curve.points().get(curve.best()).epoch());
        out.put("parameters", model.parameters());
        out.put("minutes", Math.round(seconds / 6.0) / 10.0);
        return out;
    }

    /** Keys and values in turn, in this order. */
    static Map<String, Object> ordered(Object... pairs) {
        Map<String, Object> out = new LinkedHashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            out.put((String) pairs[i], pairs[i + 1]);
        }
        return out;
    }

    /** The template of a view that aligns, as it stands in a card. */
    static List<List<Double>> points(View view) {
        double[] xy = view.template().orElseThrow();
        List<List<Double>> out = new ArrayList<>();
        for (int i = 0; i < xy.length; i += 2) {
            out.add(List.of(xy[i], xy[i + 1]));
        }
        return out;
    }

    /** As it stands in a card. */
    static Map<String, Object> named(List<String> names, Object... pairs) {
        Map<String, Object> out = ordered(pairs);
        out.put("names", names);
        return out;
    }
}
