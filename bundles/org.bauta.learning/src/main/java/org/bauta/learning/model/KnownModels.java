package org.bauta.learning.model;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/**
 * Public nets whose descriptors ship with Bauta, without weights: who has the file imports it by name alone. To add one,
 * put its descriptor beside the others in {@code known/} and its id into {@code known/index.txt}.
 */
public final class KnownModels {
    private final List<WrittenDescriptor> models;

    private KnownModels(List<WrittenDescriptor> models) {
        this.models = models;
    }

    public static KnownModels read() {
        return new KnownModels(text("index.txt").lines().filter(l -> !l.isBlank())
                .map(id -> DescriptorReader.parse(text(id + ".yaml"), "known/" + id + ".yaml")).toList());
    }

    private static String text(String name) {
        try (InputStream in = KnownModels.class.getResourceAsStream("known/" + name)) {
            if (in == null) {
                throw new IllegalStateException("known/" + name + " is not in the bundle");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** By id. */
    public List<WrittenDescriptor> all() {
        return models;
    }

    public Optional<WrittenDescriptor> withHash(String sha256) {
        return models.stream().filter(m -> m.descriptor().sha256().equals(sha256)).findFirst();
    }

    /** The one whose owner distributes it under a name, if its hash is not known; by hash it is found otherwise. */
    public Optional<WrittenDescriptor> unhashed(String file) {
        return models.stream().filter(m -> m.descriptor().file().equals(file) && m.descriptor().sha256().equals(ModelDescriptor.ANY)).findFirst();
    }

    public Optional<WrittenDescriptor> withId(String id) {
        return models.stream().filter(m -> m.descriptor().id().equals(id)).findFirst();
    }
}
