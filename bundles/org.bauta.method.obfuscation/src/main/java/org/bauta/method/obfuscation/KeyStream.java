package org.bauta.method.obfuscation;

import java.security.GeneralSecurityException;
import java.util.random.RandomGenerator;

import javax.crypto.Cipher;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.SecretKeySpec;

import org.bauta.core.catalog.Source;

/** Random numbers that nobody can foretell without the key: AES-256 in counter mode. */
@Source(key = "nist800-38a", where = "Sec. 6.5")
final class KeyStream implements RandomGenerator {
    private static final byte[] ZEROS = new byte[4096];

    private final Cipher cipher;
    private byte[] block = {};
    private int next;

    /** @param key 32 bytes, used for this stream alone */
    KeyStream(byte[] key) {
        try {
            cipher = Cipher.getInstance("AES/CTR/NoPadding");
            cipher.init(Cipher.ENCRYPT_MODE, new SecretKeySpec(key, "AES"), new IvParameterSpec(new byte[16]));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has AES", e);
        }
    }

    /** 0..255. */
    int nextByte() {
        if (next == block.length) {
            block = cipher.update(ZEROS);
            next = 0;
        }
        return block[next++] & 0xff;
    }

    @Override
    public long nextLong() {
        long value = 0;
        for (int i = 0; i < 8; i++) {
            value = value << 8 | nextByte();
        }
        return value;
    }
}
