package org.bauta.method.obfuscation;

import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import org.bauta.core.catalog.About;
import org.bauta.core.catalog.Source;
import org.bauta.core.face.Face;
import org.bauta.core.failure.DataDamaged;
import org.bauta.core.image.Box;
import org.bauta.core.image.Image;
import org.bauta.core.image.Masked;
import org.bauta.core.image.Region;
import org.bauta.core.method.ImageMethod;
import org.bauta.core.method.Requirement;
import org.bauta.core.method.Reversible;
import org.bauta.core.method.RunContext;
import org.bauta.core.settings.Length;
import org.bauta.core.settings.Setting;
import org.bauta.vision.JpegCodec;
import org.bauta.vision.PngCodec;

/**
 * Secure JPEG transmorphing: the face is obfuscated in the picture, while its original travels in the same JPEG file, encrypted,
 * in application segments. Any program shows the obfuscated picture; who has the key puts the original face back.
 *
 * <p>Deviates from the paper: it keeps the quantized DCT coefficients of the original file and lets a face of any shape be
 * protected; here the pixels of the face box are kept, without loss as PNG or as JPEG of a given quality, since pictures come
 * decoded and of any kind. It encrypts with the tools of its time; here AES-256-GCM under a key by PBKDF2.
 *
 * @see <a href="https://doi.org/10.1049/iet-spr.2016.0756">Yuan and Ebrahimi 2017</a>
 */
@About("Obfuscates the face and carries the original, encrypted, in the same JPEG file; restored by the key. Release as JPEG.")
@Source(key = "yuan2017", where = "secure JPEG transmorphing")
@Source(key = "wen2024", where = "Sec. 3.1.1")
public final class JpegTransmorphing implements ImageMethod<JpegTransmorphing.Settings>, Reversible<JpegTransmorphing.Settings> {
    /** What is seen without the key. */
    public enum Look {
        PIXELATION, BLUR, BLACK
    }

    public record Settings(
            @Setting(value = "pixelation", text = "What is seen without the key.") Look look,
            @Setting(value = "12.5%", unit = "% of face width", min = 0.5, max = 100,
                    text = "Side of a block or standard deviation of the blur, such as 8px or 12.5%; larger is stronger.") Length strength,
            @Setting(value = "0", min = 0, max = 100,
                    text = "Quality of the JPEG copy of the original that is carried; 0 keeps it without loss.") int quality,
            @Setting(value = "", text = "File with the passphrase that locks the face; not needed to recover.") Path keyFile,
            @Setting(value = "600000", min = ReleaseKeys.FEWEST_ROUNDS, max = ReleaseKeys.MOST_ROUNDS,
                    text = "Rounds of PBKDF2; fewer are safe only for a key of 32 random bytes.") int rounds) {
    }

    @Override
    public List<Requirement> requires(Settings settings) {
        return List.of(Requirement.carrier());
    }

    @Override
    public Masked apply(Face face, Settings settings, RunContext run) {
        Image original = face.crop();
        Image seen = switch (settings.look()) {
            case PIXELATION -> Pixelation.mosaic(original, settings.strength().pixels(face));
            case BLUR -> GaussianBlur.blur(original, settings.strength().pixels(face));
            case BLACK -> Image.filled(original.width(), original.height(), 0, 0, 0);
        };
        return Masked.whole(face.region(), seen).carrying(CarriedFace.lock(face, encode(original, settings.quality()), settings.keyFile(),
                settings.rounds(), run));
    }

    private static byte[] encode(Image original, int quality) {
        byte[] file = quality == 0 ? new PngCodec().encode(original, new PngCodec.Settings(9))
                : new JpegCodec().encode(original, new JpegCodec.Settings(quality, JpegCodec.Subsampling.YUV444));
        return ByteBuffer.allocate(1 + file.length).put((byte) (quality == 0 ? 0 : 1)).put(file).array();
    }

    private static Image decode(byte[] content) {
        byte[] file = Arrays.copyOfRange(content, 1, content.length);
        return content[0] == 0 ? new PngCodec().decode(file) : new JpegCodec().decode(file);
    }

    /** @throws DataDamaged always: the pixels alone do not hold the face */
    @Override
    public Masked recover(Face released, Settings settings, byte[] key, RunContext run) {
        return recover(released, List.of(), settings, key, run);
    }

    @Override
    public Masked recover(Face released, List<byte[]> carried, Settings settings, byte[] key, RunContext run) {
        CarriedFace nearest = nearest(released, carried).orElseThrow(() -> new DataDamaged("the file carries no protected face of "
                + released.image() + "; recovery needs the JPEG file as it was released, not one that another program has saved again"));
        Image original = decode(nearest.open(key));
        return Masked.whole(nearest.region(), original);
    }

    private static Optional<CarriedFace> nearest(Face released, List<byte[]> carried) {
        return carried.stream().flatMap(c -> CarriedFace.parse(c, released.image()).stream())
                .max(Comparator.comparingDouble(c -> Box.of(c.region()).iou(released.box())));
    }

    @Override
    public List<Region> locked(Image released, List<byte[]> carried) {
        return carried.stream().flatMap(c -> CarriedFace.parse(c, released).stream()).map(CarriedFace::region).toList();
    }
}
