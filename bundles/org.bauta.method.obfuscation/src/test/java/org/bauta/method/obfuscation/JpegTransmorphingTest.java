package org.bauta.method.obfuscation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import org.bauta.core.face.Face;
import org.bauta.core.failure.BautaException;
import org.bauta.core.failure.DataDamaged;
import org.bauta.core.image.Image;
import org.bauta.core.image.Masked;
import org.bauta.core.method.RunContext;
import org.bauta.core.settings.SettingsType;
import org.bauta.testkit.TrialFaces;
import org.bauta.vision.JpegCodec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JpegTransmorphingTest {
    private final JpegTransmorphing method = new JpegTransmorphing();
    private final JpegCodec jpeg = new JpegCodec();
    private final Face face = TrialFaces.ordinary(3);
    @TempDir
    Path folder;

    private JpegTransmorphing.Settings settings(String quality) {
        return SettingsType.of(method).bind(Map.of("keyFile", KeyFiles.in(folder).toString(), "rounds", "1000", "quality", quality));
    }

    /** A JPEG file as it is released, carrying the face. */
    private byte[] file(String quality) {
        Masked treated = method.apply(face, settings(quality), RunContext.seeded(1));
        byte[] plain = jpeg.encode(treated.over(face.image()), new JpegCodec.Settings(75, JpegCodec.Subsampling.YUV420));
        return jpeg.carry(plain, List.of(treated.carried().orElseThrow()));
    }

    private Masked recover(byte[] file, byte[] key) {
        Image released = jpeg.decode(file);
        return method.recover(Face.whole(released), jpeg.carried(file), SettingsType.of(method).defaults(), key, RunContext.seeded(9));
    }

    @Test
    void theRightKeyRestoresBitByBitThroughALossyFile() {
        byte[] file = file("0");
        Masked back = recover(file, KeyFiles.secret());
        assertEquals(face.region(), back.region());
        assertEquals(face.crop(), back.pixels());
        assertEquals(List.of(face.region()), method.locked(jpeg.decode(file), jpeg.carried(file)));
    }

    @Test
    void aCarriedJpegRestoresNearlyAndIsSmaller() {
        assertTrue(file("85").length < file("0").length);
        assertTrue(ReversibleContract.psnr(face.crop(), recover(file("85"), KeyFiles.secret()).pixels()) > 30);
    }

    @Test
    void noOtherKeyDoes() {
        byte[] file = file("0");
        for (int i = 0; i < 1000; i++) {
            byte[] wrong = (KeyFiles.SECRET + i).getBytes(StandardCharsets.UTF_8);
            BautaException e = assertThrows(BautaException.class, () -> recover(file, wrong));
            assertTrue(e.getMessage().contains("key"), e.getMessage());
        }
    }

    @Test
    void everyChangedByteOfTheCargoIsNoticed() {
        byte[] file = file("60");
        byte[] cargo = jpeg.carried(file).get(0);
        Image released = jpeg.decode(file);
        for (int i = 0; i < cargo.length; i += i < 100 ? 1 : 37) {
            byte[] changed = cargo.clone();
            changed[i] ^= 1;
            assertThrows(BautaException.class, () -> method.recover(Face.whole(released), List.of(changed),
                    SettingsType.of(method).defaults(), KeyFiles.secret(), RunContext.seeded(9)), "byte " + i);
        }
    }

    @Test
    void aFileThatWasSavedAgainIsRefusedInWords() {
        byte[] again = jpeg.encode(jpeg.decode(file("0")), new JpegCodec.Settings(95, JpegCodec.Subsampling.YUV444));
        DataDamaged e = assertThrows(DataDamaged.class, () -> recover(again, KeyFiles.secret()));
        assertTrue(e.getMessage().contains("as it was released"), e.getMessage());
    }

    @Test
    void withoutTheKeyNothingOfTheOriginalIsInTheFile() {
        byte[] cargo = jpeg.carried(file("0")).get(0);
        // the same picture under another salt shares no run of bytes with it, as a PNG in the clear would
        byte[] other = jpeg.carried(jpeg.carry(jpeg.encode(face.image(), new JpegCodec.Settings(75, JpegCodec.Subsampling.YUV420)),
                List.of(method.apply(face, settings("0"), RunContext.seeded(2)).carried().orElseThrow()))).get(0);
        String first = new String(cargo, StandardCharsets.ISO_8859_1);
        assertFalse(first.contains("PNG") || first.contains("IHDR"));
        for (int i = 64; i + 8 < other.length; i += 8) {
            assertFalse(first.contains(new String(other, i, 8, StandardCharsets.ISO_8859_1)));
        }
    }
}
