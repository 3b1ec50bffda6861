package org.bauta.method.obfuscation;

import org.bauta.core.catalog.About;
import org.bauta.core.catalog.Source;
import org.bauta.core.face.Face;
import org.bauta.core.face.Landmarks;
import org.bauta.core.image.Image;
import org.bauta.core.image.Masked;
import org.bauta.core.image.Region;
import org.bauta.core.method.ImageMethod;
import org.bauta.core.method.RunContext;
import org.bauta.core.settings.Length;
import org.bauta.core.settings.Setting;
import org.bauta.vision.Alignment;

/**
 * Smooths the face by a variational filter whose strength depends on the place: eyes, lips and their corners stay sharp, so that gaze
 * and expression can be read, and the rest is washed out. The result u of a channel f minimizes
 *
 * <p>sum w (u - f)^2 + sum |grad u|^2, &nbsp; w(x) = 1 / lambda^2 + k(x) / (1 - k(x)),
 *
 * <p>where lambda is the length over which details vanish and k, 0..1, is large near key points: a Gaussian of the distance to the
 * eyes and to the line of the lips. Nothing flows across the edge of the box. Without points those of a mean face in the box count.
 *
 * <p>Deviates from the paper, of which the abstract could be had: its regularizer is not given there; here it is quadratic, which has
 * one minimum, found by conjugate gradients. Key points are five instead of the paper's contours.
 *
 * @see <a href="https://doi.org/10.1109/ICIP.2015.7351631">Letournel et al. 2015</a>
 */
@About("Washes the face out but keeps eyes and lips, so that expressions stay readable. A larger lambda, and a smaller keep, are stronger.")
@Source(key = "letournel2015", where = "abstract")
public final class AdaptiveFiltering implements ImageMethod<AdaptiveFiltering.Settings> {
    public record Settings(
            @Setting(value = "15", symbol = "lambda", unit = "% of face width", min = 0, max = 200,
                    text = "Details smaller than this vanish away from key points; larger is stronger.") Length lambda,
            @Setting(value = "9", unit = "% of face width", min = 0, max = 50,
                    text = "Radius around eyes and lips that stays; smaller is stronger, 0 keeps nothing.") Length keep) {
    }

    @Override
    public Masked apply(Face face, Settings settings, RunContext run) {
        Image crop = face.crop();
        double lambda = settings.lambda().pixels(face);
        if (lambda == 0) {
            return Masked.whole(face.region(), crop);
        }
        double[] weights = weights(face, lambda, settings.keep().pixels(face));
        byte[] rgb = crop.toBytes();
        MembraneFilter filter = new MembraneFilter(crop.width(), crop.height(), weights);
        for (int c = 0; c < 3; c++) {
            double[] channel = new double[weights.length];
            for (int i = 0; i < channel.length; i++) {
                channel[i] = rgb[3 * i + c] & 0xff;
            }
            double[] smooth = filter.smooth(channel);
            for (int i = 0; i < smooth.length; i++) {
                rgb[3 * i + c] = (byte) Math.clamp(Math.round(smooth[i]), 0, 255);
            }
        }
        return Masked.whole(face.region(), Image.ofRgb(crop.width(), crop.height(), rgb));
    }

    /** How much each pixel holds on to what it was, row-major, above 0. */
    static double[] weights(Face face, double lambda, double keep) {
        Landmarks p = Alignment.points(face);
        Region r = face.region();
        double[] weights = new double[r.width() * r.height()];
        for (int i = 0; i < weights.length; i++) {
            double x = r.x() + i % r.width() + .5;
            double y = r.y() + i / r.width() + .5;
            double nearest = Math.min(toLips(p, x, y), Math.min(Math.hypot(x - p.x(0), y - p.y(0)), Math.hypot(x - p.x(1), y - p.y(1))));
            double k = keep == 0 ? 0 : .999 * Math.exp(-Math.pow(nearest / keep, 4));
            weights[i] = 1 / (lambda * lambda) + k / (1 - k);
        }
        return weights;
    }

    /** Distance to the line from one corner of the mouth to the other. */
    private static double toLips(Landmarks p, double x, double y) {
        double dx = p.x(4) - p.x(3);
        double dy = p.y(4) - p.y(3);
        double length = dx * dx + dy * dy;
        double t = length == 0 ? 0 : Math.clamp(((x - p.x(3)) * dx + (y - p.y(3)) * dy) / length, 0, 1);
        return Math.hypot(x - p.x(3) - t * dx, y - p.y(3) - t * dy);
    }
}
