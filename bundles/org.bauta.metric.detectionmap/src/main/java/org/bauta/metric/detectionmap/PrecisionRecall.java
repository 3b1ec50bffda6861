package org.bauta.metric.detectionmap;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

import org.bauta.core.catalog.Source;
import org.bauta.core.image.Box;
import org.bauta.core.metric.DetectionSetMetric.Searched;
import org.bauta.core.recognition.Detection;

/**
 * Precision and recall of a detector, from the surest detection on.
 *
 * @param decided the surest first
 * @param faces how many there are to be found
 */
record PrecisionRecall(List<Decided> decided, int faces) {
    /** A detection and whether it is right. */
    record Decided(double score, boolean right) {
    }

    /**
     * @param released true for what was found in the releases, false for the originals
     * @param ignoreOthers true to leave out faces that the original shows too and that are not the subject's
     */
    static PrecisionRecall of(List<Searched> pictures, double iou, boolean released, boolean ignoreOthers) {
        List<Decided> all = new ArrayList<>();
        for (Searched p : pictures) {
            List<Detection> others = ignoreOthers ? p.original().stream().filter(d -> d.box().iou(p.truth()) < iou).toList() : List.of();
            decide(released ? p.released() : p.original(), p.truth(), iou, others, all);
        }
        all.sort(Comparator.comparingDouble(Decided::score).reversed());
        return new PrecisionRecall(all, pictures.size());
    }

    /** Of several detections of one face the surest is right; the others are wrong. */
    @Source(key = "everingham2010", where = "Sec. 4.2")
    private static void decide(List<Detection> found, Box truth, double iou, List<Detection> others, List<Decided> out) {
        boolean taken = false;
        for (Detection d : found.stream().sorted(Comparator.comparingDouble(Detection::score).reversed()).toList()) {
            boolean overlaps = d.box().iou(truth) >= iou;
            if (overlaps || others.stream().noneMatch(o -> o.box().iou(d.box()) >= iou)) {
                out.add(new Decided(d.score(), overlaps && !taken));
                taken |= overlaps;
            }
        }
    }

    /** Under the curve, where precision at a recall is the best at that recall or any larger one; NaN without faces. */
    @Source(key = "everingham2010", where = "Sec. 4.2, without sampling at eleven recalls")
    double area() {
        if (faces == 0) {
            return Double.NaN;
        }
        List<double[]> points = points();
        double area = 0;
        double best = 0;
        for (int i = points.size() - 1; i >= 0; i--) {
            best = Math.max(best, points.get(i)[1]);
            area += best * (points.get(i)[0] - (i == 0 ? 0 : points.get(i - 1)[0]));
        }
        return area;
    }

    /** Recall and precision after every score that occurs. */
    private List<double[]> points() {
        List<double[]> out = new ArrayList<>();
        int right = 0;
        for (int i = 0; i < decided.size(); i++) {
            right += decided.get(i).right() ? 1 : 0;
            if (i + 1 == decided.size() || decided.get(i + 1).score() < decided.get(i).score()) {
                out.add(new double[] {(double) right / faces, right / (i + 1.0)});
            }
        }
        return out;
    }
}
