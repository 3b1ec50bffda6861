package org.bauta.method.ksame;

import static org.bytedeco.opencv.global.opencv_core.BORDER_REPLICATE;
import static org.bytedeco.opencv.global.opencv_core.CV_32FC3;
import static org.bytedeco.opencv.global.opencv_core.CV_64F;
import static org.bytedeco.opencv.global.opencv_imgproc.INTER_LINEAR;
import static org.bytedeco.opencv.global.opencv_imgproc.WARP_INVERSE_MAP;
import static org.bytedeco.opencv.global.opencv_imgproc.warpAffine;

import java.nio.FloatBuffer;
import java.util.List;
import java.util.stream.IntStream;

import org.bauta.core.face.Face;
import org.bauta.core.failure.Cancelled;
import org.bauta.core.failure.DataMissing;
import org.bauta.core.image.Image;
import org.bauta.core.image.Mask;
import org.bauta.core.method.RunContext;
import org.bauta.vision.Mats;
import org.bauta.vision.Similarity;
import org.bytedeco.javacpp.indexer.DoubleIndexer;
import org.bytedeco.opencv.opencv_core.Mat;
import org.bytedeco.opencv.opencv_core.Scalar;
import org.bytedeco.opencv.opencv_core.Size;

/**
 * The faces of a closed set in one frame, each taken apart into its shape and its texture: the pixels when the face has been
 * warped to the mean shape. Outside of the face the texture holds its surroundings.
 */
final class Gallery {
    private final ClosedSet set;
    private final Frame frame;
    private final boolean dense;
    private final double[][] shapes;
    private final byte[][] textures;
    private final double[] reference;
    private final Mesh mesh;
    private final SoftFace face;

    /**
     * @throws DataMissing if dense points are asked for and a face has none
     * @throws Cancelled between two pictures
     */
    Gallery(ClosedSet set, Frame frame, Points points, RunContext run) {
        this.set = set;
        this.frame = frame;
        dense = points == Points.DENSE;
        List<Face> faces = set.faces();
        shapes = faces.stream().map(f -> dense ? shape(f) : new double[0]).toArray(double[][]::new);
        reference = Grouping.mean(set.images(), i -> shapes[i]);
        mesh = new Mesh(knots(reference), frame.size());
        face = new SoftFace(frame, contour(reference));
        textures = new byte[faces.size()][];
        for (int i = 0; i < textures.length; i++) {
            if (run.cancelled().getAsBoolean()) {
                throw new Cancelled("k-Same was stopped before all groups were made");
            }
            textures[i] = texture(faces.get(i), shapes[i]);
        }
    }

    private double[] shape(Face f) {
        return Outline.of(f.dense().orElseThrow(() -> new DataMissing("k-Same brings faces to agree by 68 points, but a picture of "
                + f.subject() + " has none: choose a data set or a landmarker that gives them, or a member of the family that works with"
                + " five (points: five)")), frame.of(f));
    }

    private double[] knots(double[] shape) {
        return dense ? Outline.knots(shape, frame.size()) : new double[0];
    }

    /** Around the face with this shape; an ellipse where shapes are unknown. */
    double[] contour(double[] shape) {
        return dense ? Outline.contour(shape) : frame.ellipse();
    }

    private byte[] texture(Face f, double[] shape) {
        Similarity back = frame.of(f).inverse();
        try (Mat picture = Mats.of(f.image()); Mat warped = dense ? mesh.warp(picture, back.apply(knots(shape)), knots(reference))
                : cut(picture, back)) {
            return Mats.toImage(warped).toBytes();
        }
    }

    private Mat cut(Mat picture, Similarity back) {
        Mat out = new Mat();
        try (Mat matrix = new Mat(2, 3, CV_64F); Size size = new Size(frame.size(), frame.size()); Scalar none = new Scalar(0);
                DoubleIndexer index = matrix.createIndexer()) {
            index.put(0, 0, back.a(), -back.b(), back.tx());
            index.put(1, 0, back.b(), back.a(), back.ty());
            warpAffine(picture, out, matrix, size, INTER_LINEAR | WARP_INVERSE_MAP, BORDER_REPLICATE, none);
        }
        return out;
    }

    ClosedSet set() {
        return set;
    }

    Frame frame() {
        return frame;
    }

    /** Points of a picture in the frame; empty if faces agree by five points only. */
    double[] shape(int image) {
        return shapes[image];
    }

    /** The texture of the face itself, without its surroundings; 0..255. */
    double[] inside(int image) {
        return face.inside(textures[image]);
    }

    /** The same of a picture in the frame, seen through the mean of all shapes. */
    double[] inside(Image framed) {
        return face.inside(framed.samples());
    }

    /** Mean shape and mean texture of pictures, surroundings with them. */
    Look mean(int... images) {
        float[] sum = new float[textures[0].length];
        for (int i : images) {
            for (int p = 0; p < sum.length; p++) {
                sum[p] += textures[i][p] & 0xff;
            }
        }
        for (int p = 0; p < sum.length; p++) {
            sum[p] /= images.length;
        }
        return new Look(Grouping.mean(images, i -> shapes[i]), sum);
    }

    /** A shape and a texture of the face, in surroundings that are the mean of those of pictures. */
    Look look(double[] shape, double[] inside, int... surroundings) {
        float[] texture = mean(surroundings).texture();
        face.paint(inside, texture);
        return new Look(shape, texture);
    }

    /** As a picture in the frame. */
    Image render(Look look) {
        try (Mat texture = new Mat(frame.size(), frame.size(), CV_32FC3)) {
            texture.<FloatBuffer>createBuffer().put(look.texture());
            try (Mat shown = dense ? mesh.warp(texture, knots(reference), knots(look.shape())) : texture.clone()) {
                float[] values = new float[look.texture().length];
                shown.<FloatBuffer>createBuffer().get(values);
                byte[] rgb = new byte[values.length];
                IntStream.range(0, rgb.length).forEach(p -> rgb[p] = (byte) Math.clamp(Math.round(values[p]), 0, 255));
                return Image.ofRgb(frame.size(), frame.size(), rgb);
            }
        }
    }

    /** What has to be covered to hide pictures and show a look. */
    Mask mask(Cover cover, int[] hidden, Look look) {
        if (cover == Cover.FRAME) {
            return SoftFace.square(frame);
        }
        double[][] contours = IntStream.range(0, hidden.length + 1)
                .mapToObj(i -> contour(i < hidden.length ? shapes[hidden[i]] : look.shape())).toArray(double[][]::new);
        return SoftFace.union(frame, contours);
    }
}
