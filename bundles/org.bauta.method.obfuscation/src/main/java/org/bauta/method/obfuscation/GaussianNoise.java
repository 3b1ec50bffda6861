package org.bauta.method.obfuscation;

import java.util.random.RandomGenerator;

import org.bauta.core.catalog.About;
import org.bauta.core.catalog.Source;
import org.bauta.core.face.Face;
import org.bauta.core.image.Image;
import org.bauta.core.image.Masked;
import org.bauta.core.method.ImageMethod;
import org.bauta.core.method.RunContext;
import org.bauta.core.settings.Setting;

/**
 * Adds independent Gaussian noise to every channel of every pixel of the face box, rounds, and clips to 0..255. Clipping
 * narrows the noise near black and white: what is added has zero mean only well inside.
 *
 * <p>The noise is fixed by the run's random source and does not depend on the picture.
 *
 * @see <a href="https://doi.org/10.1007/978-3-031-58222-6">Wen et al. 2024</a>, Sec. 3.1.1 and 5.4.5
 */
@About("Adds independent Gaussian noise to each pixel and channel of the face. A larger sigma is stronger; 0 leaves the face as it is.")
@Source(key = "wen2024", where = "Sec. 3.1.1 and 5.4.5")
public final class GaussianNoise implements ImageMethod<GaussianNoise.Settings> {
    public record Settings(@Setting(value = "25", symbol = "sigma", unit = "8-bit levels", min = 0, max = 255,
            text = "Standard deviation of the noise before clipping; larger is stronger.") double sigma) {
    }

    @Override
    public Masked apply(Face face, Settings settings, RunContext run) {
        Image crop = face.crop();
        RandomGenerator random = run.random();
        byte[] rgb = crop.toBytes();
        for (int i = 0; i < rgb.length; i++) {
            double value = (rgb[i] & 0xff) + settings.sigma() * random.nextGaussian();
            rgb[i] = (byte) Math.clamp(Math.round(value), 0, 255);
        }
        return Masked.whole(face.region(), Image.ofRgb(crop.width(), crop.height(), rgb));
    }
}
