package org.bauta.learning.store;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import org.bauta.core.catalog.Nearest;
import org.bauta.core.failure.BautaException;
import org.bauta.core.failure.ModelUnavailable;
import org.bauta.learning.model.DescriptorReader;
import org.bauta.learning.model.KnownModels;
import org.bauta.learning.model.ModelDescriptor;
import org.bauta.learning.model.ModelContent;
import org.bauta.learning.model.ModelFile;
import org.bauta.learning.model.ModelFormat;
import org.bauta.learning.model.NetSource;
import org.bauta.learning.model.Reading;
import org.bauta.learning.model.WrittenDescriptor;
import org.bauta.learning.onnx.SelfTest;

/**
 * The models there are: shipped ones, read-only, in {@code models/} of the installation with a {@code card.yaml} each, and
 * imported ones in a folder of the user with a {@code descriptor.yaml} each, which is written last. An imported model cannot
 * take the id of a shipped one. Faults are {@link ModelUnavailable}; a descriptor that is wrong is
 * {@link org.bauta.core.failure.UsageInvalid} with its line.
 */
public final class ModelStore {
    private static final String DESCRIPTOR = "descriptor.yaml";

    private final Path folder;
    private final ModelFolder imported;
    private final ModelFolder shipped;
    private final KnownModels known = KnownModels.read();
    private final NetSource nets = new Nets();

    /** Without shipped models. @param folder which need not exist before the first import */
    public ModelStore(Path folder) {
        this(folder, folder.resolve(".no-shipped-models"));
    }

    /** @param shipped where the installation has its models; need not exist */
    public ModelStore(Path folder, Path shipped) {
        this.folder = folder;
        this.imported = new ModelFolder(folder, DESCRIPTOR);
        this.shipped = new ModelFolder(shipped, "card.yaml");
    }

    /**
     * The user's ({@code $BAUTA_MODELS}, else {@code $XDG_DATA_HOME/bauta/models}, else {@code ~/.local/share/bauta/models})
     * over the models of the installation.
     */
    public static ModelStore standard() {
        return new ModelStore(standard(System.getenv(), Path.of(System.getProperty("user.home"))), Installation.models(System.getProperties()));
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

    /** Of the imported models. */
    public Path folder() {
        return folder;
    }

    /**
     * What is there.
     *
     * @param models shipped and imported, by id
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
        for (ModelFolder layer : List.of(shipped, imported)) {
            for (Path entry : layer.entries()) {
                try {
                    models.add(read(layer, entry.getFileName().toString()));
                } catch (BautaException e) {
                    problems.add(new Problem(entry, e.getMessage()));
                }
            }
        }
        models.sort(Comparator.comparing(ModelDescriptor::id));
        return new Listing(List.copyOf(models), List.copyOf(problems));
    }

    private ModelDescriptor read(ModelFolder layer, String id) {
        if (layer == imported && shipped.has(id)) {
            throw new ModelUnavailable(folder.resolve(id) + " has the id of a model that ships with Bauta and is not used: give it another id");
        }
        return layer.read(id).descriptor();
    }

    /** Models that Bauta knows but that are not in the store. */
    public List<ModelDescriptor> missing() {
        return known.all().stream().map(WrittenDescriptor::descriptor).filter(m -> !Files.exists(folder.resolve(m.id())) && !isShipped(m.id())).toList();
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
        return !isShipped(id) && imported.has(id);
    }

    public boolean isShipped(String id) {
        return shipped.has(id);
    }

    private WrittenDescriptor written(String id) {
        if (isShipped(id)) {
            return shipped.read(id);
        }
        return isImported(id) ? imported.read(id) : known.withId(id).orElseThrow(() -> unknown(id));
    }

    private ModelUnavailable unknown(String id) {
        List<String> ids = Stream.concat(list().models().stream(), missing().stream()).map(ModelDescriptor::id).sorted().toList();
        return new ModelUnavailable("there is no model '" + id + "' in " + folder
                + Nearest.to(id, ids).map(n -> "; did you mean " + n + "?").orElse("; add it with 'bauta model import FILE'"));
    }

    /** Where the file of a model lies, or will lie once it is imported. */
    public Path file(String id) {
        return (isShipped(id) ? shipped : imported).weights(id);
    }

    /** Checks the hash of a model and repeats its self-test. @throws ModelUnavailable with what does not fit */
    public void verify(String id) {
        ModelDescriptor descriptor = descriptor(id);
        SelfTest.of(descriptor).run(descriptor, ModelFile.of(descriptor, file(id)), nets);
    }

    /**
     * Adds a model, or the same model again. Nothing is changed if it fails.
     *
     * @param descriptor if not given: the one beside the file (its name with {@code .yaml}), or the known one with its hash,
     *        or the known one with its name whose hash is not known
     * @throws ModelUnavailable if the file is not what its descriptor says or fails its self-test
     * @throws org.bauta.core.failure.OutputFailed if the store cannot be written
     */
    public ModelDescriptor importFile(Path file, Optional<Path> descriptor) {
        ModelFile content = ModelFile.read(file);
        return add(content, ModelContent.format(content), describing(content, descriptor));
    }

    /**
     * Adds a file as one of the models that Bauta knows.
     *
     * @throws ModelUnavailable as {@link #importFile} does, and if there is no such known model
     */
    public ModelDescriptor importAs(Path file, String id) {
        ModelFile content = ModelFile.read(file);
        return add(content, ModelContent.format(content), known.withId(id).orElseThrow(() -> unknown(id)));
    }

    private ModelDescriptor add(ModelFile content, ModelFormat format, WrittenDescriptor described) {
        Optional<ModelFile> heads = described.descriptor().reading().flatMap(Reading::heads)
                .map(h -> ModelFile.read(content.path().toAbsolutePath().resolveSibling(h.file())));
        WrittenDescriptor written = described.withHashesOf(content, heads);
        ModelDescriptor model = written.descriptor();
        content.require(model);
        requireFree(model);
        SelfTest.of(model).run(model, content, nets);
        try (StoreWriter writer = new StoreWriter(folder.resolve(model.id()))) {
            heads.ifPresent(h -> writer.write(h.path().getFileName().toString(), h.bytes()));
            writer.write(format.file(), content.bytes());
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
        return known.withHash(hash).or(() -> known.unhashed(file.path().getFileName().toString()))
                .orElseThrow(() -> undescribed(file.path(), beside, hash));
    }

    private ModelUnavailable undescribed(Path file, Path beside, String hash) {
        return new ModelUnavailable(file + " is none of the files that Bauta knows by their hash: if it is another one of the models in 'bauta model list',"
                + " say so with '--as ID', else describe it in " + beside + " with 'sha256: " + hash + "' and the other keys that"
                + " 'bauta model describe ID --yaml' shows for a model of its kind, and import it again");
    }

    private static Path besides(Path file) {
        return file.resolveSibling(file.getFileName().toString().replaceFirst("\\.(onnx|pt|pth|params)$", "") + ".yaml");
    }

    private void requireFree(ModelDescriptor model) {
        if (isShipped(model.id())) {
            throw new ModelUnavailable("the id " + model.id() + " is taken by a model that ships with Bauta: give this one another id in its descriptor");
        }
        if (isImported(model.id()) && !imported.read(model.id()).descriptor().sha256().equals(model.sha256())) {
            throw new ModelUnavailable("the id " + model.id() + " is taken by another file in " + folder + " (SHA-256 "
                    + imported.read(model.id()).descriptor().sha256() + "): give this one another id in its descriptor, or delete the folder "
                    + folder.resolve(model.id()));
        }
    }
}
