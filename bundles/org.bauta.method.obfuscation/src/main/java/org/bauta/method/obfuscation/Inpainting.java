package org.bauta.method.obfuscation;

import static org.bytedeco.opencv.global.opencv_photo.INPAINT_NS;
import static org.bytedeco.opencv.global.opencv_photo.INPAINT_TELEA;
import static org.bytedeco.opencv.global.opencv_photo.inpaint;

import java.util.Arrays;

import org.bauta.core.catalog.About;
import org.bauta.core.catalog.Source;
import org.bauta.core.face.Face;
import org.bauta.core.failure.DataMissing;
import org.bauta.core.image.Box;
import org.bauta.core.image.Image;
import org.bauta.core.image.Mask;
import org.bauta.core.image.Masked;
import org.bauta.core.image.Region;
import org.bauta.core.method.ImageMethod;
import org.bauta.core.method.RunContext;
import org.bauta.core.settings.Length;
import org.bauta.core.settings.Setting;
import org.bauta.vision.Mats;
import org.bytedeco.opencv.opencv_core.Mat;

/**
 * Fills the face box from what surrounds it. The algorithm is handed a picture in which the face is black: what was there has no
 * influence on the result.
 *
 * @see <a href="https://doi.org/10.1080/10867651.2004.10487596">Telea 2004</a>
 * @see <a href="https://doi.org/10.1109/CVPR.2001.990497">Bertalmio, Bertozzi and Sapiro 2001</a>
 */
@About("Removes the face and continues what surrounds it into the gap. A larger scale removes more.")
@Source(key = "telea2004")
@Source(key = "bertalmio2001")
@Source(key = "wen2024", where = "Sec. 3.1.1, as an obfuscation of JPEG transmorphing")
public final class Inpainting implements ImageMethod<Inpainting.Settings> {
    /** How the gap is filled. */
    public enum Algorithm {
        /** Inwards from the edge, each pixel a weighted mean of known neighbours. */
        TELEA(INPAINT_TELEA),
        /** Lines of equal brightness are continued as the flow of a fluid is. */
        NAVIER_STOKES(INPAINT_NS);

        private final int code;

        Algorithm(int code) {
            this.code = code;
        }
    }

    public record Settings(
            @Setting(value = "telea", text = "How the gap is filled.") Algorithm algorithm,
            @Setting(value = "3", symbol = "epsilon", unit = "% of face width", min = 0, max = 25,
                    text = "How far a pixel looks for known neighbours.") Length radius,
            @Setting(value = "1", symbol = "s", min = 0.5, max = 3,
                    text = "Size of what is removed relative to the face box; larger is stronger.") double scale) {
    }

    @Override
    public Masked apply(Face face, Settings settings, RunContext run) {
        Region gap = gap(face, settings.scale());
        if (gap.equals(face.image().bounds())) {
            throw new DataMissing("inpainting needs a picture that shows more than the face, but the face fills all of "
                    + face.image() + "; give whole pictures instead of aligned crops");
        }
        double radius = Math.max(1, settings.radius().pixels(face));
        int margin = (int) Math.ceil(radius) + 2;
        Region around = new Region(gap.x() - margin, gap.y() - margin, gap.width() + 2 * margin, gap.height() + 2 * margin)
                .intersect(face.image().bounds());
        Region inside = new Region(gap.x() - around.x(), gap.y() - around.y(), gap.width(), gap.height());
        Image known = new Masked(inside, Image.filled(gap.width(), gap.height(), 0, 0, 0), Mask.full(gap.width(), gap.height()))
                .over(face.image().crop(around));
        return Masked.whole(gap, fill(known, inside, radius, settings.algorithm()).crop(inside));
    }

    /** Of a face that touches the picture in a corner alone, the face box itself. */
    private static Region gap(Face face, double scale) {
        Box box = face.box().scaled(scale);
        Region region = box.within(face.image());
        return region.isEmpty() ? face.region() : region;
    }

    private static Image fill(Image known, Region gap, double radius, Algorithm algorithm) {
        byte[] unknown = new byte[known.width() * known.height()];
        for (int y = gap.y(); y < gap.y() + gap.height(); y++) {
            Arrays.fill(unknown, y * known.width() + gap.x(), y * known.width() + gap.x() + gap.width(), (byte) 255);
        }
        try (Mat in = Mats.of(known); Mat mask = Mats.of(Mask.of(known.width(), known.height(), unknown)); Mat out = new Mat()) {
            inpaint(in, mask, out, radius, algorithm.code);
            return Mats.toImage(out);
        }
    }
}
