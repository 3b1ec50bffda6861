package org.bauta.method.obfuscation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.SplittableRandom;

import org.bauta.core.face.Face;
import org.bauta.core.failure.BautaException;
import org.bauta.core.failure.DataDamaged;
import org.bauta.core.image.Box;
import org.bauta.core.image.Image;
import org.bauta.core.image.Masked;
import org.bauta.core.image.Region;
import org.bauta.core.method.ImageMethod;
import org.bauta.core.method.Reversible;
import org.bauta.core.method.RunContext;
import org.bauta.core.settings.SettingsType;
import org.bauta.testkit.TrialFaces;
import org.bauta.vision.JpegCodec;
import org.bauta.vision.PngCodec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What holds for every method that can be undone by a key. */
abstract class ReversibleContract<S extends Record, M extends ImageMethod<S> & Reversible<S>> {
    @TempDir
    Path folder;

    abstract M method();

    /** Peak signal-to-noise ratio over the face box that the right key restores at least, in dB. */
    abstract double restores();

    S settings(Map<String, String> given) {
        Map<String, String> values = new java.util.HashMap<>(Map.of("keyFile", KeyFiles.in(folder).toString(), "rounds", "1000"));
        values.putAll(given);
        return SettingsType.of(method()).bind(values);
    }

    /** The whole picture, released. */
    Image release(Face face, long seed) {
        return method().apply(face, settings(Map.of()), RunContext.seeded(seed)).over(face.image());
    }

    Masked recover(Face released, byte[] key) {
        // the defaults, as who recovers has no need to know how the release was made
        return method().recover(released, SettingsType.of(method()).defaults(), key, RunContext.seeded(99));
    }

    static double psnr(Image a, Image b) {
        double sum = 0;
        for (int i = 0; i < a.samples().length; i++) {
            sum += Math.pow((a.samples()[i] & 0xff) - (b.samples()[i] & 0xff), 2);
        }
        return sum == 0 ? Double.POSITIVE_INFINITY : 10 * Math.log10(255 * 255 * a.samples().length / sum);
    }

    @Test
    void theRightKeyRestores() {
        double worst = Double.POSITIVE_INFINITY;
        for (int i = 0; i < 12; i++) {
            Face face = TrialFaces.ordinary(i);
            Image released = new PngCodec().decode(new PngCodec().encode(release(face, i), new PngCodec.Settings(1)));
            Masked back = recover(face.in(released), KeyFiles.secret());
            assertEquals(face.region(), back.region());
            double restored = psnr(face.crop(), back.pixels());
            worst = Math.min(worst, restored);
            assertTrue(restored > psnr(face.crop(), released.crop(face.region())) + 4, "the face was not there before");
        }
        assertTrue(worst >= restores(), worst + " dB");
    }

    @Test
    void noOtherKeyDoes() {
        Face face = TrialFaces.ordinary(1);
        Face released = face.in(release(face, 1));
        SplittableRandom random = new SplittableRandom(5);
        for (int i = 0; i < 1000; i++) {
            byte[] wrong = i % 2 == 0 ? (KeyFiles.SECRET + i).getBytes(StandardCharsets.UTF_8) : new byte[32];
            if (i % 2 == 1) {
                random.nextBytes(wrong);
            }
            BautaException e = assertThrows(BautaException.class, () -> recover(released, wrong));
            assertTrue(e.getMessage().contains("key"), e.getMessage());
        }
        assertThrows(BautaException.class, () -> recover(released, new byte[0]));
    }

    @Test
    void everyChangedBitOfTheFaceIsNoticed() {
        Face face = TrialFaces.ordinary(2);
        Image released = release(face, 2);
        Region region = face.region();
        SplittableRandom random = new SplittableRandom(6);
        for (int i = 0; i < 400; i++) {
            byte[] rgb = released.toBytes();
            // every bit of the header, then any
            int sample = i < 200 ? 2 * i : random.nextInt(3 * region.width() * region.height());
            int x = region.x() + sample / 3 % region.width();
            int y = region.y() + sample / 3 / region.width();
            rgb[3 * (y * released.width() + x) + sample % 3] ^= (byte) (i < 200 ? 1 : 1 << random.nextInt(8));
            Image tampered = Image.ofRgb(released.width(), released.height(), rgb);
            assertThrows(DataDamaged.class, () -> recover(face.in(tampered), KeyFiles.secret()), "sample " + sample);
        }
    }

    /** True if the background is needed to restore, so that it must not change. */
    boolean needsBackground() {
        return false;
    }

    @Test
    void whatLiesOutsideTheFaceMayChangeAndTheBoxNeedNotBeKnown() {
        Face face = TrialFaces.ordinary(3);
        Image released = release(face, 3);
        byte[] rgb = released.toBytes();
        rgb[0] ^= (byte) (needsBackground() ? 0 : 2);
        Image other = Image.ofRgb(released.width(), released.height(), rgb);
        Masked known = recover(face.in(released), KeyFiles.secret());
        for (Face found : new Face[] {Face.whole(other), Face.of(other, new Box(25, 30, 40, 44), "another detector")}) {
            Masked back = recover(found, KeyFiles.secret());
            assertEquals(known.region(), back.region());
            assertEquals(known.pixels(), back.pixels());
        }
    }

    @Test
    void lossAfterTheReleaseIsRefusedInWords() {
        Face face = TrialFaces.ordinary(4);
        JpegCodec jpeg = new JpegCodec();
        Image lossy = jpeg.decode(jpeg.encode(release(face, 4), new JpegCodec.Settings(95, JpegCodec.Subsampling.YUV444)));
        DataDamaged e = assertThrows(DataDamaged.class, () -> recover(face.in(lossy), KeyFiles.secret()));
        assertTrue(e.getMessage().contains("released file"), e.getMessage());
    }

    /** A nonce that two contents shared under one salt would give away both. */
    @Test
    void equalSeedsDoNotMeanEqualNonces() {
        Face face = TrialFaces.ordinary(5);
        byte[] rgb = face.image().toBytes();
        rgb[3 * (60 * face.image().width() + 50)] ^= 1;
        Image other = Image.ofRgb(face.image().width(), face.image().height(), rgb);
        byte[] a = header(release(face, 7).crop(face.region()));
        byte[] b = header(release(face.in(other), 7).crop(face.region()));
        SealHeader first = SealHeader.parse(a).orElseThrow();
        SealHeader second = SealHeader.parse(b).orElseThrow();
        assertEquals(java.util.HexFormat.of().formatHex(first.salt()), java.util.HexFormat.of().formatHex(second.salt()));
        assertNotEquals(java.util.HexFormat.of().formatHex(first.nonce()), java.util.HexFormat.of().formatHex(second.nonce()));
        assertEquals(release(face, 7), release(face, 7));
        assertNotEquals(release(face, 7), release(face, 8));
    }

    private static byte[] header(Image region) {
        return LowBits.read(region.samples(), 0, 1, SealHeader.BYTES);
    }

    @Test
    void withoutAKeyFileOrRoomForASealItSaysSo() {
        Face face = TrialFaces.ordinary(6);
        BautaException e = assertThrows(BautaException.class,
                () -> method().apply(face, SettingsType.of(method()).defaults(), RunContext.seeded(1)));
        assertTrue(e.getMessage().contains("keyFile"), e.getMessage());
        Face small = Face.of(face.image(), new Box(10, 10, 21, 40), "test");
        assertTrue(assertThrows(BautaException.class, () -> release(small, 1)).getMessage().contains("21 x 40"));
        assertTrue(assertThrows(BautaException.class, () -> recover(face, KeyFiles.secret())).getMessage().contains("no sealed face"));
    }
}
