package org.bauta.learning.training;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.IntStream;

import org.bauta.core.dataset.DrawnSet;
import org.bauta.core.dataset.Item;
import org.bauta.core.failure.Cancelled;
import org.bauta.core.failure.OutputFailed;
import org.bauta.core.progress.Progress;

/** Draws the pictures of a data set into a file that is named by what decides them; complete files only bear that name. */
final class PictureStore {
    /** Pictures drawn between two writings: enough work for every core. */
    private static final int BLOCK = 64;

    private final DrawnSet set;
    private final Path folder;
    private final Path file;

    PictureStore(DrawnSet set, Path folder) {
        this.set = set;
        this.folder = folder;
        this.file = folder.resolve(key(set) + ".pictures");
    }

    /** The fingerprints hold settings, seeds and the version of what draws. */
    private static String key(DrawnSet set) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(("pictures " + DrawnRecord.VERSION + " " + set.variant()).getBytes(StandardCharsets.UTF_8));
            for (Item item : set.items()) {
                digest.update((item.id() + " " + item.picture().fingerprint() + "\n").getBytes(StandardCharsets.UTF_8));
            }
            return HexFormat.of().formatHex(digest.digest()).substring(0, 32);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    /** The complete file. */
    Path ready(Progress watch) {
        if (Files.exists(file)) {
            return file;
        }
        Path part = folder.resolve(file.getFileName() + ".part");
        try {
            Files.createDirectories(folder);
            try (FileChannel out = FileChannel.open(part, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
                    FileLock lock = lock(out, part)) {
                draw(out, watch);
                out.force(true);
                Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
                return file;
            }
        } catch (IOException e) {
            throw new OutputFailed("the pictures for the training cannot be kept in " + folder + " (" + e.getMessage()
                    + "): make space, or set BAUTA_CACHE to a folder that has it", e);
        }
    }

    private static FileLock lock(FileChannel out, Path part) throws IOException {
        try {
            FileLock lock = out.tryLock();
            if (lock != null) {
                return lock;
            }
        } catch (OverlappingFileLockException e) {
            // told below
        }
        throw new OutputFailed("another training is drawing the same pictures into " + part + ": wait until it has, then start this one again");
    }

    private void draw(FileChannel out, Progress watch) throws IOException {
        List<Item> items = set.items();
        DrawnRecord form = DrawnRecord.of(set.draw(items.get(0)));
        requireSpace(form.position(items.size()) - out.size());
        byte[] header = form.header();
        write(out, header, 0);
        int from = (int) Math.max(0, (out.size() - header.length) / form.length());
        watch.begin("drawing faces", items.size());
        watch.advance(from);
        while (from < items.size()) {
            if (watch.cancelled()) {
                throw new Cancelled("stopped while drawing faces for the training; start it again, and it goes on where it was");
            }
            int to = Math.min(items.size(), from + BLOCK);
            List<byte[]> block = IntStream.range(from, to).parallel().mapToObj(i -> form.encode(set.draw(items.get(i)))).toList();
            for (byte[] record : block) {
                write(out, record, form.position(from++));
            }
            watch.advance(block.size());
        }
    }

    private void requireSpace(long bytes) throws IOException {
        long free = Files.getFileStore(folder).getUsableSpace();
        if (free < bytes) {
            throw new OutputFailed("the pictures for the training need " + bytes / 1_000_000 + " MB in " + folder + ", but only "
                    + free / 1_000_000 + " MB are free there: make space, or set BAUTA_CACHE to a folder that has it");
        }
    }

    private static void write(FileChannel out, byte[] bytes, long position) throws IOException {
        ByteBuffer buffer = ByteBuffer.wrap(bytes);
        while (buffer.hasRemaining()) {
            out.write(buffer, position + buffer.position());
        }
    }
}
