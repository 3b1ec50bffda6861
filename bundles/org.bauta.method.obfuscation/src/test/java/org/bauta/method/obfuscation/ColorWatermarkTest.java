package org.bauta.method.obfuscation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;

import org.bauta.core.face.Face;
import org.bauta.core.image.Image;
import org.bauta.core.image.Masked;
import org.bauta.core.method.RunContext;
import org.bauta.method.obfuscation.ColorWatermark.Settings;
import org.bauta.testkit.Pictures;
import org.bauta.testkit.TrialFaces;
import org.junit.jupiter.api.Test;

class ColorWatermarkTest extends ReversibleContract<Settings, ColorWatermark> {
    @Override
    ColorWatermark method() {
        return new ColorWatermark();
    }

    @Override
    double restores() {
        return 30;
    }

    @Test
    void aSmoothFaceComesBackBitForBit() {
        Image smooth = GaussianBlur.blur(Pictures.waves(120, 130, 1), 2);
        Face face = Face.whole(smooth);
        assertEquals(smooth, recover(face.in(release(face, 1)), KeyFiles.secret()).pixels());
    }

    @Test
    void moreBitsRestoreBetter() {
        Face face = TrialFaces.ordinary(1);
        double before = 0;
        for (String bits : new String[] {"2", "3", "4", "5", "6"}) {
            Image released = method().apply(face, settings(Map.of("bits", bits)), RunContext.seeded(1)).over(face.image());
            double psnr = psnr(face.crop(), recover(face.in(released), KeyFiles.secret()).pixels());
            assertTrue(psnr > before, bits + " bits: " + psnr + " dB");
            before = psnr;
        }
    }

    /** The high bits are those of a mosaic; the low ones are as even as random bits. */
    @Test
    void withoutTheKeyThereIsAMosaicAndNoise() {
        Face face = TrialFaces.ordinary(2);
        Masked released = method().apply(face, settings(Map.of()), RunContext.seeded(1));
        Image mosaic = Pixelation.mosaic(face.crop(), face.width() / 8);
        int[] counts = new int[16];
        int first = 8 * SealHeader.BYTES;
        for (int i = first; i < mosaic.samples().length; i++) {
            assertEquals(mosaic.samples()[i] & 0xf0, released.pixels().samples()[i] & 0xf0);
            counts[released.pixels().samples()[i] & 0xf]++;
        }
        double expected = (mosaic.samples().length - first) / 16.0;
        double chi = 0;
        for (int count : counts) {
            chi += Math.pow(count - expected, 2) / expected;
        }
        assertTrue(chi < 37.7, "chi-squared of 15 degrees of freedom is below 37.7 with a probability of .999: " + chi);
    }
}
