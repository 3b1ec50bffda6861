package org.bauta.vision;

import static org.bytedeco.opencv.global.opencv_core.BORDER_CONSTANT;
import static org.bytedeco.opencv.global.opencv_core.CV_64F;
import static org.bytedeco.opencv.global.opencv_imgproc.INTER_LINEAR;
import static org.bytedeco.opencv.global.opencv_imgproc.warpAffine;

import org.bauta.core.face.Face;
import org.bauta.core.face.Landmarks;
import org.bauta.core.image.Image;
import org.bytedeco.javacpp.indexer.DoubleIndexer;
import org.bytedeco.opencv.opencv_core.Mat;
import org.bytedeco.opencv.opencv_core.Scalar;
import org.bytedeco.opencv.opencv_core.Size;

/** Brings faces to the pose a net was trained on, by five points and a similarity. */
public final class Alignment {
    /**
     * Where five points lie in a detector's box when nothing better is known, as fractions of its width and height: the
     * mean of frontal faces.
     */
    private static final double[] IN_BOX = {.31, .37, .69, .37, .50, .58, .34, .77, .66, .77};

    private Alignment() {
    }

    /** The five points of a face; where it has none, those of a mean face in its box. */
    public static Landmarks points(Face face) {
        return face.points().orElseGet(() -> {
            double[] xy = new double[10];
            for (int i = 0; i < 10; i += 2) {
                xy[i] = face.box().x() + IN_BOX[i] * face.box().width();
                xy[i + 1] = face.box().y() + IN_BOX[i + 1] * face.box().height();
            }
            return Landmarks.of("box:" + face.boxSource(), xy);
        });
    }

    /**
     * From the picture to the template.
     *
     * @param template x0, y0, ... of the five points in pixels of the aligned picture
     */
    public static Similarity to(double[] template, Face face) {
        return Similarity.fit(points(face).toArray(), template);
    }

    /** The face as the template wants it, bilinear, black outside the picture. */
    public static Image align(Face face, double[] template, int width, int height) {
        return warp(face.image(), to(template, face), width, height);
    }

    /** A picture moved by a similarity that leads from it to the result; bilinear, black outside. */
    public static Image warp(Image image, Similarity map, int width, int height) {
        try (Mat in = Mats.of(image); Mat out = new Mat(); Mat matrix = matrix(map); Size size = new Size(width, height);
                Scalar black = new Scalar(0)) {
            warpAffine(in, out, matrix, size, INTER_LINEAR, BORDER_CONSTANT, black);
            return Mats.toImage(out);
        }
    }

    static Mat matrix(Similarity s) {
        Mat m = new Mat(2, 3, CV_64F);
        try (DoubleIndexer index = m.createIndexer()) {
            index.put(0, 0, s.a(), -s.b(), s.tx());
            index.put(1, 0, s.b(), s.a(), s.ty());
        }
        return m;
    }
}
