package org.bauta.method.obfuscation;

/** Bytes in the low bits of samples, the highest bit of each byte first. */
final class LowBits {
    private LowBits() {
    }

    /** Bytes of content that a region holds behind its header; negative if not even that fits. */
    static int capacity(int width, int height, int depth) {
        long samples = 3L * width * height - 8L * SealHeader.BYTES;
        return samples < 0 ? -1 : (int) Math.min(Integer.MAX_VALUE, samples * depth / 8);
    }

    /** @param first the sample that the first bit goes to */
    static void write(byte[] samples, int first, int depth, byte[] content) {
        for (int bit = 0; bit < 8 * content.length; bit++) {
            int value = content[bit / 8] >> 7 - bit % 8 & 1;
            int place = bit % depth;
            int i = first + bit / depth;
            samples[i] = (byte) (samples[i] & ~(1 << place) | value << place);
        }
    }

    static byte[] read(byte[] samples, int first, int depth, int length) {
        byte[] content = new byte[length];
        for (int bit = 0; bit < 8 * length; bit++) {
            content[bit / 8] |= (byte) ((samples[first + bit / depth] >> bit % depth & 1) << 7 - bit % 8);
        }
        return content;
    }
}
