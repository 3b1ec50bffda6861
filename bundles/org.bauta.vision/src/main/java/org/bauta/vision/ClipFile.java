package org.bauta.vision;

import java.io.IOException;
import java.io.OutputStream;
import java.io.RandomAccessFile;
import java.nio.file.Path;
import java.util.Optional;

import org.bytedeco.javacv.Seekable;

/**
 * Where FFmpeg puts a clip. FFmpeg itself says nothing when the disk is full while it empties its buffers, and the clip would
 * end early; here the first fault is kept, and nothing is thrown into native code.
 */
final class ClipFile extends OutputStream implements Seekable {
    /** FFmpeg's words for the start, the place it is at, and the end. */
    private static final int START = 0;
    private static final int HERE = 1;
    private static final int END = 2;

    private final RandomAccessFile file;
    private IOException fault;

    /** @throws IOException if the file cannot be made */
    ClipFile(Path path) throws IOException {
        file = new RandomAccessFile(path.toFile(), "rw");
    }

    @Override
    public void write(int value) {
        write(new byte[] {(byte) value}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int from, int count) {
        attempt(() -> file.write(bytes, from, count));
    }

    @Override
    public void seek(long offset, int whence) {
        switch (whence) {
            case START -> attempt(() -> file.seek(offset));
            case HERE -> attempt(() -> file.seek(file.getFilePointer() + offset));
            case END -> attempt(() -> file.seek(file.length() + offset));
            default -> {
                // a question for the size, which has no answer here
            }
        }
    }

    @Override
    public void close() {
        attempt(file::close);
    }

    /** What went wrong first. */
    Optional<IOException> fault() {
        return Optional.ofNullable(fault);
    }

    private interface Step {
        void run() throws IOException;
    }

    private void attempt(Step step) {
        if (fault == null) {
            try {
                step.run();
            } catch (IOException e) {
                fault = e;
            }
        }
    }
}
