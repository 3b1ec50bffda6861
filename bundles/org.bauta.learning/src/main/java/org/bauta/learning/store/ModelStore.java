package org.bauta.learning.store;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.bauta.core.catalog.Contribution;
import org.bauta.core.catalog.Nearest;
import org.bauta.core.failure.BautaException;
import org.bauta.core.failure.ModelUnavailable;
import org.bauta.learning.model.DescriptorReader;
import org.bauta.learning.model.KnownModels;
import org.bauta.learning.model.ModelDescriptor;
import org.bauta.learning.model.ModelFile;
import org.bauta.learning.model.OnnxFormat;
import org.bauta.learning.model.WrittenDescriptor;
import org.bauta.learning.onnx.SelfTest;
import org.bauta.learning.onnx.Sessions;

/**
 * Imported models: a folder with, for each, {@code <id>/model.onnx} and {@code <id>/descriptor.yaml}. A model is there once
 * its descriptor is, which is written last. Faults are {@link ModelUnavailable}; a descriptor that is wrong is
 * {@link org.bauta.core.failure.UsageInvalid} with its line.
 */
public final class ModelStore {
    private static final String DESCRIPTOR = "descriptor.yaml";
    private static final String MODEL = "model.onnx";

    private final Path folder;
    private final KnownModels known = KnownModels.read();

    /** @param folder which need not exist before the first import */
    public ModelStore(Path folder) {
        this.folder = folder;
    }

    /** The user's: {@code $BAUTA_MODELS}, else {@code $XDG_DATA_HOME/bauta/models}, else {@code ~/.local/share/bauta/models}. */
    public static ModelStore standard() {
        return new ModelStore(standard(System.getenv(), Path.of(System.getProperty("user.home"))));
    }

    /** As the XDG Base Directory Specification has it, a relative XDG_DATA_HOME does not count. */
    static Path standard(Map<String, String> environment, Path home) {
        String named = environment.getOrDefault("BAUTA_MODELS", "");
        if (!named.isBlank()) {
            return Path.of(named).toAbsolutePath();
        }
        Path data = Path.of(environment.getOrDefault("XDG_DATA_HOME", ""));
        return (data.isAbsolute() ? data : home.resolve(".local/share")).resolve("bauta/models");
    }

    public Path folder() {
        return folder;
    }

    /**
     * What is in the store.
     *
     * @param models imported, by id
     * @param problems folders whose model cannot be used
     */
    public record Listing(List<ModelDescriptor> models, List<Problem> problems) {
    }

    /** @param reason a sentence */
    public record Problem(Path folder, String reason) {
    }

    /** Reads descriptors, never weights. */
    public Listing list() {
        List<ModelDescriptor> models = new ArrayList<>();
        List<Problem> problems = new ArrayList<>();
        for (Path entry : entries()) {
            try {
                models.add(stored(entry.getFileName().toString()).descriptor());
            } catch (BautaException e) {
                problems.add(new Problem(entry, e.getMessage()));
            }
        }
        return new Listing(List.copyOf(models), List.copyOf(problems));
    }

    private List<Path> entries() {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(Files::isDirectory).sorted().toList();
        } catch (IOException e) {
            throw new ModelUnavailable("the model store " + folder + " cannot be read: " + e.getMessage(), e);
        }
    }

    /** Models that Bauta knows but that are not in the store. */
    public List<ModelDescriptor> missing() {
        return known.all().stream().map(WrittenDescriptor::descriptor).filter(m -> !Files.exists(folder.resolve(m.id()))).toList();
    }

    /** Models in the store, then known ones that are not. */
    public List<ModelDescriptor> all() {
        return Stream.concat(list().models().stream(), missing().stream()).toList();
    }

    /** Of an imported or a known model. @throws ModelUnavailable naming the nearest id if there is none */
    public ModelDescriptor descriptor(String id) {
        return written(id).descriptor();
    }

    /** The same as YAML, with its comments: also an example of how to write one. */
    public String descriptorText(String id) {
        return written(id).text();
    }

    public boolean isImported(String id) {
        return id.matches(Contribution.ID) && Files.exists(folder.resolve(id).resolve(DESCRIPTOR));
    }

    private WrittenDescriptor written(String id) {
        return isImported(id) ? stored(id) : known.withId(id).orElseThrow(() -> unknown(id));
    }

    private WrittenDescriptor stored(String id) {
        Path file = folder.resolve(id).resolve(DESCRIPTOR);
        if (!Files.exists(file)) {
            throw new ModelUnavailable(folder.resolve(id) + " has no " + DESCRIPTOR + ": its import did not end; import the model again");
        }
        WrittenDescriptor written = DescriptorReader.read(file);
        if (!written.descriptor().id().equals(id)) {
            throw new ModelUnavailable(file + " has the id " + written.descriptor().id() + ", but its folder is called " + id
                    + ": rename one of them");
        }
        return written;
    }

    private ModelUnavailable unknown(String id) {
        List<String> ids = Stream.concat(list().models().stream(), missing().stream()).map(ModelDescriptor::id).sorted().toList();
        return new ModelUnavailable("there is no model '" + id + "' in " + folder
                + Nearest.to(id, ids).map(n -> "; did you mean " + n + "?").orElse("; add it with 'bauta model import FILE'"));
    }

    /** Where the file of a model lies once it is imported. */
    public Path file(String id) {
        return folder.resolve(id).resolve(MODEL);
    }

    /** Checks the hash of an imported model and repeats its self-test. @throws ModelUnavailable with what does not fit */
    public void verify(String id) {
        ModelDescriptor descriptor = descriptor(id);
        SelfTest.of(descriptor).run(descriptor, ModelFile.of(descriptor, file(id)), new Sessions());
    }

    /**
     * Adds a model, or the same model again. Nothing is changed if it fails.
     *
     * @param descriptor if not given: the one beside the file (its name with {@code .yaml}), or the known one with its hash
     * @throws ModelUnavailable if the file is not what its descriptor says or fails its self-test
     * @throws org.bauta.core.failure.OutputFailed if the store cannot be written
     */
    public ModelDescriptor importFile(Path file, Optional<Path> descriptor) {
        ModelFile content = ModelFile.read(file);
        OnnxFormat.require(content);
        WrittenDescriptor written = describing(content, descriptor);
        ModelDescriptor model = written.descriptor();
        content.require(model);
        requireFree(model);
        SelfTest.of(model).run(model, content, new Sessions());
        try (StoreWriter writer = new StoreWriter(folder.resolve(model.id()))) {
            writer.write(MODEL, content.bytes());
            writer.write(DESCRIPTOR, written.text().getBytes(StandardCharsets.UTF_8));
        }
        return model;
    }

    private WrittenDescriptor describing(ModelFile file, Optional<Path> given) {
        Path beside = besides(file.path());
        if (given.isPresent()) {
            return DescriptorReader.read(given.get());
        } else if (Files.exists(beside)) {
            return DescriptorReader.read(beside);
        }
        String hash = file.sha256();
        return known.withHash(hash).orElseThrow(() -> undescribed(file.path(), beside, hash));
    }

    private ModelUnavailable undescribed(Path file, Path beside, String hash) {
        String ids = known.all().stream().map(k -> k.descriptor().id()).collect(Collectors.joining(", "));
        return new ModelUnavailable(file + " is none of the models that Bauta knows (" + ids + "): describe it in " + beside
                + " with 'sha256: " + hash + "' and the other keys that 'bauta model describe " + known.all().get(0).descriptor().id()
                + "' shows, and import it again");
    }

    private static Path besides(Path file) {
        return file.resolveSibling(file.getFileName().toString().replaceFirst("\\.onnx$", "") + ".yaml");
    }

    private void requireFree(ModelDescriptor model) {
        if (isImported(model.id()) && !stored(model.id()).descriptor().sha256().equals(model.sha256())) {
            throw new ModelUnavailable("the id " + model.id() + " is taken by another file in " + folder + " (SHA-256 "
                    + stored(model.id()).descriptor().sha256() + "): give this one another id in its descriptor, or delete the folder "
                    + folder.resolve(model.id()));
        }
    }
}
