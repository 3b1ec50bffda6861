package org.bauta.engine.plan;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.HexFormat;

/** Gathers what decides a result and hashes it with SHA-256; each part with its length, so that parts cannot run together. */
public final class Key {
    private final MessageDigest digest;

    public Key() {
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    public Key add(byte[] part) {
        digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(part.length).array());
        digest.update(part);
        return this;
    }

    /** By its text. */
    public Key add(Object part) {
        return add(String.valueOf(part).getBytes(StandardCharsets.UTF_8));
    }

    public Key addAll(Collection<?> parts) {
        add(parts.size());
        parts.forEach(this::add);
        return this;
    }

    /** 64 hexadecimal digits; the key is used up. */
    public String hex() {
        return HexFormat.of().formatHex(digest.digest());
    }

    /** The first eight bytes, as a seed; the key is used up. */
    public long seed() {
        return ByteBuffer.wrap(digest.digest()).getLong();
    }
}
