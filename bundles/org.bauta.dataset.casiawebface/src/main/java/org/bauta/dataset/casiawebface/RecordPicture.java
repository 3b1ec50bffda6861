package org.bauta.dataset.casiawebface;

import java.io.IOException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

import org.bauta.core.dataset.Picture;
import org.bauta.core.failure.DataDamaged;
import org.bauta.core.image.Image;
import org.bauta.vision.ImageFile;

/** A picture in a file of records. */
record RecordPicture(Path file, long offset, int key) implements Picture {
    @Override
    public Image read() {
        return ImageFile.decode(bytes(), location());
    }

    /** SHA-256 of the encoded picture, without its header. */
    @Override
    public String fingerprint() {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes()));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    private byte[] bytes() {
        try (RecordFile records = new RecordFile(file)) {
            return records.picture(offset);
        } catch (IOException e) {
            throw new DataDamaged(location() + " cannot be read: " + e.getMessage(), e);
        }
    }

    @Override
    public String location() {
        return file + " (record " + key + ")";
    }
}
