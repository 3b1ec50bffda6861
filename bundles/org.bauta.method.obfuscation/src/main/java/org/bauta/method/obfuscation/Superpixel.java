package org.bauta.method.obfuscation;

import static org.bytedeco.opencv.global.opencv_imgproc.COLOR_RGB2Lab;
import static org.bytedeco.opencv.global.opencv_imgproc.cvtColor;
import static org.bytedeco.opencv.global.opencv_ximgproc.SLIC;
import static org.bytedeco.opencv.global.opencv_ximgproc.createSuperpixelSLIC;

import org.bauta.core.catalog.About;
import org.bauta.core.catalog.Source;
import org.bauta.core.face.Face;
import org.bauta.core.image.Image;
import org.bauta.core.image.Masked;
import org.bauta.core.method.ImageMethod;
import org.bauta.core.method.RunContext;
import org.bauta.core.settings.Length;
import org.bauta.core.settings.Setting;
import org.bauta.vision.Mats;
import org.bytedeco.javacpp.IntPointer;
import org.bytedeco.opencv.opencv_core.Mat;
import org.bytedeco.opencv.opencv_ximgproc.SuperpixelSLIC;

/**
 * Cuts the face box into superpixels with SLIC, in CIE L*a*b*, and gives each the mean of its pixels' colors.
 *
 * <p>A superpixel is never larger than the shorter side of the box. A box with a side below {@value #LEAST} pixels has
 * squares instead.
 *
 * @see <a href="https://doi.org/10.1145/2696454.2696484">Butler et al. 2015</a>
 * @see <a href="https://doi.org/10.1109/TPAMI.2012.120">Achanta et al. 2012</a>, the algorithm
 */
@About("Replaces superpixels (patches of similar color) of the face by their mean color. Larger, or fewer, superpixels are stronger.")
@Source(key = "butler2015")
@Source(key = "achanta2012", where = "Algorithm 1")
@Source(key = "proenca2021", where = "Table II")
public final class Superpixel implements ImageMethod<Superpixel.Settings> {
    private static final int LEAST = 4;
    /** Achanta's: more change little. */
    private static final int ROUNDS = 10;
    /** Patches smaller than this part of the mean size are merged with a neighbour, in per cent. */
    private static final int SPECK = 25;

    public record Settings(
            @Setting(value = "12.5", symbol = "S", unit = "% of face width", min = 0, max = 200,
                    text = "Side of a superpixel; larger is stronger.") Length size,
            @Setting(value = "0", symbol = "K", min = 0, max = 100000,
                    text = "How many superpixels the face is cut into, about; 0: as many as size says.") int count,
            @Setting(value = "10", symbol = "m", min = 0, max = 100,
                    text = "Compactness: how much distance counts against color; larger is squarer.") double compactness) {
    }

    @Override
    public Masked apply(Face face, Settings settings, RunContext run) {
        Image crop = face.crop();
        double side = settings.count() == 0 ? settings.size().pixels(face)
                : Math.sqrt((double) crop.width() * crop.height() / settings.count());
        int shorter = Math.min(crop.width(), crop.height());
        if (shorter < LEAST) {
            return Masked.whole(face.region(), Pixelation.mosaic(crop, Math.max(2, side)));
        }
        int[] labels = labels(crop, (int) Math.clamp(Math.round(side), 2, shorter), settings.compactness());
        return Masked.whole(face.region(), ClusterMeans.paint(crop, labels));
    }

    /** The superpixel of each pixel, row-major. */
    static int[] labels(Image image, int side, double compactness) {
        try (Mat lab = Mats.of(image); Mat labels = new Mat()) {
            cvtColor(lab, lab, COLOR_RGB2Lab);
            try (SuperpixelSLIC slic = createSuperpixelSLIC(lab, SLIC, side, (float) compactness)) {
                slic.iterate(ROUNDS);
                slic.enforceLabelConnectivity(SPECK);
                slic.getLabels(labels);
            }
            int[] out = new int[image.width() * image.height()];
            try (IntPointer data = new IntPointer(labels.data())) {
                data.get(out);
            }
            return out;
        }
    }
}
