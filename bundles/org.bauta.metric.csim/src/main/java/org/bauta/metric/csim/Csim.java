package org.bauta.metric.csim;

import org.bauta.core.catalog.About;
import org.bauta.core.catalog.Source;
import org.bauta.core.metric.IdentityMetric;
import org.bauta.core.recognition.Cosine;
import org.bauta.core.recognition.RecogniserCard;
import org.bauta.core.settings.NoSettings;

/**
 * Cosine similarity of the original's and the release's embedding, -1..1. The same number as {@code identity-distance@cosine},
 * turned round: CSIM is one minus that distance. It is here because tables of animation and of video de-identification report it
 * by this name; there a high value means a kept identity, so that lower is more private.
 *
 * @see <a href="https://doi.org/10.1109/ICCV.2019.00955">Zakharov et al. 2019</a>, Sec. 4.1
 * @see <a href="https://doi.org/10.1007/978-3-031-58222-6">Wen et al. 2024</a>, Sec. 8.6.1
 */
@About("Cosine similarity of the original's and the release's embedding: one minus the cosine identity distance. Lower is more private.")
@Source(key = "zakharov2019", where = "Sec. 4.1")
@Source(key = "wen2024", where = "Sec. 8.6.1, CSIM")
public final class Csim implements IdentityMetric<NoSettings> {
    @Override
    public double measure(float[] original, float[] released, RecogniserCard judge, NoSettings settings) {
        return Cosine.similarity(original, released);
    }

    @Override
    public Direction direction() {
        return Direction.LOWER_IS_BETTER;
    }

    @Override
    public Aim aim() {
        return Aim.PRIVACY;
    }

    @Override
    public String variant(NoSettings settings) {
        return "csim";
    }
}
