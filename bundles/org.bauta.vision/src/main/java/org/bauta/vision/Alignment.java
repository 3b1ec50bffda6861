package org.bauta.vision;

import static org.bytedeco.opencv.global.opencv_core.BORDER_CONSTANT;
import static org.bytedeco.opencv.global.opencv_core.CV_64F;
import static org.bytedeco.opencv.global.opencv_imgproc.INTER_LINEAR;
import static org.bytedeco.opencv.global.opencv_imgproc.warpAffine;

import org.bauta.core.catalog.Source;
import org.bauta.core.face.Face;
import org.bauta.core.face.Landmarks;
import org.bauta.core.image.Image;
import org.bauta.core.image.Masked;
import org.bytedeco.javacpp.indexer.DoubleIndexer;
import org.bytedeco.opencv.opencv_core.Mat;
import org.bytedeco.opencv.opencv_core.Scalar;
import org.bytedeco.opencv.opencv_core.Size;

/** Brings faces to the pose a net was trained on, by five points and a similarity. */
public final class Alignment {
    /**
     * Where five points lie in a square box, as fractions of its width and height. In units of the distance of the pupils
     * (63 mm, Dodgson 2004) a face is 2.2 wide over the cheekbones, its mouth .83 wide and 1.0 below the pupils, the tip of its
     * nose .53 below them. The windows that cascades learn add about a tenth of the width on each side, so the box is 2.6 wide;
     * the pupils lie at .39 of its height. Checked against the points of YuNet on 383 pictures of LFW-a: the mean
     * error is .107 of the pupils' distance in boxes of frontal-alt2, turned heads included.
     */
    @Source(key = "dodgson2004", where = "Tab. 2")
    private static final double[] IN_SQUARE = {.31, .39, .69, .39, .50, .595, .34, .775, .66, .775};
    /**
     * The same in a box that is taller than wide, as nets draw it from hairline to chin: the box is 2.2 pupil distances wide and
     * the chin, 1.8 below the pupils, on its lower side. In the boxes of YuNet the mean error against its points is .19: these boxes
     * follow a head that turns, so the mean face fits worse. YuNet gives points of its own; this is for boxes without any.
     */
    private static final double[] IN_TIGHT = {.27, .36, .73, .36, .50, .55, .31, .72, .69, .72};
    /** Height over width from which on a box counts as tight. */
    private static final double TALL = 1.1;

    private Alignment() {
    }

    /** The five points of a face; where it has none, those of a mean face in its box. */
    public static Landmarks points(Face face) {
        return face.points().orElseGet(() -> {
            double[] mean = face.box().height() > TALL * face.box().width() ? IN_TIGHT : IN_SQUARE;
            double[] xy = new double[10];
            for (int i = 0; i < 10; i += 2) {
                xy[i] = face.box().x() + mean[i] * face.box().width();
                xy[i + 1] = face.box().y() + mean[i + 1] * face.box().height();
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

    /**
     * Lays an aligned picture that a method has changed back over the face it came from.
     *
     * @param aligned made with {@link #align} and the same template, then changed
     * @param feather width of the soft edge, as a fraction of the shorter side of the aligned picture, 0..0.5
     * @return pixels and mask for the part of the face's picture that the aligned picture covers
     */
    public static Masked unalign(Face face, Image aligned, double[] template, double feather) {
        return AlignedPatch.of(face, aligned, to(template, face), feather);
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
