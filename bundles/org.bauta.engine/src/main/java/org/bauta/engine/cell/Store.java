package org.bauta.engine.cell;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.zip.CRC32C;

import org.bauta.engine.folder.AtomicFile;

/** Finished work in files that are named by the hash of what decides it. A file that was damaged counts as not there. */
public final class Store {
    /** Bytes after the content: its checksum. */
    private static final int SEAL = Long.BYTES;
    private final Path folder;

    public Store(Path folder) {
        this.folder = folder;
    }

    /** Where the content of a key begins at the first byte. */
    Path file(String key) {
        return folder.resolve(key.substring(0, 2)).resolve(key + ".cell");
    }

    Optional<byte[]> read(String key) {
        Path file = file(key);
        if (!Files.isRegularFile(file)) {
            return Optional.empty();
        }
        try {
            byte[] sealed = Files.readAllBytes(file);
            int length = sealed.length - SEAL;
            if (length < 0 || ByteBuffer.wrap(sealed, length, SEAL).getLong() != checksum(sealed, length)) {
                return Optional.empty();
            }
            return Optional.of(Arrays.copyOf(sealed, length));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /** Makes room. That something stays is no harm: it is named by what decides it. */
    void delete(String key) {
        try {
            Files.deleteIfExists(file(key));
        } catch (IOException e) {
            // it stays
        }
    }

    /** True if there is something undamaged. */
    boolean has(String key) {
        return read(key).isPresent();
    }

    /** @throws org.bauta.core.failure.OutputFailed if it cannot be written */
    void write(String key, byte[] content) {
        byte[] sealed = Arrays.copyOf(content, content.length + SEAL);
        ByteBuffer.wrap(sealed, content.length, SEAL).putLong(checksum(content, content.length));
        AtomicFile.write(file(key), sealed);
    }

    private static long checksum(byte[] bytes, int length) {
        CRC32C crc = new CRC32C();
        crc.update(bytes, 0, length);
        return crc.getValue();
    }
}
