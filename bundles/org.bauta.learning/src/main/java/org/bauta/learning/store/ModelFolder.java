package org.bauta.learning.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import org.bauta.core.catalog.Contribution;
import org.bauta.core.failure.ModelUnavailable;
import org.bauta.learning.model.DescriptorReader;
import org.bauta.learning.model.ModelFormat;
import org.bauta.learning.model.WrittenDescriptor;

/**
 * A folder with a folder for each model, {@code <id>/}, with its weights and what is said of them. A model is there once
 * its descriptor is.
 *
 * @param folder which need not exist
 * @param descriptor name of the file that describes a model
 */
record ModelFolder(Path folder, String descriptor) {
    /** Folders that may hold a model, by name. @throws ModelUnavailable if the folder cannot be read */
    List<Path> entries() {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(Files::isDirectory).sorted().toList();
        } catch (IOException e) {
            throw new ModelUnavailable("the model store " + folder + " cannot be read: " + e.getMessage(), e);
        }
    }

    boolean has(String id) {
        return id.matches(Contribution.ID) && Files.exists(folder.resolve(id).resolve(descriptor));
    }

    /** @throws ModelUnavailable if it is not there or has another id */
    WrittenDescriptor read(String id) {
        Path file = folder.resolve(id).resolve(descriptor);
        if (!Files.exists(file)) {
            throw new ModelUnavailable(folder.resolve(id) + " has no " + descriptor + ": its import did not end; import the model again");
        }
        WrittenDescriptor written = DescriptorReader.read(file);
        if (!written.descriptor().id().equals(id)) {
            throw new ModelUnavailable(file + " has the id " + written.descriptor().id() + ", but its folder is called " + id
                    + ": rename one of them");
        }
        return written;
    }

    /** Where the weights lie, in whatever format they are. */
    Path weights(String id) {
        Path model = folder.resolve(id);
        return Stream.of(ModelFormat.values()).map(f -> model.resolve(f.file())).filter(Files::exists).findFirst()
                .orElse(model.resolve(ModelFormat.ONNX.file()));
    }
}
