package org.bauta.learning.model;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.StringJoiner;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.bauta.core.face.Landmarks;

/**
 * All that has to be known of a net to use it; read from YAML by {@link DescriptorReader}.
 *
 * @param id kebab-case and permanent: the id of the recogniser or detector it becomes
 * @param name for tables and charts
 * @param architecture such as {@code mobilefacenet}; for detectors it decides how the outputs are read
 * @param file the name of the file as its owner distributes it
 * @param sha256 of that file, 64 hexadecimal digits in small letters; {@link #ANY} in the descriptor of a known net whose
 *        published hash could not be confirmed: the store writes the hash of the imported file in its place
 * @param licence of the weights
 * @param source where the file comes from
 * @param template the five points in pixels of the input, for recognisers and estimators that align, and for nets that make faces
 * @param crop how the box is cut out, for recognisers and estimators that do not align
 * @param output present for recognisers
 * @param reading present for estimators and for nets that make faces
 * @param thresholds cosine similarity by false accept rate, smallest rate first; empty if not calibrated
 * @param calibratedOn which pairs the thresholds come from; empty without thresholds
 * @param checked what the net was held against, or that it was not
 * @param notes what else its maker says (training, quality, limits), by key: kept and shown, not read
 */
public record ModelDescriptor(String id, String name, Task task, String architecture, String file, String sha256, String licence,
        String source, Input input, Optional<Landmarks> template, Optional<Crop> crop, Optional<Output> output, Optional<Reading> reading,
        SortedMap<Double, Double> thresholds, String calibratedOn, String checked, Map<String, String> notes) {
    /** Stands for the hash of whatever file is imported. */
    public static final String ANY = "any";

    public ModelDescriptor {
        thresholds = Collections.unmodifiableSortedMap(new TreeMap<>(thresholds));
        notes = Collections.unmodifiableMap(new LinkedHashMap<>(notes));
    }

    /**
     * The net's input, {@code n x 3 x height x width} floats: {@code (v - mean[c]) * scale[c]} of samples v of 0..255.
     *
     * @param mean three values in the order of the channels
     * @param scale three factors in the order of the channels
     */
    public record Input(int width, int height, ChannelOrder color, List<Double> mean, List<Double> scale) {
        public Input {
            mean = List.copyOf(mean);
            scale = List.copyOf(scale);
        }

        public float[] means() {
            return floats(mean);
        }

        public float[] scales() {
            return floats(scale);
        }

        private static float[] floats(List<Double> values) {
            float[] out = new float[values.size()];
            for (int i = 0; i < out.length; i++) {
                out[i] = values.get(i).floatValue();
            }
            return out;
        }
    }

    /**
     * The net's embedding.
     *
     * @param dimensions its length
     * @param normalised true if the net itself brings it to unit length
     */
    public record Output(int dimensions, boolean normalised) {
    }

    /** False if the hash is that of the file which was imported, because its owner's could not be confirmed. */
    public boolean hashPublished() {
        return !notes.containsKey(DescriptorReader.HASH_FROM) && !sha256.equals(ANY);
    }

    /** The same net, of whose outputs others are read. */
    public ModelDescriptor reading(Reading other) {
        return new ModelDescriptor(id, name, task, architecture, file, sha256, licence, source, input, template, crop, output, Optional.of(other),
                thresholds, calibratedOn, checked, notes);
    }

    /** Everything in words, by the key it has in YAML, in that order; what is absent is left out. */
    public Map<String, String> facts() {
        Map<String, String> facts = new LinkedHashMap<>();
        facts.put("id", id);
        facts.put("name", name);
        facts.put("task", task.word());
        facts.put("architecture", architecture);
        facts.put("file", file);
        facts.put("sha256", sha256);
        facts.put("licence", licence);
        facts.put("source", source);
        facts.put("input", input.width + " x " + input.height + " " + input.color.word() + ", (v - mean) * scale with mean "
                + numbers(input.mean) + " and scale " + numbers(input.scale));
        template.ifPresent(t -> facts.put("template", points(t)));
        crop.ifPresent(c -> facts.put("crop", (c.square() ? "square over the longer side of the box" : "the box") + ", enlarged by " + c.margin()));
        output.ifPresent(o -> facts.put("output", o.dimensions + " dimensions, cosine similarity"));
        reading.ifPresent(r -> facts.put("output", words(r)));
        if (!thresholds.isEmpty()) {
            facts.put("thresholds", thresholds.entrySet().stream().map(e -> "cosine " + e.getValue() + " at false accept rate " + e.getKey())
                    .collect(Collectors.joining(", ")));
            facts.put("calibrated-on", calibratedOn);
        }
        facts.put("checked", checked);
        facts.putAll(notes);
        return facts;
    }

    private static String words(Reading r) {
        StringJoiner words = new StringJoiner("; ");
        add(words, "tensors ", String.join(", ", r.tensors()));
        add(words, "", r.dimensions() == 0 ? "" : r.dimensions() + " numbers");
        add(words, "in ", r.unit() == Reading.Unit.NONE ? "" : r.unit().word());
        add(words, "", r.rotation() ? "a rotation matrix" : "");
        add(words, "activation ", r.activation() == Reading.Activation.NONE ? "" : r.activation().word());
        add(words, "", String.join(", ", r.read()));
        add(words, "turned: ", String.join(", ", r.turned()));
        add(words, "heads ", r.heads().map(Reading.Heads::file).orElse(""));
        return words.toString();
    }

    private static void add(StringJoiner words, String before, String text) {
        if (!text.isEmpty()) {
            words.add(before + text);
        }
    }

    private static String numbers(List<Double> values) {
        return values.stream().distinct().count() == 1 ? values.get(0).toString() : values.toString();
    }

    private static String points(Landmarks points) {
        return IntStream.range(0, points.size()).mapToObj(i -> "(" + points.x(i) + ", " + points.y(i) + ")").collect(Collectors.joining(" "));
    }
}
