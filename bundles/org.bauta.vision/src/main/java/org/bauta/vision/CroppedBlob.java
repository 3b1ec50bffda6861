package org.bauta.vision;

import static org.bytedeco.opencv.global.opencv_core.BORDER_CONSTANT;
import static org.bytedeco.opencv.global.opencv_core.copyMakeBorder;
import static org.bytedeco.opencv.global.opencv_imgproc.INTER_AREA;
import static org.bytedeco.opencv.global.opencv_imgproc.INTER_LINEAR;
import static org.bytedeco.opencv.global.opencv_imgproc.resize;

import java.util.List;

import org.bauta.core.face.Face;
import org.bauta.core.image.Image;
import org.bauta.core.image.Region;
import org.bytedeco.opencv.opencv_core.Mat;
import org.bytedeco.opencv.opencv_core.Scalar;
import org.bytedeco.opencv.opencv_core.Size;

/** Parts of pictures as the input of a net: cut out, scaled, planar, normalised; one batch in one array. */
public final class CroppedBlob {
    private CroppedBlob() {
    }

    /**
     * Cuts out, black outside the picture; scales by area means where it shrinks and bilinearly where it grows; then
     * {@code (v - mean[c]) * scale[c]} for samples v of 0..255.
     *
     * @param regions one for each face, in pixels of its picture; may reach outside
     * @param blueFirst true if the net's first channel is blue
     * @param mean three values, in the net's channel order
     * @param scale three factors, in the net's channel order
     * @return {@code faces x 3 x height x width}, face by face, channel by channel, row by row
     */
    public static float[] of(List<Face> faces, List<Region> regions, int width, int height, boolean blueFirst, float[] mean, float[] scale) {
        float[][] values = AlignedBlob.values(mean, scale);
        int plane = Math.multiplyExact(width, height);
        float[] out = new float[Math.multiplyExact(faces.size(), 3 * plane)];
        for (int i = 0; i < faces.size(); i++) {
            byte[] rgb = scaled(faces.get(i).image(), regions.get(i), width, height);
            for (int c = 0; c < 3; c++) {
                AlignedBlob.spread(rgb, blueFirst ? 2 - c : c, values[c], out, (3 * i + c) * plane);
            }
        }
        return out;
    }

    private static byte[] scaled(Image image, Region region, int width, int height) {
        byte[] rgb = new byte[3 * width * height];
        Region inside = region.intersect(image.bounds());
        if (inside.isEmpty()) {
            return rgb;
        }
        int left = inside.x() - region.x();
        int top = inside.y() - region.y();
        boolean shrinks = region.width() >= width && region.height() >= height;
        try (Mat part = Mats.of(image.crop(inside)); Mat whole = new Mat(); Mat small = new Mat(); Size size = new Size(width, height);
                Scalar black = new Scalar(0)) {
            copyMakeBorder(part, whole, top, region.height() - inside.height() - top, left, region.width() - inside.width() - left,
                    BORDER_CONSTANT, black);
            resize(whole, small, size, 0, 0, shrinks ? INTER_AREA : INTER_LINEAR);
            small.data().get(rgb);
        }
        return rgb;
    }
}
