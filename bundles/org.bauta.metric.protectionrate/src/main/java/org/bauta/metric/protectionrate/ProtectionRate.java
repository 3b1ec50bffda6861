package org.bauta.metric.protectionrate;

import java.util.stream.Collectors;

import org.bauta.core.catalog.About;
import org.bauta.core.catalog.Source;
import org.bauta.core.failure.ModelUnavailable;
import org.bauta.core.metric.IdentityMetric;
import org.bauta.core.recognition.Cosine;
import org.bauta.core.recognition.RecogniserCard;
import org.bauta.core.settings.Setting;

/**
 * The share of faces whose release the recogniser no longer takes for the same person: 1 for a face if its similarity lies
 * below the threshold on the recogniser's card, else 0. The book's successful de-identification rate, and its PSR of Table 5.1.
 *
 * <p>The threshold stands on the card because it has to come from original pairs; one that was fitted to the releases would
 * make every method look protective.
 *
 * @see <a href="https://doi.org/10.1007/978-3-031-58222-6">Wen et al. 2024</a>, Sec. 3.3.1, eq. 3.2
 */
@About("Share of faces that the recogniser, at its threshold for a given false accept rate, no longer takes for the same person.")
@Source(key = "wen2024", where = "Sec. 3.3.1, eq. 3.2")
public final class ProtectionRate implements IdentityMetric<ProtectionRate.Settings> {
    public record Settings(@Setting(value = "0.001", symbol = "FAR", min = 0, max = 1,
            text = "The false accept rate at which the recogniser's threshold is taken from its card.") double far) {
    }

    /** @throws ModelUnavailable if the card has no threshold at this false accept rate; the message says which it has */
    @Override
    public double measure(float[] original, float[] released, RecogniserCard judge, Settings settings) {
        double threshold = judge.threshold(settings.far()).orElseThrow(() -> missing(judge, settings.far()));
        double similarity = Cosine.similarity(original, released);
        return Double.isNaN(similarity) ? Double.NaN : similarity < threshold ? 1 : 0;
    }

    private static ModelUnavailable missing(RecogniserCard judge, double far) {
        String known = judge.thresholds().keySet().stream().sorted().map(String::valueOf).collect(Collectors.joining(", "));
        String remedy = known.isEmpty() ? "calibrate it on original pairs first" : "set far to one of " + known + ", or calibrate it";
        return new ModelUnavailable("the card of the recogniser " + judge.id() + " has no threshold at a false accept rate of " + far
                + "; " + remedy);
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
        return "protection-rate@far" + settings.far();
    }
}
