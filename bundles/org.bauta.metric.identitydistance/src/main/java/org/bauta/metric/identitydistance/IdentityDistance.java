package org.bauta.metric.identitydistance;

import java.util.Locale;

import org.bauta.core.catalog.About;
import org.bauta.core.catalog.Source;
import org.bauta.core.metric.IdentityMetric;
import org.bauta.core.recognition.Cosine;
import org.bauta.core.recognition.RecogniserCard;
import org.bauta.core.settings.Setting;

/**
 * How far the identity has moved, as a recogniser sees it. {@code cosine}: {@code 1 - s}, 0..2, with s the cosine similarity.
 * {@code l2}: the Euclidean distance of the two embeddings on the unit sphere, {@code sqrt(2 - 2 s)}, 0..2; both are 0 for the
 * same embedding and order releases alike, so that they differ in scale alone.
 *
 * @see <a href="https://doi.org/10.1007/978-3-031-58222-6">Wen et al. 2024</a>, Sec. 3.3.1, eq. 3.1
 */
@About("Distance between the original's and the release's embedding, by a recogniser. Larger is more private; compare it with the "
        + "recogniser's threshold, not with other recognisers.")
@Source(key = "wen2024", where = "Sec. 3.3.1, eq. 3.1")
public final class IdentityDistance implements IdentityMetric<IdentityDistance.Settings> {
    /** How two embeddings are compared. */
    public enum Distance {
        COSINE,
        /** As FaceNet compares, but not squared. */
        @Source(key = "schroff2015", where = "Sec. 3.1")
        L2
    }

    public record Settings(@Setting(value = "cosine", symbol = "Dis",
            text = "cosine: one minus the cosine similarity; l2: Euclidean distance of unit embeddings, as in the book's tables.")
            Distance distance)
            {
    }

    @Override
    public double measure(float[] original, float[] released, RecogniserCard judge, Settings settings) {
        double similarity = Cosine.similarity(original, released);
        return switch (settings.distance()) {
            case COSINE -> 1 - similarity;
            // rounding may carry the similarity of equal embeddings past 1
            case L2 -> Math.sqrt(Math.max(0, 2 - 2 * similarity));
        };
    }

    @Override
    public Direction direction() {
        return Direction.HIGHER_IS_BETTER;
    }

    @Override
    public Aim aim() {
        return Aim.PRIVACY;
    }

    @Override
    public String variant(Settings settings) {
        return "identity-distance@" + settings.distance().name().toLowerCase(Locale.ROOT);
    }
}
