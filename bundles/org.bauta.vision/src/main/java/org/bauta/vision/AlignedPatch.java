package org.bauta.vision;

import static org.bytedeco.opencv.global.opencv_core.BORDER_CONSTANT;
import static org.bytedeco.opencv.global.opencv_core.BORDER_REPLICATE;
import static org.bytedeco.opencv.global.opencv_imgproc.INTER_LINEAR;
import static org.bytedeco.opencv.global.opencv_imgproc.warpAffine;

import org.bauta.core.face.Face;
import org.bauta.core.image.Box;
import org.bauta.core.image.Image;
import org.bauta.core.image.Mask;
import org.bauta.core.image.Masked;
import org.bauta.core.image.Region;
import org.bytedeco.opencv.opencv_core.Mat;
import org.bytedeco.opencv.opencv_core.Scalar;
import org.bytedeco.opencv.opencv_core.Size;

/** An aligned picture turned back to where it came from, with a soft edge. */
public final class AlignedPatch {
    private AlignedPatch() {
    }

    /**
     * @param aligned the picture to lay over the face
     * @param toAligned leads from the face's picture to the aligned one
     * @param feather width of the soft edge, as a fraction of the shorter side of the aligned picture, 0..0.5
     * @return mask 255 inside, falling linearly over the edge to 0 where the aligned picture ends; pixels bilinear
     * @throws IllegalArgumentException if the aligned picture lies wholly outside the face's picture
     */
    public static Masked of(Face face, Image aligned, Similarity toAligned, double feather) {
        if (!(feather >= 0 && feather <= .5)) {
            throw new IllegalArgumentException("feather is " + feather + ", but has to be 0 .. 0.5");
        }
        Similarity back = toAligned.inverse();
        Region region = covered(back, aligned, face.image());
        if (region.isEmpty()) {
            throw new IllegalArgumentException("the aligned picture lies outside " + face.image());
        }
        Similarity local = new Similarity(back.a(), back.b(), back.tx() - region.x(), back.ty() - region.y());
        Mask mask = soft(aligned.width(), aligned.height(), feather);
        try (Mat pixels = Mats.of(aligned); Mat alpha = Mats.of(mask)) {
            warp(pixels, local, region, BORDER_REPLICATE);
            warp(alpha, local, region, BORDER_CONSTANT);
            return new Masked(region, Mats.toImage(pixels), Mats.toMask(alpha));
        }
    }

    /** The smallest region of the picture that holds the four corners of the aligned one. */
    private static Region covered(Similarity back, Image aligned, Image picture) {
        double w = aligned.width();
        double h = aligned.height();
        double[] xy = back.apply(-1, -1, w, -1, -1, h, w, h);
        double left = Math.min(Math.min(xy[0], xy[2]), Math.min(xy[4], xy[6]));
        double top = Math.min(Math.min(xy[1], xy[3]), Math.min(xy[5], xy[7]));
        double right = Math.max(Math.max(xy[0], xy[2]), Math.max(xy[4], xy[6]));
        double bottom = Math.max(Math.max(xy[1], xy[3]), Math.max(xy[5], xy[7]));
        return new Box(left, top, right - left + 1, bottom - top + 1).within(picture);
    }

    /** 255 in the middle; over the edge it falls with the distance to the nearest side. */
    private static Mask soft(int width, int height, double feather) {
        double edge = feather * Math.min(width, height);
        byte[] alpha = new byte[width * height];
        for (int y = 0, i = 0; y < height; y++) {
            for (int x = 0; x < width; x++, i++) {
                double distance = Math.min(Math.min(x, width - 1 - x), Math.min(y, height - 1 - y)) + .5;
                alpha[i] = (byte) (distance >= edge ? 255 : Math.round(255 * distance / edge));
            }
        }
        return Mask.of(width, height, alpha);
    }

    private static void warp(Mat mat, Similarity map, Region region, int border) {
        try (Mat out = new Mat(); Mat matrix = Alignment.matrix(map); Size size = new Size(region.width(), region.height());
                Scalar none = new Scalar(0)) {
            warpAffine(mat, out, matrix, size, INTER_LINEAR, border, none);
            mat.put(out);
        }
    }
}
