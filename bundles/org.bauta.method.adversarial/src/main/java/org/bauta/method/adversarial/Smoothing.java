package org.bauta.method.adversarial;

import static org.bytedeco.opencv.global.opencv_core.BORDER_CONSTANT;
import static org.bytedeco.opencv.global.opencv_core.CV_32FC3;
import static org.bytedeco.opencv.global.opencv_imgproc.GaussianBlur;

import java.nio.FloatBuffer;

import org.bauta.core.image.Region;
import org.bytedeco.opencv.opencv_core.Mat;
import org.bytedeco.opencv.opencv_core.Size;

/** Gaussian filters on samples of a region. */
final class Smoothing {
    private Smoothing() {
    }

    /**
     * @param samples interleaved, three channels
     * @param sigma in pixels; 0 leaves the samples as they are
     * @return new samples; nothing comes from outside the region
     */
    static float[] gaussian(float[] samples, Region region, double sigma) {
        if (sigma <= 0) {
            return samples.clone();
        }
        float[] out = new float[samples.length];
        try (Mat mat = new Mat(region.height(), region.width(), CV_32FC3); Size any = new Size(0, 0)) {
            FloatBuffer buffer = mat.createBuffer();
            buffer.put(samples);
            GaussianBlur(mat, mat, any, sigma, sigma, BORDER_CONSTANT, 0);
            FloatBuffer result = mat.createBuffer();
            result.get(out);
        }
        return out;
    }
}
