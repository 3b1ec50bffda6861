package org.bauta.metric.facedetectionrate;

import java.util.List;

import org.bauta.core.catalog.About;
import org.bauta.core.catalog.Source;
import org.bauta.core.face.Face;
import org.bauta.core.metric.DetectionMetric;
import org.bauta.core.recognition.Detection;
import org.bauta.core.settings.Setting;

/**
 * The share of releases in which a detector still finds the face where it was: 1 for a face if some detection overlaps the
 * original's frozen box by at least a given intersection over union, else 0.
 *
 * <p>The book counts any detection; {@code iou: 0} does so too. Asking for the place keeps a face elsewhere in the picture,
 * or a false alarm, from counting.
 *
 * @see <a href="https://doi.org/10.1007/978-3-031-58222-6">Wen et al. 2024</a>, Sec. 3.3.2.1, face detectability
 */
@About("Share of releases in which a detector still finds the face in its place. Higher is more useful.")
@Source(key = "wen2024", where = "Sec. 3.3.2.1")
public final class FaceDetectionRate implements DetectionMetric<FaceDetectionRate.Settings> {
    public record Settings(@Setting(value = "0.5", symbol = "IoU", min = 0, max = 1,
            text = "Smallest intersection over union with the original's box for a detection to count; 0 counts any face anywhere.")
            double iou)
            {
    }

    @Override
    public double measure(Face original, List<Detection> found, Settings settings) {
        return found.stream().anyMatch(d -> d.box().iou(original.box()) >= settings.iou()) ? 1 : 0;
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
        return "face-detection-rate@iou" + settings.iou();
    }
}
