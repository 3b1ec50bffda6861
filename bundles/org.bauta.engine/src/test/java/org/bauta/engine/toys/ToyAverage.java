package org.bauta.engine.toys;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

import org.bauta.core.face.Face;
import org.bauta.core.image.Image;
import org.bauta.core.image.Masked;
import org.bauta.core.method.Requirement;
import org.bauta.core.method.RunContext;
import org.bauta.core.method.SetMethod;
import org.bauta.core.settings.Setting;

/** Shows everybody the mean of all faces and some noise. Keeps what it was given. */
public final class ToyAverage implements SetMethod<ToyAverage.Settings> {
    /** The faces of every call. */
    public final List<List<Face>> calls = new CopyOnWriteArrayList<>();
    private final List<Requirement> requirements;

    public record Settings(@Setting(value = "3", text = "Largest change of a sample.", min = 0, max = 255) int noise,
            @Setting(value = "", text = "What goes wrong: throw, or few.") String fault) {
    }

    public ToyAverage(Requirement... requirements) {
        this.requirements = List.of(requirements);
    }

    @Override
    public List<Requirement> requires(Settings settings) {
        return requirements;
    }

    @Override
    public List<Masked> apply(List<Face> faces, Settings s, RunContext run) {
        calls.add(List.copyOf(faces));
        if (s.fault().equals("throw")) {
            throw new IllegalStateException("told to fail");
        }
        int[] sums = new int[faces.get(0).crop().samples().length];
        for (Face f : faces) {
            byte[] rgb = f.crop().samples();
            for (int i = 0; i < sums.length; i++) {
                sums[i] += rgb[i] & 0xff;
            }
        }
        List<Masked> out = new ArrayList<>();
        for (Face f : faces) {
            byte[] rgb = new byte[sums.length];
            for (int i = 0; i < rgb.length; i++) {
                int noise = run.random().nextInt(2 * s.noise() + 1) - s.noise();
                rgb[i] = (byte) Math.clamp(sums[i] / faces.size() + noise, 0, 255);
            }
            out.add(Masked.whole(f.region(), Image.ofRgb(f.region().width(), f.region().height(), rgb)));
        }
        return s.fault().equals("few") ? out.subList(1, out.size()) : out;
    }
}
