package org.bauta.dataset.synthetic;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

import org.bauta.core.dataset.Picture;
import org.bauta.core.image.Image;
import org.bauta.faces3d.Portrait;
import org.bauta.faces3d.Rendering;

/** A picture that is drawn when it is first read, and kept on disk under its fingerprint from then on. */
public final class SyntheticPicture implements Picture {
    private final DrawnCache cache;
    private final Casting casting;
    private final int person;
    private final int number;
    private final int size;
    private final String id;

    SyntheticPicture(DrawnCache cache, Casting casting, int person, int number, int size, String id) {
        this.cache = cache;
        this.casting = casting;
        this.person = person;
        this.number = number;
        this.size = size;
        this.id = id;
    }

    /** What decides its pixels. */
    public Portrait portrait() {
        return casting.portrait(person, number);
    }

    /** The picture with everything that is true of it. */
    public Rendering render() {
        return portrait().render(size);
    }

    @Override
    public Image read() {
        return cache.read(fingerprint(), size, () -> render().image());
    }

    /** Hash of the version of the model, the seeds and the settings: nothing is drawn for it. */
    @Override
    public String fingerprint() {
        String text = "synthetic " + Portrait.VERSION + " " + casting.description() + " " + person + " " + number + " " + size;
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.US_ASCII)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    @Override
    public String location() {
        return "synthetic:" + id;
    }
}
