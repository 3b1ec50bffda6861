package org.bauta.learning.onnx;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.bauta.core.failure.ModelUnavailable;
import org.bauta.learning.model.ModelDescriptor;
import org.bauta.learning.model.ModelFile;
import org.bauta.learning.model.Reading;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.YAMLException;

/** Weights of the channels of a perceptual net, from a file {@code {"layers": [[...], ...]}}. */
final class Heads {
    private Heads() {
    }

    /**
     * @param folder where the file lies that the reading names
     * @return for each map, in order, a weight of at least 0 for each channel; empty without heads
     * @throws ModelUnavailable if the file is missing, another one, or not of this form
     */
    static List<float[]> read(Reading reading, Path folder) {
        if (reading.heads().isEmpty()) {
            return List.of();
        }
        Reading.Heads heads = reading.heads().get();
        Path path = folder.resolve(heads.file());
        if (!Files.exists(path)) {
            throw new ModelUnavailable("the heads " + heads.file() + " are not in " + folder + ": get them from where the model comes from");
        }
        ModelFile file = ModelFile.read(path);
        if (!heads.sha256().equals(ModelDescriptor.ANY) && !file.sha256().equals(heads.sha256())) {
            throw new ModelUnavailable(path + " is not the file of heads that the descriptor names (SHA-256 " + file.sha256() + ", but should be "
                    + heads.sha256() + "): get it again");
        }
        return layers(file);
    }

    /** JSON is YAML. */
    private static List<float[]> layers(ModelFile file) {
        try {
            Object root = new Yaml(new SafeConstructor(new LoaderOptions())).load(new String(file.bytes(), StandardCharsets.UTF_8));
            if (root instanceof java.util.Map<?, ?> map && map.get("layers") instanceof List<?> layers) {
                List<float[]> out = new ArrayList<>();
                for (Object layer : layers) {
                    out.add(weights((List<?>) layer));
                }
                return out;
            }
        } catch (YAMLException | ClassCastException e) {
            throw new ModelUnavailable(file.path() + " holds no heads {\"layers\": [[...], ...]}: " + e.getMessage().replaceAll("\\s+", " "), e);
        }
        throw new ModelUnavailable(file.path() + " holds no heads: it has to be {\"layers\": [[...], ...]}");
    }

    private static float[] weights(List<?> layer) {
        float[] out = new float[layer.size()];
        for (int i = 0; i < out.length; i++) {
            // YAML takes 1e-05 for a word
            out[i] = layer.get(i) instanceof String word ? Float.parseFloat(word) : ((Number) layer.get(i)).floatValue();
        }
        return out;
    }
}
