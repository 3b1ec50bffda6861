package org.bauta.metric.detectionscoreratio;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;

import org.bauta.core.image.Box;
import org.bauta.core.metric.DetectionSetMetric.Searched;
import org.bauta.core.recognition.Detection;
import org.bauta.metric.detectionscoreratio.DetectionScoreRatio.Mean;
import org.bauta.metric.detectionscoreratio.DetectionScoreRatio.Settings;
import org.junit.jupiter.api.Test;

class DetectionScoreRatioTest {
    private static final Box FACE = new Box(20, 20, 40, 40);
    private static final Box ELSEWHERE = new Box(100, 100, 40, 40);
    private final DetectionScoreRatio metric = new DetectionScoreRatio();

    private static Detection found(Box box, double score) {
        return new Detection(box, score, Optional.empty());
    }

    private static Searched picture(double before, Detection... released) {
        return new Searched(FACE, List.of(found(FACE, before)), List.of(released));
    }

    private double value(Mean mean, Searched... pictures) {
        return metric.measure(List.of(pictures), new Settings(mean, .5));
    }

    /** .4 / .8 and .9 / .9; 1.3 / 1.7. */
    @Test
    void averagesRatiosOrScores() {
        Searched halved = picture(.8, found(FACE, .4));
        Searched kept = picture(.9, found(FACE, .9));
        assertEquals(.75, value(Mean.OF_RATIOS, halved, kept), 1e-12);
        assertEquals(1.3 / 1.7, value(Mean.OF_SCORES, halved, kept), 1e-12);
        assertEquals(1, value(Mean.OF_SCORES, kept), 1e-12);
    }

    @Test
    void aFaceThatIsLostOrFoundElsewhereCountsAsZeroAndTheBestInPlaceCounts() {
        assertEquals(0, value(Mean.OF_RATIOS, picture(.8)));
        assertEquals(0, value(Mean.OF_RATIOS, picture(.8, found(ELSEWHERE, .9))));
        assertEquals(.5, value(Mean.OF_RATIOS, picture(.8, found(FACE, .1), found(FACE, .4), found(ELSEWHERE, .9))), 1e-12);
    }

    @Test
    void whatWasNotFoundBeforeTellsNothing() {
        Searched missed = new Searched(FACE, List.of(found(ELSEWHERE, .9)), List.of(found(FACE, .9)));
        assertEquals(.5, value(Mean.OF_RATIOS, missed, picture(.8, found(FACE, .4))), 1e-12);
        assertEquals(Double.NaN, value(Mean.OF_SCORES, missed));
    }
}
