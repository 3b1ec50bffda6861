package org.bauta.metric.detectionmap;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

import org.bauta.core.catalog.About;
import org.bauta.core.catalog.Source;
import org.bauta.core.metric.DetectionSetMetric;
import org.bauta.core.settings.Setting;

/**
 * Mean average precision of a face detector on the releases, 0..1: the area under its precision-recall curve with all-point
 * interpolation, for the one class there is, at one overlap or averaged over ten. Each picture has one true face, the frozen box of
 * its original. {@code relative} divides by the same on the originals, as the paper reads its table ("89 % of the values obtained
 * for x").
 *
 * <p>Deviates from the paper: detections of equal score make one point of the curve, so that the value does not depend on the order of
 * pictures; and faces of bystanders, which the data set does not name, are not held against the detector unless so set.
 *
 * @see <a href="https://doi.org/10.1109/TCSVT.2021.3066054">Proença 2022</a>, Sec. IV-B, Table II
 */
@About("Mean average precision of a detector on the releases, or relative to the originals. Higher is more useful.")
@Source(key = "proenca2022", where = "Sec. IV-B, Table II")
public final class DetectionMap implements DetectionSetMetric<DetectionMap.Settings> {
    /** Which overlaps count. */
    public enum Overlap {
        @Source(key = "everingham2010", where = "Sec. 4.2")
        IOU50,
        @Source(key = "lin2014", where = "Sec. 4; the mean over .50:.05:.95 of its evaluation")
        IOU50_95
    }

    /** What is reported. */
    public enum Of {
        RELEASES, RELATIVE
    }

    /** What is done with a face that was in the original and is not the subject's. */
    public enum Others {
        IGNORED, COUNTED
    }

    public record Settings(
            @Setting(value = "iou50", symbol = "IoU",
                    text = "iou50: a detection is right from an overlap of 0.5 on; iou50-95: mean over overlaps of 0.5, 0.55 to 0.95.")
                    Overlap overlap,
            @Setting(value = "releases",
                    text = "releases: what the detector reaches on them; relative: that over what it reaches on the originals.") Of of,
            @Setting(value = "ignored",
                    text = "Detections of other faces that the original shows too. ignored: neither right nor wrong; counted: wrong.")
                    Others others) {
    }

    @Override
    public double measure(List<Searched> pictures, Settings settings) {
        int count = settings.overlap() == Overlap.IOU50 ? 1 : 10;
        double[] overlaps = IntStream.range(0, count).mapToDouble(i -> (50 + 5 * i) / 100.0).toArray();
        double releases = mean(pictures, overlaps, settings, true);
        return settings.of() == Of.RELEASES ? releases : releases / mean(pictures, overlaps, settings, false);
    }

    private static double mean(List<Searched> pictures, double[] overlaps, Settings settings, boolean released) {
        boolean ignored = settings.others() == Others.IGNORED;
        return Arrays.stream(overlaps).map(iou -> PrecisionRecall.of(pictures, iou, released, ignored).area()).average().orElse(Double.NaN);
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
        String words = settings.overlap() + "-" + settings.of() + "-others-" + settings.others();
        return "detection-map@" + words.toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
