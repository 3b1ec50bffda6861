package org.bauta.engine.toys;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

import org.bauta.core.attack.Attacker;
import org.bauta.core.method.RunContext;
import org.bauta.core.settings.NoSettings;

/** Learns what all releases have in common and takes it away. Keeps what it was given. */
public final class ToyLearner implements Attacker<NoSettings> {
    /** One for each condition and recogniser. */
    public final List<Seen> lessons = new CopyOnWriteArrayList<>();

    @Override
    public Knowledge knowledge() {
        return new Knowledge(true, true, true);
    }

    @Override
    public Adapted adapt(Seen seen, NoSettings settings, RunContext run) {
        lessons.add(seen);
        float[] mean = new float[seen.released().get(0).length];
        for (float[] r : seen.released()) {
            for (int i = 0; i < mean.length; i++) {
                mean[i] += r[i] / seen.released().size();
            }
        }
        return new Adapted() {
            @Override
            public float[] represent(float[] released) {
                float[] out = released.clone();
                double norm = 0;
                for (int i = 0; i < out.length; i++) {
                    out[i] -= mean[i];
                    norm += out[i] * out[i];
                }
                for (int i = 0; i < out.length; i++) {
                    out[i] /= (float) Math.sqrt(norm);
                }
                return out;
            }
        };
    }
}
