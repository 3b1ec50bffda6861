package org.bauta.core.cache;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;

/**
 * Files by the hash of what decides their content, in a folder that never grows far beyond its limit: what was used least
 * recently goes first. Safe for use by several threads and processes. It only saves time: what cannot be read is not there,
 * what cannot be written is not kept.
 */
public final class ContentCache {
    private static final long UNKNOWN = -1;
    private final Path folder;
    private final long limit;
    private final AtomicLong size = new AtomicLong(UNKNOWN);

    /**
     * @param folder need not exist
     * @param limit in bytes
     */
    public ContentCache(Path folder, long limit) {
        this.folder = folder;
        this.limit = limit;
    }

    /** @param key letters and digits only, at least three: a hash in hexadecimal */
    public Optional<byte[]> get(String key) {
        Path file = file(key);
        try {
            byte[] bytes = Files.readAllBytes(file);
            Files.setLastModifiedTime(file, FileTime.fromMillis(System.currentTimeMillis()));
            return Optional.of(bytes);
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    public void put(String key, byte[] bytes) {
        Path file = file(key);
        try {
            Files.createDirectories(file.getParent());
            Path half = Files.createTempFile(file.getParent(), key, ".tmp");
            try {
                Files.write(half, bytes);
                Files.move(half, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            } finally {
                Files.deleteIfExists(half);
            }
            keepBelowLimit(bytes.length);
        } catch (IOException | UncheckedIOException e) {
            // not kept: computed again next time
        }
    }

    private Path file(String key) {
        if (!key.matches("[0-9A-Za-z]{3,}")) {
            throw new IllegalArgumentException("no key of a cache: " + key);
        }
        return folder.resolve(key.substring(0, 2)).resolve(key);
    }

    private void keepBelowLimit(long added) throws IOException {
        if (size.get() == UNKNOWN) {
            size.compareAndSet(UNKNOWN, weight(entries()) - added);
        }
        if (size.addAndGet(added) > limit) {
            synchronized (this) {
                if (size.get() > limit) {
                    shrink();
                }
            }
        }
    }

    /** To nine tenths, so that it is not done for every file. */
    private void shrink() throws IOException {
        List<Entry> oldestFirst = entries();
        oldestFirst.sort(Comparator.comparingLong(Entry::used));
        long left = weight(oldestFirst);
        for (Entry e : oldestFirst) {
            if (left <= limit / 10 * 9) {
                break;
            }
            Files.deleteIfExists(e.file);
            left -= e.bytes;
        }
        size.set(left);
    }

    private static long weight(List<Entry> entries) {
        return entries.stream().mapToLong(Entry::bytes).sum();
    }

    private List<Entry> entries() throws IOException {
        List<Entry> found = new ArrayList<>();
        try (Stream<Path> files = Files.walk(folder)) {
            files.filter(Files::isRegularFile).forEach(f -> Entry.of(f).ifPresent(found::add));
        }
        return found;
    }

    private record Entry(Path file, long bytes, long used) {
        /** Empty if another process has deleted it. */
        static Optional<Entry> of(Path file) {
            try {
                return Optional.of(new Entry(file, Files.size(file), Files.getLastModifiedTime(file).toMillis()));
            } catch (IOException e) {
                return Optional.empty();
            }
        }
    }
}
