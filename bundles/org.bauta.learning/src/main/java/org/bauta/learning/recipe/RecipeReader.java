package org.bauta.learning.recipe;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.bauta.core.catalog.Contribution;
import org.bauta.core.catalog.Nearest;
import org.bauta.core.failure.SettingsInvalid;
import org.bauta.core.failure.UsageInvalid;
import org.bauta.core.settings.SettingFault;
import org.bauta.core.settings.SettingsType;
import org.bauta.learning.faces.Augmentation;
import org.bauta.learning.training.Schedule;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;

/** Reads recipes; what is wrong is told in one sentence with file, line and key. */
public final class RecipeReader {
    private static final List<String> KEYS = List.of("title", "kind", "net", "data", "validation", "test", "view", "augmentation", "loss",
            "boltzmann", "generator", "perturbation", "auxiliary", "schedule", "seed", "models");

    private final String file;
    private final String text;
    private final Map<String, Node> values = new LinkedHashMap<>();

    private RecipeReader(String text, String file) {
        this.text = text;
        this.file = file;
    }

    /** @throws UsageInvalid if there is no such file or it is no recipe */
    public static Recipe read(Path file) {
        try {
            return parse(Files.readString(file), file.getFileName().toString());
        } catch (NoSuchFileException e) {
            throw new UsageInvalid("there is no recipe " + file, e);
        } catch (IOException e) {
            throw new UsageInvalid("the recipe " + file + " cannot be read: " + e.getMessage(), e);
        }
    }

    /** @param file its name, for messages */
    public static Recipe parse(String text, String file) {
        return new RecipeReader(text, file).recipe();
    }

    private Recipe recipe() {
        values.putAll(mapping(root()));
        values.forEach((key, node) -> known(key, KEYS, node));
        Recipe.Kind kind = kind();
        return new Recipe(scalar(value("title")), kind, bind("net", NetSettings.class), data("data"), data("validation"), data("test"),
                bind("view", ViewSettings.class), bind("augmentation", Augmentation.class), bind("loss", MarginSettings.class),
                bind("boltzmann", BoltzmannSettings.class), bind("generator", GeneratorSettings.class),
                bind("perturbation", PerturbationSettings.class), bind("auxiliary", AuxiliarySettings.class), bind("schedule", Schedule.class), seed(), models(kind), text, file);
    }

    private Node root() {
        try {
            Node root = new Yaml(new SafeConstructor(new LoaderOptions())).compose(new StringReader(text));
            if (root instanceof MappingNode) {
                return root;
            }
            throw new UsageInvalid(file + " is no recipe: it has to hold lines of the form 'key: value'");
        } catch (MarkedYAMLException e) {
            throw new UsageInvalid(file + ", line " + (e.getProblemMark().getLine() + 1) + ": this is no YAML: " + e.getProblem(), e);
        } catch (YAMLException e) {
            throw new UsageInvalid(file + " is no YAML: " + e.getMessage(), e);
        }
    }

    private UsageInvalid fault(Node at, String sentence) {
        return new UsageInvalid(file + ", line " + (at.getStartMark().getLine() + 1) + ": " + sentence);
    }

    private void known(String key, List<String> valid, Node at) {
        if (!valid.contains(key)) {
            throw fault(at, "unknown key '" + key + "'" + Nearest.to(key, valid).map(n -> "; did you mean " + n + "?").orElse("")
                    + " (valid are " + String.join(", ", valid) + ")");
        }
    }

    private Map<String, Node> mapping(Node node) {
        if (!(node instanceof MappingNode map)) {
            throw fault(node, "this has to be a mapping such as {key: value}");
        }
        Map<String, Node> out = new LinkedHashMap<>();
        for (NodeTuple t : map.getValue()) {
            String key = scalar(t.getKeyNode());
            if (out.put(key, t.getValueNode()) != null) {
                throw fault(t.getKeyNode(), "the key '" + key + "' stands here a second time");
            }
        }
        return out;
    }

    private String scalar(Node node) {
        if (node instanceof ScalarNode s && !s.getValue().isBlank()) {
            return s.getValue().strip();
        }
        throw fault(node, "this has to be a single value");
    }

    private Node value(String key) {
        return Optional.ofNullable(values.get(key)).orElseThrow(() -> new UsageInvalid(file + ": the key '" + key + "' is missing"));
    }

    private Recipe.Kind kind() {
        String word = scalar(value("kind"));
        for (Recipe.Kind kind : Recipe.Kind.values()) {
            if (kind.word().equals(word)) {
                return kind;
            }
        }
        throw fault(value("kind"), "kind is '" + word + "', but has to be "
                + Stream.of(Recipe.Kind.values()).map(Recipe.Kind::word).collect(Collectors.joining(" or ")));
    }

    private long seed() {
        try {
            return Long.parseLong(scalar(value("seed")));
        } catch (NumberFormatException e) {
            throw fault(value("seed"), "seed is '" + scalar(value("seed")) + "', but has to be a whole number");
        }
    }

    /** A section that is a settings record; all defaults if it is not there. */
    private <S extends Record> S bind(String key, Class<S> type) {
        Map<String, Node> section = values.containsKey(key) ? mapping(value(key)) : Map.of();
        Map<String, String> given = new LinkedHashMap<>();
        section.forEach((k, node) -> given.put(k, scalar(node)));
        try {
            return SettingsType.of(type).bind(given);
        } catch (SettingsInvalid e) {
            SettingFault first = e.faults().get(0);
            throw fault(section.getOrDefault(first.key(), value(key)), key + ": " + e.getMessage());
        }
    }

    private DataRequest data(String key) {
        Map<String, String> settings = new LinkedHashMap<>();
        mapping(value(key)).forEach((k, node) -> settings.put(k, scalar(node)));
        String id = settings.remove("id");
        if (id == null) {
            throw fault(value(key), key + " has to name a data set, such as {id: synthetic, identities: 100}");
        }
        return new DataRequest(id, settings);
    }

    private List<Recipe.ModelRequest> models(Recipe.Kind kind) {
        List<Recipe.ModelRequest> out = new ArrayList<>();
        List<String> tasks = kind.tasks();
        mapping(value("models")).forEach((id, node) -> {
            if (!id.matches(Contribution.ID)) {
                throw fault(node, "the model id '" + id + "' has to be kebab-case (small letters, digits, single hyphens)");
            }
            Map<String, Node> model = mapping(node);
            model.forEach((k, n) -> known(k, List.of("name", "task"), n));
            String task = model.containsKey("task") ? scalar(model.get("task")) : "";
            if (!tasks.contains(task)) {
                throw fault(node, "the task of " + id + " is '" + task + "', but has to be " + String.join(" or ", tasks));
            }
            out.add(new Recipe.ModelRequest(id, model.containsKey("name") ? scalar(model.get("name")) : id, task));
        });
        if (out.isEmpty() || tasks.size() == 1 && out.size() > 1) {
            throw fault(value("models"), tasks.size() == 1 ? "a recipe of the kind " + kind.word() + " makes one model"
                    : "there has to be at least one model");
        }
        return out;
    }
}
