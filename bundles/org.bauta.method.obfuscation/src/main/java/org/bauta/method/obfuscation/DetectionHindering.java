package org.bauta.method.obfuscation;

import java.util.random.RandomGenerator;

import org.bauta.core.catalog.About;
import org.bauta.core.catalog.Source;
import org.bauta.core.face.Face;
import org.bauta.core.failure.Cancelled;
import org.bauta.core.failure.DataDamaged;
import org.bauta.core.image.Box;
import org.bauta.core.image.Image;
import org.bauta.core.image.Masked;
import org.bauta.core.method.ImageMethod;
import org.bauta.core.method.RunContext;
import org.bauta.core.recognition.FaceFinder;
import org.bauta.core.settings.Setting;
import org.bauta.vision.Cascade;
import org.bauta.vision.CascadeDetector;

/**
 * Adds noise to the face, "until the point where the face cannot be automatically detected anymore", and no more: people may still
 * know it. The pattern of the noise stays and its strength grows in steps; the detector is one of OpenCV's cascades. A face that it
 * does not find as it is gets the first step.
 *
 * <p>Deviates from the paper: its second method, SVD-DID, is left out for want of a public description of its parameters, and its
 * sequence of strengths is not known.
 */
@About("Adds just as much noise as a face detector needs to miss the face. Other detectors may find it, and people may recognise it.")
@Source(key = "chriskos2017", where = "abstract, the noise-based method")
public final class DetectionHindering implements ImageMethod<DetectionHindering.Settings> {
    /** What a detection and the face have to share of their area to count as the same: PASCAL VOC's. */
    @Source(key = "everingham2010", where = "Sec. 4.2")
    private static final double SAME = .5;

    /** Kinds of noise. */
    public enum Noise {
        /** Gaussian, independent for each channel of each pixel. */
        ADDITIVE,
        /** Pixels become black or white. */
        IMPULSIVE
    }

    public record Settings(
            @Setting(value = "additive", text = "Gaussian noise, or pixels that become black or white.") Noise noise,
            @Setting(value = "0.05", min = 0.005, max = 1,
                    text = "How much stronger each trial is: a share of 255 levels (additive) or of the pixels (impulsive).") double step,
            @Setting(value = "2", min = 0.005, max = 2,
                    text = "The strongest that is tried; a face that is still found then is refused, and masked whole.") double strongest,
            @Setting(value = "frontal-alt2", text = "Which of OpenCV's cascades has to miss the face.") Cascade cascade) {
    }

    @Override
    public Masked apply(Face face, Settings settings, RunContext run) {
        Image crop = face.crop();
        double[] draws = draws(crop.samples().length, settings.noise(), run.random());
        try (FaceFinder finder = new CascadeDetector().open(new CascadeDetector.Settings(settings.cascade(), 1.1, 3, 10))) {
            for (double strength = settings.step(); strength <= settings.strongest() + 1e-9; strength += settings.step()) {
                if (run.cancelled().getAsBoolean()) {
                    throw new Cancelled("stopped while hindering detection");
                }
                Masked noisy = Masked.whole(face.region(), noisy(crop, draws, settings.noise(), strength));
                if (!finds(finder, noisy.over(face.image()), face.box())) {
                    return noisy;
                }
            }
        }
        throw new DataDamaged("the face at " + Math.round(face.box().x()) + ", " + Math.round(face.box().y())
                + " is still found under the strongest noise; raise strongest");
    }

    static boolean finds(FaceFinder finder, Image image, Box face) {
        return finder.find(image).stream().anyMatch(d -> d.box().iou(face) >= SAME);
    }

    /** One number for each sample: normal, or uniform and the same for the channels of a pixel. */
    private static double[] draws(int samples, Noise noise, RandomGenerator random) {
        double[] draws = new double[samples];
        for (int i = 0; i < samples; i++) {
            draws[i] = noise == Noise.ADDITIVE ? random.nextGaussian() : i % 3 == 0 ? random.nextDouble() : draws[i - 1];
        }
        return draws;
    }

    private static Image noisy(Image image, double[] draws, Noise noise, double strength) {
        byte[] rgb = image.toBytes();
        for (int i = 0; i < rgb.length; i++) {
            if (noise == Noise.ADDITIVE) {
                rgb[i] = (byte) Math.clamp(Math.round((rgb[i] & 0xff) + 255 * strength * draws[i]), 0, 255);
            } else if (draws[i] < strength) {
                rgb[i] = (byte) (draws[i] < strength / 2 ? 0 : 255);
            }
        }
        return Image.ofRgb(image.width(), image.height(), rgb);
    }
}
