package org.bauta.metric.perceptualdistance;

import java.util.List;
import java.util.Optional;

import org.bauta.core.catalog.About;
import org.bauta.core.catalog.Source;
import org.bauta.core.estimation.Estimate;
import org.bauta.core.estimation.EstimatorCard;
import org.bauta.core.estimation.Trait;
import org.bauta.core.face.Face;
import org.bauta.core.failure.ModelUnavailable;
import org.bauta.core.metric.EstimateMetric;
import org.bauta.core.settings.NoSettings;

/**
 * Learned perceptual image patch similarity: {@link PerceptualDistance} by one of the three nets whose weights the authors
 * calibrated on human judgments. Any other estimator is refused, because its numbers would be taken for comparable ones.
 *
 * @see <a href="https://doi.org/10.1109/CVPR.2018.00068">Zhang et al. 2018</a>
 */
@About("LPIPS with the published weights of AlexNet, VGG or SqueezeNet; no other net is accepted. Lower is nearer.")
@Source(key = "zhang2018", where = "Sec. 3, eq. 1")
@Source(key = "wen2024", where = "Sec. 3.3.2.1")
public final class Lpips implements EstimateMetric<NoSettings> {
    private static final List<String> CALIBRATED = List.of("lpips-alex", "lpips-vgg", "lpips-squeeze");

    @Override
    public Trait trait() {
        return Trait.PERCEPTION;
    }

    @Override
    public Optional<String> refusal(EstimatorCard card) {
        return CALIBRATED.contains(card.id()) ? Optional.empty() : Optional.of("LPIPS is calibrated for " + String.join(", ", CALIBRATED)
                + " alone and says nothing with the estimator " + card.id()
                + "; import one of them and list it under estimators, or use the metric perceptual-distance");
    }

    /** @throws ModelUnavailable if the estimator is not one of the three */
    @Override
    public double measure(Estimate original, Estimate released, Face truth, NoSettings settings) {
        refusal(released.card()).ifPresent(reason -> {
            throw new ModelUnavailable(reason);
        });
        return PerceptualDistance.of(original.values(), released.values());
    }

    @Override
    public Direction direction() {
        return Direction.LOWER_IS_BETTER;
    }

    @Override
    public Aim aim() {
        return Aim.UTILITY;
    }

    @Override
    public String variant(NoSettings settings) {
        return "lpips";
    }
}
