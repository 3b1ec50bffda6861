package org.bauta.vision;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Optional;

import org.bauta.core.dataset.Picture;
import org.bauta.core.failure.DataDamaged;
import org.bauta.core.image.Image;

/** A picture in a file. */
public record FilePicture(Path file) implements Picture {
    @Override
    public Image read() {
        return ImageFile.read(file);
    }

    /** SHA-256 of the file's bytes. */
    @Override
    public String fingerprint() {
        try (InputStream in = Files.newInputStream(file)) {
            MessageDigest digest = Sha256.digest();
            byte[] buffer = new byte[1 << 16];
            for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                digest.update(buffer, 0, n);
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (IOException e) {
            throw new DataDamaged(file + " cannot be read: " + e.getMessage(), e);
        }
    }

    @Override
    public Optional<byte[]> stored() {
        try {
            return Optional.of(ImageFile.bytes(file));
        } catch (IOException e) {
            throw new DataDamaged(file + " cannot be read: " + e.getMessage(), e);
        }
    }

    @Override
    public String location() {
        return file.toString();
    }
}
