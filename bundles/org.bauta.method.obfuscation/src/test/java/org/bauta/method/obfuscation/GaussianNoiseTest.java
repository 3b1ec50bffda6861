package org.bauta.method.obfuscation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.bauta.core.face.Face;
import org.bauta.core.image.Image;
import org.bauta.core.method.RunContext;
import org.bauta.method.obfuscation.GaussianNoise.Settings;
import org.bauta.testkit.Pictures;
import org.junit.jupiter.api.Test;

class GaussianNoiseTest {
    private static final Image GRAY = Image.filled(300, 300, 128, 128, 128);

    /** 270,000 samples: the mean is known to sigma / 520, the deviation to sigma / 735; five times that is allowed. */
    @Test
    void theNoiseHasTheMomentsOfItsGaussian() {
        for (double sigma : new double[] {2, 9, 25}) {
            byte[] out = apply(GRAY, sigma, 1).samples();
            double sum = 0;
            double squares = 0;
            for (byte b : out) {
                double d = (b & 0xff) - 128;
                sum += d;
                squares += d * d;
            }
            double spread = Math.sqrt(sigma * sigma + 1 / 12.0);
            assertEquals(0, sum / out.length, 5 * spread / 520, "mean at " + sigma);
            assertEquals(spread, Math.sqrt(squares / out.length), 5 * spread / 735, "deviation at " + sigma + ", with that of rounding");
        }
    }

    @Test
    void neighboursAndChannelsAreIndependent() {
        byte[] out = apply(GRAY, 20, 2).samples();
        for (int lag : new int[] {1, 2, 3, 900}) {
            double products = 0;
            for (int i = lag; i < out.length; i++) {
                products += ((out[i] & 0xff) - 128.0) * ((out[i - lag] & 0xff) - 128.0);
            }
            assertEquals(0, products / (400 * out.length), 5.0 / 520, "correlation at a distance of " + lag + " samples");
        }
    }

    @Test
    void theSeedAloneDecidesWhatIsAdded() {
        byte[] gray = apply(GRAY, 10, 3).samples();
        byte[] dark = apply(Image.filled(300, 300, 100, 110, 120), 10, 3).samples();
        for (int i = 0; i < gray.length; i++) {
            assertEquals((gray[i] & 0xff) - 128, (dark[i] & 0xff) - (100 + 10 * (i % 3)), "sample " + i);
        }
        assertNotEquals(apply(GRAY, 10, 3), apply(GRAY, 10, 4));
    }

    @Test
    void zeroIsTheIdentityAndTheLargestClipsWithoutWrapping() {
        Image waves = Pictures.waves(40, 30, 5);
        assertEquals(waves, apply(waves, 0, 1));
        byte[] white = apply(Image.filled(100, 100, 255, 255, 255), 60, 6).samples();
        int full = 0;
        for (byte b : white) {
            full += (b & 0xff) == 255 ? 1 : 0;
        }
        assertTrue(full > .48 * white.length && full < .53 * white.length, full + " of " + white.length + " stay white");
    }

    private static Image apply(Image image, double sigma, long seed) {
        return new GaussianNoise().apply(Face.whole(image), new Settings(sigma), RunContext.seeded(seed)).pixels();
    }
}
