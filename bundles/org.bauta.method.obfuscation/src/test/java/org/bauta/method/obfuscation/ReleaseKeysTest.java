package org.bauta.method.obfuscation;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.SplittableRandom;

import org.junit.jupiter.api.Test;

class ReleaseKeysTest {
    /** RFC 7914, Sec. 11: PBKDF2-HMAC-SHA-256 of "passwd" and "salt", once, and of "Password" and "NaCl", 80000 times; first 32 bytes. */
    @Test
    void stretchesAsTheStandardDoes() {
        assertEquals("55ac046e56e3089fec1691c22544b605f94185216dde0465e68b9d57c20dacbc", derived("passwd", "salt", 1));
        assertEquals("4ddcd8f60b98be21830cee5ef22701f9641a4418d04c0414aeff08876b34ab56", derived("Password", "NaCl", 80000));
        assertEquals(derived("passwd", "salt", 1), derived("passwd\r\n", "salt", 1));
    }

    private static String derived(String secret, String salt, int rounds) {
        return HexFormat.of().formatHex(ReleaseKeys.derive(secret.getBytes(StandardCharsets.US_ASCII),
                salt.getBytes(StandardCharsets.US_ASCII), rounds).master());
    }

    @Test
    void everyUseHasAKeyOfItsOwn() {
        ReleaseKeys keys = ReleaseKeys.derive(new byte[] {1, 2, 3}, new byte[16], 1000);
        assertFalse(Arrays.equals(keys.mac("a"), keys.mac("b")));
        assertFalse(Arrays.equals(keys.mac("a", new byte[] {1}, new byte[] {2}), keys.mac("a", new byte[] {1, 2}, new byte[0])));
        assertFalse(keys.stream("a", new byte[12]).nextLong() == keys.stream("b", new byte[12]).nextLong());
        assertEquals(keys.stream("a", new byte[12]).nextLong(), keys.stream("a", new byte[12]).nextLong());
    }

    /** NIST SP 800-38A, F.5.5 gives AES-256 in counter mode; of a zero key and counter the first block is AES-256(0). */
    @Test
    void theStreamIsAesInCounterMode() {
        KeyStream stream = new KeyStream(new byte[32]);
        assertEquals("dc95c078a2408989", HexFormat.of().toHexDigits(stream.nextLong()));
        assertEquals("ad48a21492842087", HexFormat.of().toHexDigits(stream.nextLong()));
    }

    @Test
    void lowBitsHoldWhatWasWritten() {
        SplittableRandom random = new SplittableRandom(1);
        for (int depth = 1; depth <= 7; depth++) {
            byte[] samples = new byte[2000];
            byte[] content = new byte[LowBits.capacity(30, 20, depth)];
            random.nextBytes(samples);
            random.nextBytes(content);
            byte[] before = samples.clone();
            LowBits.write(samples, 37, depth, content);
            assertArrayEquals(content, LowBits.read(samples, 37, depth, content.length));
            for (int i = 0; i < samples.length; i++) {
                assertEquals(before[i] >> depth, samples[i] >> depth, "high bits stay");
            }
        }
    }
}
