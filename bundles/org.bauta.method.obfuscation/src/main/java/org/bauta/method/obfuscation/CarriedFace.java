package org.bauta.method.obfuscation;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;

import org.bauta.core.face.Face;
import org.bauta.core.image.Image;
import org.bauta.core.image.Region;
import org.bauta.core.method.RunContext;

/**
 * One face that a released file carries beside its pixels: a header in the clear (where the face belongs, how the key is derived),
 * then the face itself, encrypted and authenticated together with the header.
 *
 * @param region where it belongs
 * @param header all that stands before the sealed content
 * @param rounds of the key derivation
 * @param salt of the key derivation
 * @param nonce of the encryption
 */
record CarriedFace(Region region, byte[] header, int rounds, byte[] salt, byte[] nonce, byte[] sealed) {
    private static final int MARK = 0xba07a5eb;
    private static final int HEADER = 8 * Integer.BYTES + ReleaseKeys.SALT_BYTES + ReleaseKeys.NONCE_BYTES;

    /** @throws org.bauta.core.failure.DataMissing if there is no key file */
    static byte[] lock(Face face, byte[] content, Path keyFile, int rounds, RunContext run) {
        byte[] salt = new byte[ReleaseKeys.SALT_BYTES];
        run.random().nextBytes(salt);
        ReleaseKeys keys = ReleaseKeys.derive(Sealing.secret(keyFile), salt, rounds);
        Region r = face.region();
        Image image = face.image();
        byte[] front = ByteBuffer.allocate(8 * Integer.BYTES).putInt(MARK).putInt(image.width()).putInt(image.height()).putInt(r.x())
                .putInt(r.y()).putInt(r.width()).putInt(r.height()).putInt(rounds).array();
        // of the content: two releases share a nonce under one key only if they are the same
        byte[] nonce = Arrays.copyOf(keys.mac("carried nonce", front, content), ReleaseKeys.NONCE_BYTES);
        byte[] header = ByteBuffer.allocate(HEADER).put(front).put(salt).put(nonce).array();
        byte[] sealed = keys.seal(nonce, header, content);
        return ByteBuffer.allocate(HEADER + sealed.length).put(header).put(sealed).array();
    }

    /** Empty if these bytes carry no face of such a picture. */
    static Optional<CarriedFace> parse(byte[] carried, Image picture) {
        try {
            ByteBuffer in = ByteBuffer.wrap(carried);
            boolean fits = in.getInt() == MARK && in.getInt() == picture.width() && in.getInt() == picture.height();
            int x = in.getInt();
            int y = in.getInt();
            int width = in.getInt();
            int height = in.getInt();
            int rounds = in.getInt();
            boolean inside = x >= 0 && y >= 0 && width > 0 && height > 0 && (long) x + width <= picture.width()
                    && (long) y + height <= picture.height();
            if (!fits || !inside || rounds < ReleaseKeys.FEWEST_ROUNDS || rounds > ReleaseKeys.MOST_ROUNDS) {
                return Optional.empty();
            }
            byte[] salt = new byte[ReleaseKeys.SALT_BYTES];
            byte[] nonce = new byte[ReleaseKeys.NONCE_BYTES];
            in.get(salt).get(nonce);
            byte[] sealed = new byte[in.remaining()];
            in.get(sealed);
            return Optional.of(new CarriedFace(new Region(x, y, width, height), Arrays.copyOf(carried, HEADER), rounds, salt,
                    nonce, sealed));
        } catch (BufferUnderflowException e) {
            return Optional.empty();
        }
    }

    /** @throws org.bauta.core.failure.DataDamaged if the key is wrong or a bit was changed */
    byte[] open(byte[] key) {
        return ReleaseKeys.derive(key, salt, rounds).open(nonce, header, sealed);
    }
}
