package org.bauta.ui.clips;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

import org.bauta.core.image.Image;
import org.bauta.vision.ClipReader;

/**
 * A clip file by frame number. A file is read from its first frame to its last; a step back is answered from the frames seen last or,
 * further back, by reading from the start again. Nothing is opened before something is asked. Not safe for several threads, and no
 * question is for the UI thread.
 */
final class Reel implements AutoCloseable {
    /** Frames that are kept take at most so many bytes. */
    private static final long ROOM = 96L << 20;

    private final Path file;
    private final Map<Integer, Image> seen = new LinkedHashMap<>();
    private Optional<ClipReader> reader = Optional.empty();
    private int next;

    Reel(Path file) {
        this.file = file;
    }

    /** @throws org.bauta.core.failure.BautaException if it is no clip, or not there any more */
    private ClipReader reader() {
        if (reader.isEmpty()) {
            reader = Optional.of(new ClipReader(file));
            next = 0;
        }
        return reader.get();
    }

    double rate() {
        return reader().rate();
    }

    int width() {
        return reader().width();
    }

    int height() {
        return reader().height();
    }

    /**
     * @param number from 0; empty behind the last frame
     * @throws org.bauta.core.failure.BautaException if it is no clip, or not there any more
     */
    Optional<Image> frame(int number) {
        Image known = seen.get(number);
        if (known != null) {
            return Optional.of(known);
        }
        if (number < next) {
            rewind();
        }
        ClipReader from = reader();
        Optional<Image> frame = Optional.empty();
        while (next <= number) {
            frame = from.read();
            if (frame.isEmpty()) {
                return frame;
            }
            keep(next++, frame.get());
        }
        return frame;
    }

    private void keep(int number, Image frame) {
        seen.put(number, frame);
        long most = Math.max(2, ROOM / frame.samples().length);
        if (seen.size() > most) {
            seen.remove(seen.keySet().iterator().next());
        }
    }

    /** How many frames there are; reads what was not read yet. */
    int count() {
        int n = next;
        while (frame(n).isPresent()) {
            n++;
        }
        return n;
    }

    private void rewind() {
        reader.ifPresent(ClipReader::close);
        reader = Optional.empty();
    }

    @Override
    public void close() {
        rewind();
        seen.clear();
    }
}
