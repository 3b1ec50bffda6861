package org.bauta.metric.detectionmap;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;

import org.bauta.core.image.Box;
import org.bauta.core.metric.DetectionSetMetric.Searched;
import org.bauta.core.recognition.Detection;
import org.bauta.metric.detectionmap.DetectionMap.Of;
import org.bauta.metric.detectionmap.DetectionMap.Others;
import org.bauta.metric.detectionmap.DetectionMap.Overlap;
import org.bauta.metric.detectionmap.DetectionMap.Settings;
import org.junit.jupiter.api.Test;

class DetectionMapTest {
    private static final Box FACE = new Box(20, 20, 40, 40);
    private static final Box ELSEWHERE = new Box(100, 100, 40, 40);
    private final DetectionMap metric = new DetectionMap();

    private static Detection found(Box box, double score) {
        return new Detection(box, score, Optional.empty());
    }

    private static Searched picture(Detection... released) {
        return new Searched(FACE, List.of(found(FACE, .99)), List.of(released));
    }

    private double value(Overlap overlap, Of of, Others others, Searched... pictures) {
        return metric.measure(List.of(pictures), new Settings(overlap, of, others));
    }

    private double value(Searched... pictures) {
        return value(Overlap.IOU50, Of.RELEASES, Others.IGNORED, pictures);
    }

    /**
     * By hand: five faces; sorted by score the decisions are right .9, wrong .8, right .7, right .6, wrong .5. Precision and recall
     * are 1 at 1/5, 1/2 at 1/5, 2/3 at 2/5, 3/4 at 3/5, 3/5 at 3/5; interpolated 1 up to 1/5 and 3/4 up to 3/5.
     */
    @Test
    void agreesWithAnExampleByHand() {
        Searched[] pictures = {picture(found(FACE, .9), found(ELSEWHERE, .8)), picture(found(FACE, .7)),
            picture(found(FACE, .6)), picture(found(ELSEWHERE, .5)), picture()};
        assertEquals(1 / 5.0 + 2 / 5.0 * 3 / 4.0, value(pictures), 1e-12);
    }

    @Test
    void allFoundIsOneNothingFoundIsZero() {
        assertEquals(1, value(picture(found(FACE, .9)), picture(found(FACE, .2))), 1e-12);
        assertEquals(0, value(picture(), picture(found(ELSEWHERE, 1))), 1e-12);
    }

    @Test
    void aSecondDetectionOfOneFaceIsWrong() {
        assertEquals(1, value(picture(found(FACE, .9), found(FACE, .8))), 1e-12, "after full recall nothing is lost");
        assertEquals(.5 + .5 * 2 / 3, value(picture(found(FACE, .9), found(FACE, .8)), picture(found(FACE, .7))), 1e-12);
    }

    @Test
    void equalScoresAreOnePointWhateverTheirOrder() {
        Searched right = picture(found(FACE, 1));
        Searched wrong = picture(found(ELSEWHERE, 1));
        assertEquals(.25, value(right, wrong), 1e-12, "recall 1/2 at precision 1/2");
        assertEquals(.25, value(wrong, right), 1e-12);
    }

    @Test
    void aBystanderIsIgnoredUnlessCounted() {
        Searched crowd = new Searched(FACE, List.of(found(FACE, .9), found(ELSEWHERE, .9)), List.of(found(ELSEWHERE, .9), found(FACE, .5)));
        assertEquals(1, value(crowd), 1e-12);
        assertEquals(.5, value(Overlap.IOU50, Of.RELEASES, Others.COUNTED, crowd), 1e-12);
    }

    /** Shifted by 4 of 40 pixels the overlap is 36/44 = .818: right at .5 to .8, seven of ten. */
    @Test
    void tenOverlapsAreAveraged() {
        Searched shifted = picture(found(new Box(24, 20, 40, 40), .9));
        assertEquals(1, value(shifted), 1e-12);
        assertEquals(.7, value(Overlap.IOU50_95, Of.RELEASES, Others.IGNORED, shifted), 1e-12);
    }

    @Test
    void relativeIsTheQuotientWithTheOriginalsOwnValue() {
        Searched kept = picture(found(FACE, .9));
        Searched lost = picture();
        Searched never = new Searched(FACE, List.of(), List.of());
        Searched[] pictures = {kept, lost, never, never};
        assertEquals(.25, value(pictures), 1e-12);
        assertEquals(.5, value(Overlap.IOU50, Of.RELATIVE, Others.IGNORED, pictures), 1e-12, "of the originals 2 of 4 are found");
        assertEquals(Double.NaN, value(Overlap.IOU50, Of.RELATIVE, Others.IGNORED, never, never), "none before, none after");
    }
}
