package org.bauta.method.ksame;

import static org.bytedeco.opencv.global.opencv_core.BORDER_CONSTANT;
import static org.bytedeco.opencv.global.opencv_core.BORDER_REPLICATE;
import static org.bytedeco.opencv.global.opencv_core.CV_64F;
import static org.bytedeco.opencv.global.opencv_imgproc.GaussianBlur;
import static org.bytedeco.opencv.global.opencv_imgproc.INTER_LINEAR;
import static org.bytedeco.opencv.global.opencv_imgproc.warpAffine;

import org.bauta.core.catalog.Source;
import org.bauta.core.face.Face;
import org.bauta.core.face.Landmarks;
import org.bauta.core.image.Box;
import org.bauta.core.image.Image;
import org.bauta.core.image.Mask;
import org.bauta.core.image.Masked;
import org.bauta.core.image.Region;
import org.bauta.vision.Alignment;
import org.bauta.vision.Mats;
import org.bauta.vision.Similarity;
import org.bytedeco.javacpp.indexer.DoubleIndexer;
import org.bytedeco.opencv.opencv_core.Mat;
import org.bytedeco.opencv.opencv_core.Scalar;
import org.bytedeco.opencv.opencv_core.Size;

/**
 * The square that all faces of a set are brought to before they are averaged: a similarity by five points alone. Recognisers
 * align by the same points and the same template, so that what they see of a release does not depend on whose place it takes.
 *
 * @param size its side in pixels
 */
record Frame(int size) {
    /** Five points of the template that most recognisers are trained with, in a square of 112 pixels. */
    @Source(key = "deng2019", where = "Sec. 3.1; the template is that of the authors' code")
    private static final double[] TEMPLATE = {38.2946, 51.6963, 73.5318, 51.5014, 56.0252, 71.7366, 41.5493, 92.3655, 70.7299, 92.2041};
    /** Added on each side, in pixels of the template: room for the chin, and for the soft edge outside of what a recogniser sees. */
    private static final double MARGIN = 16;
    /** Standard deviation, in pixels of a picture, of the blur that makes its pixel grid forget its place. */
    private static final double SOFTNESS = .7;
    private static final double SIDE = 112 + 2 * MARGIN;

    /** Pixels of the frame for each pixel of the template. */
    double unit() {
        return size / SIDE;
    }

    /** Five points in the frame. */
    double[] template() {
        double[] out = new double[10];
        for (int i = 0; i < 10; i++) {
            out[i] = (TEMPLATE[i] + MARGIN) * unit();
        }
        return out;
    }

    /** Around a face of which only five points are known: x0, y0, ...; from hairline to chin, over the cheekbones. */
    double[] ellipse() {
        double[] out = new double[128];
        for (int i = 0; i < 64; i++) {
            double angle = i * Math.PI / 32;
            out[2 * i] = (MARGIN + 56 + 42 * Math.cos(angle)) * unit();
            out[2 * i + 1] = (MARGIN + 65 + 54 * Math.sin(angle)) * unit();
        }
        return out;
    }

    /** From the face's picture to the frame. */
    Similarity of(Face face) {
        return Similarity.fit(fivePoints(face).toArray(), template());
    }

    /** Those of the face; without them, those that its 68 points give; without these, those of a mean face in its box. */
    private static Landmarks fivePoints(Face face) {
        if (face.points().isPresent() || face.dense().isEmpty()) {
            return Alignment.points(face);
        }
        Landmarks all = face.dense().get();
        double[] xy = new double[10];
        for (int eye = 0; eye < 2; eye++) {
            for (int i = 36 + 6 * eye; i < 42 + 6 * eye; i++) {
                xy[2 * eye] += all.x(i) / 6;
                xy[2 * eye + 1] += all.y(i) / 6;
            }
        }
        int[] others = {30, 48, 54};
        for (int i = 0; i < others.length; i++) {
            xy[4 + 2 * i] = all.x(others[i]);
            xy[5 + 2 * i] = all.y(others[i]);
        }
        return Landmarks.of(all.source(), xy);
    }

    /**
     * Lays a picture in the frame over the face it stands for.
     *
     * @return for the part of the face's picture that the frame covers; where they do not meet, the face region in black
     */
    Masked lay(Face face, Image framed, Mask mask) {
        Similarity back = of(face).inverse();
        Region region = covered(back, face.image());
        if (region.isEmpty()) {
            Region all = face.region();
            return Masked.whole(all, Image.filled(all.width(), all.height(), 0, 0, 0));
        }
        try (Mat pixels = Mats.of(framed); Mat alpha = Mats.of(mask);
                Mat matrix = matrix(back, region)) {
            soften(pixels, 1 / back.scale());
            warp(pixels, matrix, region, BORDER_REPLICATE);
            warp(alpha, matrix, region, BORDER_CONSTANT);
            return new Masked(region, Mats.toImage(pixels), Mats.toMask(alpha));
        }
    }

    /**
     * Leaves out what is too fine for a picture of another scale. What is left looks the same wherever it is laid, to a fraction of
     * a pixel: else the pattern that interpolation leaves, which the original shares, would tell who of a cluster was there.
     *
     * @param scale pixels of the frame for each pixel of the picture
     */
    private static void soften(Mat framed, double scale) {
        try (Size auto = new Size(0, 0)) {
            double sigma = SOFTNESS * scale;
            GaussianBlur(framed, framed, auto, sigma);
        }
    }

    private Region covered(Similarity back, Image picture) {
        double[] xy = back.apply(-1, -1, size, -1, -1, size, size, size);
        double left = Math.min(Math.min(xy[0], xy[2]), Math.min(xy[4], xy[6]));
        double top = Math.min(Math.min(xy[1], xy[3]), Math.min(xy[5], xy[7]));
        double right = Math.max(Math.max(xy[0], xy[2]), Math.max(xy[4], xy[6]));
        double bottom = Math.max(Math.max(xy[1], xy[3]), Math.max(xy[5], xy[7]));
        return new Box(left, top, right - left + 1, bottom - top + 1).within(picture);
    }

    private static Mat matrix(Similarity back, Region region) {
        Mat m = new Mat(2, 3, CV_64F);
        try (DoubleIndexer index = m.createIndexer()) {
            index.put(0, 0, back.a(), -back.b(), back.tx() - region.x());
            index.put(1, 0, back.b(), back.a(), back.ty() - region.y());
        }
        return m;
    }

    private static void warp(Mat mat, Mat matrix, Region region, int border) {
        try (Mat out = new Mat(); Size size = new Size(region.width(), region.height()); Scalar none = new Scalar(0)) {
            warpAffine(mat, out, matrix, size, INTER_LINEAR, border, none);
            mat.put(out);
        }
    }
}
