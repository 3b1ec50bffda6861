package org.bauta.method.obfuscation;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;

import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.PBEKeySpec;
import javax.crypto.spec.SecretKeySpec;

import org.bauta.core.catalog.Source;
import org.bauta.core.failure.DataDamaged;
import org.bauta.core.failure.UsageInvalid;

/**
 * What one release is locked with. A secret is stretched to a master key by PBKDF2 with HMAC-SHA-256; every use has a key of its
 * own, the HMAC of a label under the master key. Contents are sealed with AES-256-GCM.
 */
@Source(key = "nist800-132", where = "Sec. 5.3")
@Source(key = "nist800-38d", where = "Sec. 7")
final class ReleaseKeys {
    /** Fewer would let a secret be guessed. */
    static final int FEWEST_ROUNDS = 1_000;
    /** A header that asks for more is refused: it could only waste time. */
    static final int MOST_ROUNDS = 10_000_000;
    static final int SALT_BYTES = 16;
    static final int NONCE_BYTES = 12;
    static final int TAG_BYTES = 16;
    private static final int MASTER_BITS = 256;

    private final byte[] master;

    private ReleaseKeys(byte[] master) {
        this.master = master;
    }

    /**
     * @param secret a passphrase or random bytes; line ends after it do not count, since editors add them
     * @throws UsageInvalid if there is none
     */
    static ReleaseKeys derive(byte[] secret, byte[] salt, int rounds) {
        int length = secret.length;
        while (length > 0 && (secret[length - 1] == '\n' || secret[length - 1] == '\r')) {
            length--;
        }
        if (length == 0) {
            throw new UsageInvalid("the key is empty; put a passphrase, or 32 random bytes, into the key file");
        }
        // one character for each byte: for ASCII this is the standard's own
        char[] password = new String(secret, 0, length, StandardCharsets.ISO_8859_1).toCharArray();
        PBEKeySpec spec = new PBEKeySpec(password, salt, rounds, MASTER_BITS);
        try {
            return new ReleaseKeys(SecretKeyFactory.getInstance("PBKDF2WithHmacSHA256").generateSecret(spec).getEncoded());
        } catch (GeneralSecurityException e) {
            throw unavailable(e);
        } finally {
            spec.clearPassword();
        }
    }

    byte[] master() {
        return master.clone();
    }

    /** HMAC-SHA-256 of parts under the key for this use; parts are told apart by their lengths. */
    byte[] mac(String use, byte[]... parts) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(hmac(master, use.getBytes(StandardCharsets.US_ASCII)), "HmacSHA256"));
            for (byte[] part : parts) {
                mac.update(java.nio.ByteBuffer.allocate(4).putInt(0, part.length));
                mac.update(part);
            }
            return mac.doFinal();
        } catch (GeneralSecurityException e) {
            throw unavailable(e);
        }
    }

    private static byte[] hmac(byte[] key, byte[] data) throws GeneralSecurityException {
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(key, "HmacSHA256"));
        return mac.doFinal(data);
    }

    /** Random numbers for this use, the same for the same keys and nonce. */
    KeyStream stream(String use, byte[] nonce) {
        return new KeyStream(mac("stream", use.getBytes(StandardCharsets.US_ASCII), nonce));
    }

    /** @return as long as the content, and {@value #TAG_BYTES} bytes more */
    byte[] seal(byte[] nonce, byte[] context, byte[] content) {
        try {
            return gcm(Cipher.ENCRYPT_MODE, nonce, context).doFinal(content);
        } catch (GeneralSecurityException e) {
            throw unavailable(e);
        }
    }

    /** @throws DataDamaged if the keys are others, or a bit of the context or the sealed content is */
    byte[] open(byte[] nonce, byte[] context, byte[] sealed) {
        try {
            return gcm(Cipher.DECRYPT_MODE, nonce, context).doFinal(sealed);
        } catch (AEADBadTagException e) {
            throw new DataDamaged("the face cannot be recovered: the key is not the one it was protected with, or the picture was"
                    + " changed after its release; try the right key on the file as it was released", e);
        } catch (GeneralSecurityException e) {
            throw unavailable(e);
        }
    }

    private Cipher gcm(int mode, byte[] nonce, byte[] context) throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        byte[] key = mac("seal");
        cipher.init(mode, new SecretKeySpec(key, "AES"), new GCMParameterSpec(8 * TAG_BYTES, Arrays.copyOf(nonce, NONCE_BYTES)));
        cipher.updateAAD(context);
        return cipher;
    }

    private static IllegalStateException unavailable(GeneralSecurityException e) {
        return new IllegalStateException("every Java platform has these algorithms", e);
    }
}
