package org.bauta.vision;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

import org.bauta.core.catalog.Source;
import org.bauta.core.failure.OutputFailed;
import org.bauta.core.failure.UsageInvalid;
import org.bauta.core.image.Image;
import org.bytedeco.ffmpeg.global.avcodec;
import org.bytedeco.ffmpeg.global.avutil;
import org.bytedeco.javacv.FFmpegFrameRecorder;
import org.bytedeco.javacv.Frame;

/**
 * Writes a clip without loss: FFV1 in Matroska, every frame a key frame, pixels only; the same frames give the same bytes.
 * The file appears under its name when {@link #finish} is called and not before.
 */
@Source(key = "rfc9043")
public final class ClipWriter implements AutoCloseable {
    /** The ending of its files, without the dot. */
    public static final String EXTENSION = "mkv";
    /** Blue, green, red and a byte that counts for nothing: what FFV1 codes as RGB, without a change of color space. */
    private static final int BYTES = 4;

    private final Path file;
    private final Path part;
    private final int width;
    private final int height;
    private final ClipFile target;
    private final FFmpegFrameRecorder recorder;
    private final ByteBuffer pixels;

    /**
     * @param file in a folder that exists
     * @param width even: FFmpeg's recorder would stretch an odd one by a pixel, and no pixel would be what it was
     * @param rate frames a second
     * @throws UsageInvalid if the width is odd
     * @throws OutputFailed if it cannot be written
     */
    public ClipWriter(Path file, int width, int height, double rate) {
        requireEven(width);
        this.file = file;
        this.part = file.resolveSibling("." + file.getFileName() + "-" + ProcessHandle.current().pid() + ".part");
        this.width = width;
        this.height = height;
        avutil.av_log_set_level(avutil.AV_LOG_QUIET);
        pixels = ByteBuffer.allocateDirect(BYTES * width * height);
        try {
            Files.deleteIfExists(part);
            target = new ClipFile(part);
        } catch (IOException e) {
            throw failed(e);
        }
        recorder = new FFmpegFrameRecorder(target, width, height, 0);
        recorder.setFormat("matroska");
        recorder.setVideoCodec(avcodec.AV_CODEC_ID_FFV1);
        recorder.setPixelFormat(avutil.AV_PIX_FMT_BGR0);
        recorder.setFrameRate(rate);
        recorder.setGopSize(1);
        recorder.setVideoOption("threads", "1");
        // no random ids, dates or version numbers
        recorder.setVideoOption("flags", "+bitexact");
        recorder.setOption("fflags", "+bitexact");
        try {
            recorder.start();
        } catch (IOException e) {
            close();
            throw failed(e);
        }
    }

    /** For those who want to know before any work. @throws UsageInvalid if the width is odd */
    public static void requireEven(int width) {
        if (width % 2 != 0) {
            throw new UsageInvalid("a lossless clip cannot be " + width + " pixels wide; choose an even size");
        }
    }

    /** The next frame. @throws IllegalArgumentException if it is of another size */
    public void write(Image frame) {
        if (frame.width() != width || frame.height() != height) {
            throw new IllegalArgumentException("a frame of " + frame + " in a clip of " + width + " x " + height);
        }
        byte[] rgb = frame.samples();
        byte[] row = new byte[BYTES * width * height];
        for (int i = 0, o = 0; i < rgb.length; i += 3, o += BYTES) {
            row[o] = rgb[i + 2];
            row[o + 1] = rgb[i + 1];
            row[o + 2] = rgb[i];
        }
        pixels.clear().put(row).flip();
        try {
            recorder.recordImage(width, height, Frame.DEPTH_UBYTE, BYTES, BYTES * width, avutil.AV_PIX_FMT_BGR0, pixels);
            check();
        } catch (IOException e) {
            throw failed(e);
        }
    }

    /** @throws OutputFailed if not everything could be written; then there is no file */
    public void finish() {
        try {
            recorder.stop();
            target.close();
            check();
            try {
                Files.move(part, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            } catch (AtomicMoveNotSupportedException e) {
                Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
            }
        } catch (IOException e) {
            throw failed(e);
        }
    }

    private void check() throws IOException {
        if (target.fault().isPresent()) {
            throw target.fault().get();
        }
    }

    private OutputFailed failed(IOException e) {
        return new OutputFailed(file + " cannot be written: " + e.getMessage() + "; make room on the disk or choose another folder", e);
    }

    /** Gives up what was not finished. */
    @Override
    public void close() {
        try {
            recorder.close();
        } catch (IOException e) {
            // finish() has reported it, or an exception is under way already
        }
        target.close();
        try {
            Files.deleteIfExists(part);
        } catch (IOException e) {
            // an unfinished file that stays behind is never read
        }
    }
}
