package org.bauta.vision;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

import org.bauta.core.failure.DataDamaged;
import org.bauta.core.failure.DataMissing;
import org.bauta.core.image.Image;
import org.bytedeco.ffmpeg.global.avutil;
import org.bytedeco.javacv.FFmpegFrameGrabber;
import org.bytedeco.javacv.Frame;

/** Reads a clip frame by frame, from the first to the last; never more than one frame is in memory. */
public final class ClipReader implements AutoCloseable {
    private final Path file;
    private final FFmpegFrameGrabber grabber;

    /**
     * @throws DataMissing if there is no such file
     * @throws DataDamaged if it is no clip
     */
    public ClipReader(Path file) {
        this.file = file;
        if (!Files.isRegularFile(file)) {
            throw new DataMissing("there is no clip " + file);
        }
        avutil.av_log_set_level(avutil.AV_LOG_QUIET);
        grabber = new FFmpegFrameGrabber(file.toFile());
        grabber.setPixelFormat(avutil.AV_PIX_FMT_RGB24);
        try {
            grabber.start();
        } catch (FFmpegFrameGrabber.Exception e) {
            close();
            throw damaged(e);
        }
    }

    public int width() {
        return grabber.getImageWidth();
    }

    public int height() {
        return grabber.getImageHeight();
    }

    /** Frames a second. */
    public double rate() {
        return grabber.getVideoFrameRate();
    }

    /** The next frame; empty after the last one. @throws DataDamaged if it cannot be decoded */
    public Optional<Image> read() {
        try {
            Frame frame = grabber.grabImage();
            return frame == null ? Optional.empty() : Optional.of(image(frame));
        } catch (FFmpegFrameGrabber.Exception e) {
            throw damaged(e);
        }
    }

    /** Rows of a frame may be longer than its pixels. */
    private static Image image(Frame frame) {
        int row = 3 * frame.imageWidth;
        byte[] rgb = new byte[row * frame.imageHeight];
        ByteBuffer from = ((ByteBuffer) frame.image[0]).duplicate();
        for (int y = 0; y < frame.imageHeight; y++) {
            from.position(y * frame.imageStride);
            from.get(rgb, y * row, row);
        }
        return Image.ofRgb(frame.imageWidth, frame.imageHeight, rgb);
    }

    private DataDamaged damaged(FFmpegFrameGrabber.Exception e) {
        return new DataDamaged(file + " cannot be read as a clip: " + e.getMessage() + "; copy it again", e);
    }

    @Override
    public void close() {
        try {
            grabber.close();
        } catch (IOException e) {
            // nothing was written, nothing is lost
        }
    }
}
