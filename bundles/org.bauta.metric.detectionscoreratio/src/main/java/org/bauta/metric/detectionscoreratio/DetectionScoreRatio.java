package org.bauta.metric.detectionscoreratio;

import java.util.List;
import java.util.Locale;

import org.bauta.core.catalog.About;
import org.bauta.core.catalog.Source;
import org.bauta.core.image.Box;
import org.bauta.core.metric.DetectionSetMetric;
import org.bauta.core.recognition.Detection;
import org.bauta.core.settings.Setting;

/**
 * How sure a detector is of the face in the release, as a share of how sure it was of it in the original. The score of a picture is
 * the best of all detections that overlap the original's box enough, 0 if there is none. Pictures in whose original the face is not
 * found tell nothing of the release and are left out; if none is left, the value is NaN.
 *
 * <p>Detectors without a score of their own give 1 to whatever they find: with them this is the share of faces still found.
 *
 * @see <a href="https://doi.org/10.1109/TCSVT.2021.3066054">Proença 2022</a>, Sec. IV-B, Fig. 5
 */
@About("How sure a detector is of the face in the release, relative to its score in the original. Higher is more useful; 1 is no loss.")
@Source(key = "proenca2022", where = "Sec. IV-B, Fig. 5")
@Source(key = "wen2024", where = "Sec. 3.3.2.1, face detectability, option 2")
public final class DetectionScoreRatio implements DetectionSetMetric<DetectionScoreRatio.Settings> {
    /** How pictures are averaged. */
    public enum Mean {
        OF_RATIOS, OF_SCORES
    }

    public record Settings(
            @Setting(value = "of-ratios",
                    text = "of-ratios: mean of each picture's ratio; of-scores: mean score of the releases over that of the originals.")
                    Mean mean,
            @Setting(value = "0.5", symbol = "IoU", min = 0, max = 1,
                    text = "Smallest intersection over union with the original's box for a detection to count.") double iou) {
    }

    @Override
    public double measure(List<Searched> pictures, Settings settings) {
        double before = 0;
        double after = 0;
        double ratios = 0;
        int found = 0;
        for (Searched p : pictures) {
            double original = score(p.truth(), p.original(), settings.iou());
            if (original > 0) {
                double released = score(p.truth(), p.released(), settings.iou());
                before += original;
                after += released;
                ratios += released / original;
                found++;
            }
        }
        return settings.mean() == Mean.OF_RATIOS ? ratios / found : after / before;
    }

    private static double score(Box truth, List<Detection> detections, double iou) {
        return detections.stream().filter(d -> d.box().iou(truth) >= iou).mapToDouble(Detection::score).max().orElse(0);
    }

    @Override
    public boolean resamples() {
        return true;
    }

    @Override
    public Direction direction() {
        return Direction.HIGHER_IS_BETTER;
    }

    @Override
    public Aim aim() {
        return Aim.UTILITY;
    }

    @Override
    public String variant(Settings settings) {
        String mean = settings.mean().name().toLowerCase(Locale.ROOT).replace('_', '-');
        return "detection-score-ratio@" + mean + "-iou" + settings.iou();
    }
}
