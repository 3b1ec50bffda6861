package org.bauta.method.obfuscation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;

import org.bauta.core.face.Face;
import org.bauta.core.failure.BautaException;
import org.bauta.core.image.Image;
import org.bauta.core.image.Masked;
import org.bauta.core.method.RunContext;
import org.bauta.method.obfuscation.AdaptiveCodebook.Settings;
import org.bauta.testkit.Pictures;
import org.bauta.testkit.TrialFaces;
import org.junit.jupiter.api.Test;

class AdaptiveCodebookTest extends ReversibleContract<Settings, AdaptiveCodebook> {
    @Override
    AdaptiveCodebook method() {
        return new AdaptiveCodebook();
    }

    @Override
    double restores() {
        return 25;
    }

    @Override
    boolean needsBackground() {
        return true;
    }

    @Test
    void aChangedBackgroundIsRefused() {
        Face face = TrialFaces.ordinary(1);
        Image released = release(face, 1);
        byte[] rgb = Masked.whole(face.region(), released.crop(face.region())).over(Pictures.waves(96, 112, 77)).toBytes();
        Image other = Image.ofRgb(96, 112, rgb);
        BautaException e = assertThrows(BautaException.class, () -> recover(face.in(other), KeyFiles.secret()));
        assertTrue(e.getMessage().contains("background"), e.getMessage());
    }

    /** A face that is made of the background's own patches comes back all but exactly. */
    @Test
    void selfSimilarPicturesAreDescribedWell() {
        byte[] rgb = new byte[3 * 96 * 96];
        for (int i = 0; i < rgb.length; i++) {
            int x = i / 3 % 96;
            int y = i / 3 / 96;
            rgb[i] = (byte) (100 + 40 * ((x / 2 + y / 2) % 2) + 5 * (i % 3));
        }
        Face face = Face.of(Image.ofRgb(96, 96, rgb), new org.bauta.core.image.Box(24, 24, 48, 48), "test");
        Masked back = recover(face.in(release(face, 1)), KeyFiles.secret());
        assertTrue(psnr(face.crop(), back.pixels()) > 45, "restored at " + psnr(face.crop(), back.pixels()));
    }

    @Test
    void higherLevelsShowLess() {
        Face face = TrialFaces.ordinary(2);
        double before = Double.POSITIVE_INFINITY;
        for (String level : new String[] {"1", "2", "3"}) {
            Image shown = method().apply(face, settings(Map.of("level", level)), RunContext.seeded(1)).pixels();
            double psnr = psnr(face.crop(), shown);
            assertTrue(psnr < before, "level " + level + ": " + psnr + " dB");
            before = psnr;
        }
    }

    @Test
    void codesSurviveTheTripThroughBytes() {
        Face face = TrialFaces.ordinary(3);
        BackgroundCodebook book = new BackgroundCodebook(face.image(), face.region(), 5, 500);
        assertTrue(book.size() <= 500 && book.size() > 300, book.size() + " entries");
        BlockCodes codes = BlockCodes.describe(face.crop(), 5, book);
        Image again = BlockCodes.of(face.region().width(), face.region().height(), 5, java.nio.ByteBuffer.wrap(codes.bytes())).draw(book);
        assertEquals(codes.draw(book), again);
    }
}
