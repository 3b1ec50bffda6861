package org.bauta.method.obfuscation;

import java.util.List;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;

import org.bauta.core.catalog.About;
import org.bauta.core.catalog.Source;
import org.bauta.core.face.Face;
import org.bauta.core.failure.DataDamaged;
import org.bauta.core.image.Image;
import org.bauta.core.image.Masked;
import org.bauta.core.image.Region;
import org.bauta.core.method.ImageMethod;
import org.bauta.core.method.Reversible;
import org.bauta.core.method.RunContext;
import org.bauta.core.settings.Setting;
import org.bauta.vision.JpegCodec;
import org.bauta.vision.PngCodec;

/**
 * Covers the face with a mosaic whose low bits carry the face itself, compressed and encrypted: a color watermark of large capacity.
 * The key brings it back, bit for bit where its PNG fits into the watermark; else as a PNG of its high bits (51 dB without the lowest,
 * 47 dB without two), else as the best JPEG that fits. At the default settings all of forty faces of LFW-a came back bit for bit, and
 * half of twenty-four pictures in color, the others at 43 dB or more.
 *
 * <p>The high bits of the release are those of {@link Pixelation} alone: without the key there is no more of the face in it than in
 * a mosaic.
 *
 * <p>Deviates from the paper, of which only summaries could be had: the watermark lies in the face box and not in the whole picture,
 * so that nothing outside changes.
 */
@About("Covers the face with a mosaic that carries the encrypted face in its low bits; restored by the key. Fewer blocks are stronger, "
        + "more bits restore better. Release as PNG.")
@Source(key = "xuan2009")
@Source(key = "wen2024", where = "Sec. 3.2")
public final class ColorWatermark implements ImageMethod<ColorWatermark.Settings>, Reversible<ColorWatermark.Settings> {
    private static final byte ID = 2;
    /** How many low bits may be left out of a PNG: with more, a JPEG is better. Also marks a JPEG, one more. */
    private static final int MOST_DROPPED = 2;
    private static final byte JPEG = MOST_DROPPED + 1;
    private static final int STEP = 3;
    private static final int WORST = 5;

    public record Settings(
            @Setting(value = "8", symbol = "b", min = 1, max = 256,
                    text = "Blocks of the mosaic across the face; fewer are stronger.") int blocks,
            @Setting(value = "4", min = 1, max = 6,
                    text = "Low bits of each sample that carry the face: more restore better and make the mosaic noisier.") int bits,
            @Setting(value = "", text = "File with the passphrase that locks the face; not needed to recover.") Path keyFile,
            @Setting(value = "600000", min = ReleaseKeys.FEWEST_ROUNDS, max = ReleaseKeys.MOST_ROUNDS,
                    text = "Rounds of PBKDF2; fewer are safe only for a key of 32 random bytes.") int rounds) {
    }

    @Override
    public Masked apply(Face face, Settings settings, RunContext run) {
        String decisive = "blocks=" + settings.blocks() + " bits=" + settings.bits();
        Sealing sealing = Sealing.begin(ID, face, settings.keyFile(), settings.rounds(), decisive, run);
        Image crop = face.crop();
        byte[] content = packed(crop, sealing.capacity(settings.bits())).orElseThrow(
                () -> new DataDamaged("a face of " + crop.width() + " x " + crop.height() + " pixels does not fit into its own "
                        + settings.bits() + " low bits; use more bits or a larger face"));
        return sealing.finish(Pixelation.mosaic(crop, face.width() / settings.blocks()), settings.bits(), content);
    }

    /** The best that fits, padded to the full capacity so that its size says nothing of the face. */
    private static Optional<byte[]> packed(Image face, int capacity) {
        for (byte dropped = 0; dropped <= MOST_DROPPED; dropped++) {
            byte[] png = new PngCodec().encode(coarse(face, dropped), new PngCodec.Settings(9));
            if (1 + png.length <= capacity) {
                return Optional.of(tagged(dropped, png, capacity));
            }
        }
        for (int quality = 100; quality >= WORST; quality -= STEP) {
            byte[] jpeg = new JpegCodec().encode(face, new JpegCodec.Settings(quality, JpegCodec.Subsampling.YUV444));
            if (1 + jpeg.length <= capacity) {
                return Optional.of(tagged(JPEG, jpeg, capacity));
            }
        }
        return Optional.empty();
    }

    /** Low bits replaced by the middle of what they could be. */
    private static Image coarse(Image image, int dropped) {
        byte[] rgb = image.toBytes();
        for (int i = 0; i < rgb.length && dropped > 0; i++) {
            rgb[i] = (byte) (rgb[i] >> dropped << dropped | 1 << dropped - 1);
        }
        return Image.ofRgb(image.width(), image.height(), rgb);
    }

    private static byte[] tagged(byte kind, byte[] file, int length) {
        byte[] out = new byte[length];
        out[0] = kind;
        System.arraycopy(file, 0, out, 1, file.length);
        return out;
    }

    @Override
    public List<Region> locked(Image released, List<byte[]> carried) {
        return SealedFace.sealedBy(ID, released);
    }

    @Override
    public Masked recover(Face released, Settings settings, byte[] key, RunContext run) {
        SealedFace sealed = SealedFace.open(ID, released, key);
        byte[] file = Arrays.copyOfRange(sealed.content(), 1, sealed.content().length);
        Image face = sealed.content()[0] == JPEG ? new JpegCodec().decode(file) : new PngCodec().decode(file);
        return Masked.whole(sealed.region(), face);
    }
}
