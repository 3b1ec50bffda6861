package org.bauta.engine.toys;

import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;

import org.bauta.core.face.Face;
import org.bauta.core.image.Image;
import org.bauta.core.image.Masked;
import org.bauta.core.method.ImageMethod;
import org.bauta.core.method.RunContext;
import org.bauta.core.settings.Setting;

/** Adds uniform noise to the face. Counts how often it was asked, and fails at persons it was told to fail at. */
public final class ToyNoise implements ImageMethod<ToyNoise.Settings> {
    private final AtomicInteger applied;
    private final String failsAt;
    private final Set<String> surrogates;

    public record Settings(@Setting(value = "40", text = "Largest change of a sample.", min = 0, max = 255) int amplitude) {
    }

    public ToyNoise(AtomicInteger applied, String failsAt, Set<String> surrogates) {
        this.applied = applied;
        this.failsAt = failsAt;
        this.surrogates = surrogates;
    }

    @Override
    public Masked apply(Face face, Settings s, RunContext run) {
        applied.incrementAndGet();
        if (face.subject().equals(failsAt)) {
            throw new IllegalStateException("told to fail at " + failsAt);
        }
        Image crop = face.crop();
        byte[] out = crop.toBytes();
        for (int i = 0; i < out.length; i++) {
            out[i] = (byte) Math.clamp((out[i] & 0xff) + run.random().nextInt(2 * s.amplitude() + 1) - s.amplitude(), 0, 255);
        }
        return Masked.whole(face.region(), Image.ofRgb(crop.width(), crop.height(), out));
    }

    @Override
    public Set<String> surrogates(Settings s) {
        return surrogates;
    }
}
