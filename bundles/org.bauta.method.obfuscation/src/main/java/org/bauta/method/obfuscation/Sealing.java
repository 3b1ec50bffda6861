package org.bauta.method.obfuscation;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

import org.bauta.core.face.Face;
import org.bauta.core.failure.DataDamaged;
import org.bauta.core.failure.DataMissing;
import org.bauta.core.image.Image;
import org.bauta.core.image.Masked;
import org.bauta.core.image.Region;
import org.bauta.core.method.RunContext;

/**
 * Locks one face: the low bits of the released pixels carry a header and, encrypted, whatever a method needs to undo its work. All
 * other bits of the region are authenticated with it, so that a changed pixel is noticed.
 *
 * <p>The salt comes from the run. The nonce is a keyed hash of the whole picture, the region and the method's settings: two releases
 * share one only if they are the same, whatever the run's random source is seeded with.
 */
final class Sealing {
    /** Pixels across that the front of a header needs in one row. */
    static final int LEAST_WIDTH = (8 * SealHeader.FRONT_BYTES + 2) / 3;

    private final byte method;
    private final Region region;
    private final int rounds;
    private final byte[] salt = new byte[ReleaseKeys.SALT_BYTES];
    private final byte[] nonce;
    private final ReleaseKeys keys;

    private Sealing(byte method, Face face, Path keyFile, int rounds, String settings, RunContext run) {
        this.method = method;
        this.region = face.region();
        this.rounds = rounds;
        run.random().nextBytes(salt);
        keys = ReleaseKeys.derive(secret(keyFile), salt, rounds);
        byte[] place = ByteBuffer.allocate(24).putInt(face.image().width()).putInt(face.image().height())
                .putInt(region.x()).putInt(region.y()).putInt(region.width()).putInt(region.height()).array();
        nonce = Arrays.copyOf(keys.mac("nonce", new byte[] {method}, settings.getBytes(StandardCharsets.UTF_8), place,
                face.image().samples()), ReleaseKeys.NONCE_BYTES);
    }

    /**
     * @param settings all that decides the result beside the picture and the key
     * @throws DataMissing if there is no key file, DataDamaged if the face is too small to carry a seal
     */
    static Sealing begin(byte method, Face face, Path keyFile, int rounds, String settings, RunContext run) {
        Region r = face.region();
        boolean room = LowBits.capacity(r.width(), r.height(), 1) >= ReleaseKeys.TAG_BYTES;
        if (!room || r.width() < LEAST_WIDTH || Math.max(r.width(), r.height()) > SealHeader.LARGEST_SIDE) {
            throw new DataDamaged("a face of " + r.width() + " x " + r.height()
                    + " pixels cannot carry the seal that recovery needs, which is " + LEAST_WIDTH
                    + " pixels wide and at least " + 8 * (SealHeader.BYTES + ReleaseKeys.TAG_BYTES)
                    + " samples large; choose a method that is not reversible for it");
        }
        return new Sealing(method, face, keyFile, rounds, settings, run);
    }

    /** What is in a key file. @throws DataMissing if there is none */
    static byte[] secret(Path file) {
        if (file.toString().isEmpty()) {
            throw new DataMissing("this method locks the face with a key: put a passphrase into a file and name it with keyFile=FILE");
        }
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new DataMissing("the key file " + file + " cannot be read; check keyFile", e);
        }
    }

    /** Random numbers that who opens the seal gets again. */
    KeyStream stream(String use) {
        return keys.stream(use, nonce);
    }

    /** Bytes that {@link #finish} takes at a depth. */
    int capacity(int depth) {
        return LowBits.capacity(region.width(), region.height(), depth) - ReleaseKeys.TAG_BYTES;
    }

    /**
     * The release.
     *
     * @param pixels as large as the region; their low bits are overwritten
     * @param depth how many bits of a sample the content takes; the header takes one
     */
    Masked finish(Image pixels, int depth, byte[] content) {
        byte[] header = new SealHeader(method, region.width(), region.height(), depth, content.length + ReleaseKeys.TAG_BYTES, rounds, salt,
                nonce).bytes();
        byte[] samples = pixels.toBytes();
        byte[] sealed = keys.seal(nonce, SealedFace.context(header, samples, depth, content.length + ReleaseKeys.TAG_BYTES), content);
        LowBits.write(samples, 0, 1, header);
        LowBits.write(samples, 8 * header.length, depth, sealed);
        return Masked.whole(region, Image.ofRgb(region.width(), region.height(), samples));
    }
}
