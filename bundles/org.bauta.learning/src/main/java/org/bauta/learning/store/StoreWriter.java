package org.bauta.learning.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

import org.bauta.core.failure.OutputFailed;

/** Writes files of one folder, each whole or not at all; leaves no empty folder behind. */
final class StoreWriter implements AutoCloseable {
    private final Path folder;

    /** @throws OutputFailed if the folder cannot be made */
    StoreWriter(Path folder) {
        this.folder = folder;
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw notWritable(e);
        }
    }

    /** @throws OutputFailed if there is no space, or the folder is not writable */
    void write(String name, byte[] content) {
        Path part = folder.resolve("." + name + ".part");
        try {
            try (FileChannel out = FileChannel.open(part, StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING, StandardOpenOption.WRITE)) {
                ByteBuffer buffer = ByteBuffer.wrap(content);
                while (buffer.hasRemaining()) {
                    out.write(buffer);
                }
                out.force(true);
            }
            Files.move(part, folder.resolve(name), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw failed(part, content.length, e);
        }
    }

    private OutputFailed failed(Path part, long size, IOException e) {
        try {
            Files.deleteIfExists(part);
            long free = Files.getFileStore(folder).getUsableSpace();
            if (free < size) {
                return new OutputFailed("there is no space for a model of " + size + " bytes in " + folder + " (" + free
                        + " bytes are free): make room, or name another folder in BAUTA_MODELS", e);
            }
        } catch (IOException second) {
            e.addSuppressed(second);
        }
        return notWritable(e);
    }

    private OutputFailed notWritable(IOException e) {
        String reason = e instanceof FileSystemException f && f.getReason() != null ? f.getReason() : e.getClass().getSimpleName();
        return new OutputFailed("the model store cannot be written at " + folder + " (" + reason
                + "): make it writable, or name another folder in BAUTA_MODELS", e);
    }

    /** Removes the folder if nothing came to lie in it. */
    @Override
    public void close() {
        try {
            Files.delete(folder);
        } catch (DirectoryNotEmptyException | NoSuchFileException e) {
            // that is the ordinary case
        } catch (IOException e) {
            throw notWritable(e);
        }
    }
}
