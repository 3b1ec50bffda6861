package org.bauta.method.obfuscation;

import java.nio.ByteBuffer;
import java.util.Optional;

import org.bauta.core.image.Region;

/**
 * What stands in the clear at the beginning of a sealed region.
 *
 * @param method which method sealed it, so that no other opens it
 * @param width of the region in pixels, to 65535
 * @param height of the region in pixels, to 65535
 * @param depth how many low bits of a sample carry sealed content, 1..7
 * @param length of the sealed content in bytes
 * @param rounds of the key derivation
 * @param salt of the key derivation
 * @param nonce of the encryption
 */
record SealHeader(byte method, int width, int height, int depth, int length, int rounds, byte[] salt, byte[] nonce) {
    /** Size of a header in bytes. */
    static final int BYTES = 4 + 2 + 2 + 1 + 1 + 4 + 4 + ReleaseKeys.SALT_BYTES + ReleaseKeys.NONCE_BYTES;
    /** What a header begins with, mark and size: enough to find the rest. */
    static final int FRONT_BYTES = 8;
    private static final int MARK = 0xba07a5ea;
    static final int LARGEST_SIDE = 0xffff;

    byte[] bytes() {
        return ByteBuffer.allocate(BYTES).putInt(MARK).putShort((short) width).putShort((short) height).put(method).put((byte) depth)
                .putInt(length).putInt(rounds).put(salt).put(nonce).array();
    }

    /** The size of the region that begins so; empty if none does. */
    static Optional<Region> sizeAt(int x, int y, byte[] front) {
        ByteBuffer in = ByteBuffer.wrap(front);
        if (in.getInt() != MARK) {
            return Optional.empty();
        }
        return Optional.of(new Region(x, y, in.getShort() & LARGEST_SIDE, in.getShort() & LARGEST_SIDE));
    }

    /** Empty if no header of this kind makes sense. */
    static Optional<SealHeader> parse(byte[] bytes) {
        ByteBuffer in = ByteBuffer.wrap(bytes);
        boolean marked = in.getInt() == MARK;
        int width = in.getShort() & LARGEST_SIDE;
        int height = in.getShort() & LARGEST_SIDE;
        byte method = in.get();
        int depth = in.get();
        int length = in.getInt();
        int rounds = in.getInt();
        byte[] salt = new byte[ReleaseKeys.SALT_BYTES];
        byte[] nonce = new byte[ReleaseKeys.NONCE_BYTES];
        in.get(salt).get(nonce);
        boolean sound = marked && depth >= 1 && depth <= 7
                && length >= ReleaseKeys.TAG_BYTES && length <= LowBits.capacity(width, height, depth)
                && rounds >= ReleaseKeys.FEWEST_ROUNDS && rounds <= ReleaseKeys.MOST_ROUNDS;
        return sound ? Optional.of(new SealHeader(method, width, height, depth, length, rounds, salt, nonce)) : Optional.empty();
    }
}
