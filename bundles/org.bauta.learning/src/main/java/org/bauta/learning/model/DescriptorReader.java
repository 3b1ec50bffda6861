package org.bauta.learning.model;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

import org.bauta.core.catalog.Contribution;
import org.bauta.core.failure.ModelUnavailable;
import org.bauta.core.failure.UsageInvalid;
import org.bauta.core.face.Landmarks;

/** Reads descriptors. What is needed depends on the task; what is unknown is refused with file, line and nearest key. */
public final class DescriptorReader {
    /** Where a hash comes from that its owner did not publish. */
    static final String HASH_FROM = "hash-from";

    private static final List<String> KEYS = List.of("id", "name", "task", "architecture", "file", "sha256", "licence", "source", "input",
            "template", "crop", "output", "similarity", "thresholds", "calibrated-on", "checked", "surrogate", "training", "quality", "limits",
            DescriptorReader.HASH_FROM);
    private static final List<String> NOTES = List.of("surrogate", "training", "quality", "limits", DescriptorReader.HASH_FROM);

    private final YamlMap yaml;

    private DescriptorReader(YamlMap yaml) {
        this.yaml = yaml.allow(KEYS);
    }

    /**
     * @throws ModelUnavailable if the file cannot be read
     * @throws UsageInvalid if it is no descriptor
     */
    public static WrittenDescriptor read(Path file) {
        try {
            return parse(Files.readString(file), file.toString());
        } catch (NoSuchFileException e) {
            throw new ModelUnavailable("there is no descriptor " + file, e);
        } catch (IOException e) {
            throw new ModelUnavailable("the descriptor " + file + " cannot be read: " + e.getMessage(), e);
        }
    }

    /** @param file its name, for messages */
    public static WrittenDescriptor parse(String text, String file) {
        return new WrittenDescriptor(new DescriptorReader(YamlMap.parse(text, file)).descriptor(), text);
    }

    private ModelDescriptor descriptor() {
        Task task = Task.of(yaml.word("task", Task.words())).orElseThrow();
        SortedMap<Double, Double> thresholds = thresholds();
        return new ModelDescriptor(matching("id", Contribution.ID, "kebab-case (small letters, digits, single hyphens)"), yaml.text("name"),
                task, yaml.text("architecture"), yaml.text("file"),
                matching("sha256", "[0-9a-f]{64}|any", "64 hexadecimal digits in small letters, or any"), yaml.text("licence"),
                yaml.text("source"), input(), template(task), crop(task), output(task), reading(task), thresholds,
                thresholds.isEmpty() ? "" : yaml.text("calibrated-on"), yaml.optional("checked").orElse("unchecked"), notes());
    }

    private Map<String, String> notes() {
        Map<String, String> notes = new LinkedHashMap<>();
        NOTES.stream().filter(yaml::has).forEach(key -> notes.putAll(yaml.notes(key)));
        return notes;
    }

    private String matching(String key, String pattern, String words) {
        String text = yaml.text(key);
        if (!text.matches(pattern)) {
            throw yaml.fault(key, key + " is '" + text + "', but has to be " + words);
        }
        return text;
    }

    private ModelDescriptor.Input input() {
        YamlMap input = yaml.map("input").allow(List.of("width", "height", "colour", "mean", "scale", "layout"));
        if (input.has("layout")) {
            input.word("layout", List.of("nchw"));
        }
        List<String> orders = Arrays.stream(ChannelOrder.values()).map(ChannelOrder::word).toList();
        ChannelOrder color = ChannelOrder.values()[orders.indexOf(input.word("colour", orders))];
        return new ModelDescriptor.Input(input.count("width"), input.count("height"), color, channels(input, "mean"), channels(input, "scale"));
    }

    private static List<Double> channels(YamlMap input, String key) {
        List<Double> values = input.numbers(key);
        if (values.size() != 1 && values.size() != 3) {
            throw input.fault(key, key + " has " + values.size() + " values, but has to be one number or three, in the order of the channels");
        }
        return values.size() == 3 ? values : List.of(values.get(0), values.get(0), values.get(0));
    }

    private Optional<Landmarks> template(Task task) {
        boolean needed = task.isMaker() || task == Task.RECOGNISER && !yaml.has("crop");
        if (!yaml.has("template") && !needed) {
            return Optional.empty();
        }
        if (yaml.has("template") && !yaml.isList("template")) {
            return Templates.named(yaml.word("template", Templates.names()));
        }
        List<Double> xy = yaml.numbers("template");
        if (xy.size() != 10) {
            throw yaml.fault("template", "template has " + xy.size() + " coordinates, but has to be five points [x, y] in pixels of the input, or one of "
                    + String.join(", ", Templates.names()));
        }
        return Optional.of(Landmarks.of("template", xy.stream().mapToDouble(Double::doubleValue).toArray()));
    }

    /** Recognisers and estimators either align or crop, nets that make faces align. */
    private Optional<Crop> crop(Task task) {
        if (yaml.has("crop") && yaml.has("template")) {
            throw yaml.fault("crop", "crop and template stand here both, but a face is either aligned to a template or cut out by its box");
        }
        if (!yaml.has("crop")) {
            if (task.trait().isPresent() && !yaml.has("template")) {
                throw yaml.fault("crop", "neither template nor crop is there: how does the face come into the input?");
            }
            return Optional.empty();
        }
        YamlMap crop = yaml.map("crop").allow(List.of("margin", "square"));
        double margin = crop.number("margin");
        if (margin <= -1 || margin > 10) {
            throw crop.fault("margin", "margin is " + margin + ", but has to be a share of the side such as 0.3");
        }
        return Optional.of(new Crop(margin, crop.has("square") && crop.flag("square")));
    }

    private Optional<Reading> reading(Task task) {
        return task.isMaker() ? Optional.of(ReadingReader.made(task, yaml.map("output")))
                : task.trait().map(trait -> ReadingReader.read(trait, yaml.map("output")));
    }

    private Optional<ModelDescriptor.Output> output(Task task) {
        if (yaml.has("similarity")) {
            yaml.word("similarity", List.of("cosine"));
        }
        if (task != Task.RECOGNISER) {
            return Optional.empty();
        }
        YamlMap output = yaml.map("output").allow(List.of("dimensions", "normalised"));
        boolean normalised = output.has("normalised") && output.flag("normalised");
        return Optional.of(new ModelDescriptor.Output(output.count("dimensions"), normalised));
    }

    private SortedMap<Double, Double> thresholds() {
        SortedMap<Double, Double> thresholds = new TreeMap<>();
        if (yaml.has("thresholds")) {
            YamlMap map = yaml.map("thresholds");
            for (String rate : map.keys()) {
                thresholds.put(rate(map, rate), within(map, rate));
            }
        }
        return thresholds;
    }

    private static double rate(YamlMap map, String key) {
        if (!key.matches("0?\\.[0-9]*[1-9][0-9]*|[0-9](\\.[0-9]+)?[eE]-[0-9]{1,2}")) {
            throw map.fault(key, "'" + key + "' is no false accept rate: it has to be a number between 0 and 1, such as 0.001");
        }
        return Double.parseDouble(key);
    }

    private static double within(YamlMap map, String key) {
        double cosine = map.number(key);
        if (cosine < -1 || cosine > 1) {
            throw map.fault(key, "the threshold " + cosine + " is no cosine similarity: it has to lie in -1 .. 1");
        }
        return cosine;
    }
}
