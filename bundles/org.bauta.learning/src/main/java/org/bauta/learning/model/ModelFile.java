package org.bauta.learning.model;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

import org.bauta.core.failure.ModelUnavailable;

/**
 * The bytes of a model, read once: what was hashed is what is loaded, whatever happens to the file afterwards.
 *
 * @param path for messages
 * @param bytes live, for reading only
 */
public record ModelFile(Path path, byte[] bytes) {
    private static final long LARGEST = Integer.MAX_VALUE - 8L;

    /** @throws ModelUnavailable if there is no such file or it cannot be read */
    public static ModelFile read(Path path) {
        try {
            if (Files.isDirectory(path)) {
                throw new ModelUnavailable(path + " is a folder; name the model file in it");
            }
            if (Files.size(path) > LARGEST) {
                throw new ModelUnavailable(path + " is larger than 2 GB, which is more than one model file can hold");
            }
            return new ModelFile(path, Files.readAllBytes(path));
        } catch (NoSuchFileException e) {
            throw new ModelUnavailable("there is no model file " + path, e);
        } catch (IOException e) {
            throw new ModelUnavailable("the model file " + path + " cannot be read: " + e.getMessage(), e);
        }
    }

    /**
     * The file of a model, checked against its hash.
     *
     * @throws ModelUnavailable if it is not there, saying how to get it, or if it is another file
     */
    public static ModelFile of(ModelDescriptor model, Path path) {
        if (!Files.exists(path)) {
            if (Files.exists(path.resolveSibling("card.yaml"))) {
                throw new ModelUnavailable("the weights of " + model.id() + ", which ship with Bauta, are not at " + path + ": install Bauta again");
            }
            throw new ModelUnavailable("the model " + model.id() + " is not at " + path + ": get " + model.file() + " (" + model.licence()
                    + ") from " + model.source() + " and add it with 'bauta model import " + model.file() + "'");
        }
        return read(path).require(model);
    }

    /** In hexadecimal, small letters. */
    public String sha256() {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    /**
     * This file, if it is the one that a descriptor describes.
     *
     * @throws ModelUnavailable if it is another
     */
    public ModelFile require(ModelDescriptor descriptor) {
        String hash = sha256();
        if (!hash.equals(descriptor.sha256())) {
            throw new ModelUnavailable(path + " is not the file that the descriptor of " + descriptor.id() + " describes (SHA-256 " + hash
                    + ", but should be " + descriptor.sha256() + "): get it again from " + descriptor.source());
        }
        return this;
    }
}
