package org.bauta.vision;

import static org.bytedeco.opencv.global.opencv_core.CV_16U;
import static org.bytedeco.opencv.global.opencv_core.CV_8U;
import static org.bytedeco.opencv.global.opencv_core.CV_8UC;
import static org.bytedeco.opencv.global.opencv_imgproc.COLOR_BGR2RGB;
import static org.bytedeco.opencv.global.opencv_imgproc.COLOR_BGRA2RGBA;
import static org.bytedeco.opencv.global.opencv_imgproc.COLOR_GRAY2RGB;
import static org.bytedeco.opencv.global.opencv_imgproc.cvtColor;

import java.nio.ShortBuffer;

import org.bauta.core.image.Image;
import org.bytedeco.opencv.opencv_core.Mat;

/** What OpenCV decoded, in whatever depth and channels, as 8-bit RGB. */
final class DecodedPixels {
    private DecodedPixels() {
    }

    /**
     * Grey is repeated in all channels; 16 bits become {@code round(v * 255 / 65535)}, where OpenCV would cut off the low
     * byte; alpha is laid over white, as a page would show it.
     *
     * @param decoded 1, 3 (blue first) or 4 channels of 8 or 16 bits
     * @throws IllegalArgumentException for other types
     */
    static Image toImage(Mat decoded) {
        if (decoded.depth() == CV_16U) {
            try (Mat reduced = reduce(decoded)) {
                return toImage(reduced);
            }
        }
        int channels = decoded.channels();
        if (decoded.depth() != CV_8U || channels == 2 || channels > 4) {
            throw new IllegalArgumentException("it has " + channels + " channels of OpenCV's depth " + decoded.depth());
        }
        try (Mat rgb = new Mat()) {
            cvtColor(decoded, rgb, channels == 1 ? COLOR_GRAY2RGB : channels == 3 ? COLOR_BGR2RGB : COLOR_BGRA2RGBA);
            return channels == 4 ? overWhite(rgb) : Mats.toImage(rgb);
        }
    }

    private static Mat reduce(Mat wide) {
        int samples = Math.multiplyExact((int) wide.total(), wide.channels());
        short[] in = new short[samples];
        ShortBuffer buffer = wide.createBuffer();
        buffer.get(in);
        byte[] out = new byte[samples];
        for (int i = 0; i < samples; i++) {
            // 65535 = 255 * 257, so this is the nearest; there are no ties
            out[i] = (byte) (((in[i] & 0xffff) + 128) / 257);
        }
        Mat narrow = new Mat(wide.rows(), wide.cols(), CV_8UC(wide.channels()));
        narrow.data().put(out);
        return narrow;
    }

    private static Image overWhite(Mat rgba) {
        byte[] in = new byte[Math.multiplyExact((int) rgba.total(), 4)];
        rgba.data().get(in);
        byte[] out = new byte[in.length / 4 * 3];
        for (int i = 0, o = 0; i < in.length; i += 4) {
            int alpha = in[i + 3] & 0xff;
            for (int c = 0; c < 3; c++, o++) {
                out[o] = (byte) (((in[i + c] & 0xff) * alpha + 255 * (255 - alpha) + 127) / 255);
            }
        }
        return Image.ofRgb(rgba.cols(), rgba.rows(), out);
    }
}
