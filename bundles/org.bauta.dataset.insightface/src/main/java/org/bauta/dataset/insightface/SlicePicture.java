package org.bauta.dataset.insightface;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

import org.bauta.core.dataset.Picture;
import org.bauta.core.failure.DataDamaged;
import org.bauta.core.image.Image;
import org.bauta.vision.ImageFile;

/** A picture that is a part of a file. */
record SlicePicture(Path file, long offset, int length, int number) implements Picture {
    @Override
    public Image read() {
        return ImageFile.decode(bytes(), location());
    }

    /** SHA-256 of the encoded picture. */
    @Override
    public String fingerprint() {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes()));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    private byte[] bytes() {
        try (RandomAccessFile in = new RandomAccessFile(file.toFile(), "r")) {
            byte[] bytes = new byte[length];
            in.seek(offset);
            in.readFully(bytes);
            return bytes;
        } catch (IOException e) {
            throw new DataDamaged(location() + " cannot be read: " + e.getMessage(), e);
        }
    }

    @Override
    public String location() {
        return file + " (picture " + number + ")";
    }
}
