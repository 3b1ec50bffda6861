package org.bauta.vision;

import static org.bytedeco.opencv.global.opencv_imgcodecs.IMWRITE_JPEG_QUALITY;
import static org.bytedeco.opencv.global.opencv_imgcodecs.IMWRITE_JPEG_SAMPLING_FACTOR;
import static org.bytedeco.opencv.global.opencv_imgcodecs.IMWRITE_JPEG_SAMPLING_FACTOR_420;
import static org.bytedeco.opencv.global.opencv_imgcodecs.IMWRITE_JPEG_SAMPLING_FACTOR_444;

import java.util.List;

import org.bauta.core.catalog.About;
import org.bauta.core.catalog.Source;
import org.bauta.core.image.Codec;
import org.bauta.core.image.Image;
import org.bauta.core.settings.Setting;

/** Baseline JPEG with libjpeg's quality scale. Compression alone can undo or add to a de-identification: score what was released. */
@About("Releases pictures as JPEG, lossy: use it to see what a method is worth after the usual compression.")
@Source(key = "wallace1992")
public final class JpegCodec implements Codec<JpegCodec.Settings> {
    /** How densely color is kept. The names are FFmpeg's; 4:2:0 itself would be read by YAML 1.1 as a number to base 60. */
    public enum Subsampling {
        /** One color sample for four pixels. */
        YUV420(IMWRITE_JPEG_SAMPLING_FACTOR_420),
        /** One color sample for each pixel. */
        YUV444(IMWRITE_JPEG_SAMPLING_FACTOR_444);

        private final int factor;

        Subsampling(int factor) {
            this.factor = factor;
        }
    }

    public record Settings(
            @Setting(value = "90", text = "Quality of libjpeg's scale: 100 is nearly lossless.", min = 1, max = 100) int quality,
            @Setting(value = "yuv420", text = "Color at half (4:2:0) or at full resolution (4:4:4).") Subsampling subsampling) {
    }

    @Override
    public String extension() {
        return "jpg";
    }

    @Override
    public byte[] encode(Image image, Settings settings) {
        return EncodedPixels.of(image, "jpg", IMWRITE_JPEG_QUALITY, settings.quality,
                IMWRITE_JPEG_SAMPLING_FACTOR, settings.subsampling.factor);
    }

    @Override
    public boolean carries() {
        return true;
    }

    @Override
    public byte[] carry(byte[] file, List<byte[]> contents) {
        return JpegCargo.load(file, contents);
    }

    @Override
    public List<byte[]> carried(byte[] file) {
        return JpegCargo.unload(file);
    }

    @Override
    public Image decode(byte[] file) {
        return EncodedPixels.decode(file, ImageKind.JPEG);
    }
}
