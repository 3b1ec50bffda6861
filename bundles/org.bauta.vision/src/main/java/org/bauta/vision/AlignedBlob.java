package org.bauta.vision;

import static org.bytedeco.opencv.global.opencv_core.BORDER_CONSTANT;
import static org.bytedeco.opencv.global.opencv_imgproc.INTER_LINEAR;
import static org.bytedeco.opencv.global.opencv_imgproc.warpAffine;

import java.util.List;

import org.bauta.core.face.Face;
import org.bytedeco.opencv.opencv_core.Mat;
import org.bytedeco.opencv.opencv_core.Scalar;
import org.bytedeco.opencv.opencv_core.Size;

/** Faces as the input of a net: aligned to its template, planar, normalised; one batch in one array. */
public final class AlignedBlob {
    private AlignedBlob() {
    }

    /**
     * Aligns as {@link Alignment#align} does, then {@code (v - mean[c]) * scale[c]} for samples v of 0..255.
     *
     * @param template x0, y0, ... of the five points in pixels of the aligned picture
     * @param blueFirst true if the net's first channel is blue
     * @param mean three values, in the net's channel order
     * @param scale three factors, in the net's channel order
     * @return {@code faces x 3 x height x width}, face by face, channel by channel, row by row
     */
    public static float[] of(List<Face> faces, double[] template, int width, int height, boolean blueFirst, float[] mean, float[] scale) {
        float[][] values = values(mean, scale);
        int plane = Math.multiplyExact(width, height);
        float[] out = new float[Math.multiplyExact(faces.size(), 3 * plane)];
        byte[] rgb = new byte[3 * plane];
        try (Mat aligned = new Mat(); Size size = new Size(width, height); Scalar black = new Scalar(0)) {
            for (int i = 0; i < faces.size(); i++) {
                Face face = faces.get(i);
                try (Mat in = Mats.of(face.image()); Mat matrix = Alignment.matrix(Alignment.to(template, face))) {
                    warpAffine(in, aligned, matrix, size, INTER_LINEAR, BORDER_CONSTANT, black);
                }
                aligned.data().get(rgb);
                for (int c = 0; c < 3; c++) {
                    spread(rgb, blueFirst ? 2 - c : c, values[c], out, (3 * i + c) * plane);
                }
            }
        }
        return out;
    }

    /** One channel of interleaved samples to one plane. */
    static void spread(byte[] rgb, int channel, float[] value, float[] out, int from) {
        for (int p = channel, o = from; p < rgb.length; p += 3, o++) {
            out[o] = value[rgb[p] & 0xff];
        }
    }

    /** What each of the 256 samples becomes, for each channel of the net. */
    static float[][] values(float[] mean, float[] scale) {
        if (mean.length != 3 || scale.length != 3) {
            throw new IllegalArgumentException("mean and scale need three values each, not " + mean.length + " and " + scale.length);
        }
        float[][] out = new float[3][256];
        for (int c = 0; c < 3; c++) {
            for (int v = 0; v < 256; v++) {
                out[c][v] = (v - mean[c]) * scale[c];
            }
        }
        return out;
    }
}
