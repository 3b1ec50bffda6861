package org.bauta.report.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;

import org.jfree.chart.labels.ItemLabelPosition;
import org.jfree.chart.ui.TextAnchor;
import org.junit.jupiter.api.Test;

/** Labels are drawn where there is room, and only there. */
class LabelPlacesTest {
    private final LabelPlaces places = new LabelPlaces(200, 150);

    private Optional<TextAnchor> label(double x, double y) {
        return places.place(x, y, "16").map(ItemLabelPosition::getTextAnchor);
    }

    private void point(double x, double y) {
        places.point(x, y, x, x, y, y);
    }

    @Test
    void aPointAloneHasItsLabelBesideIt() {
        point(100, 70);
        assertEquals(Optional.of(TextAnchor.BOTTOM_LEFT), label(100, 70));
    }

    @Test
    void nothingIsWrittenOutsideOfThePlot() {
        point(199, 1);
        assertEquals(Optional.of(TextAnchor.TOP_RIGHT), label(199, 1));
    }

    @Test
    void linesAreLeftFreeWhereThereIsAChoice() {
        point(100, 70);
        places.line(100, 70, 150, 20);
        assertEquals(Optional.of(TextAnchor.BOTTOM_RIGHT), label(100, 70));
    }

    @Test
    void amongMarkersThereIsNoLabel() {
        for (int i = 0; i < 9; i++) {
            point(92 + 8 * (i % 3), 62 + 8 * (i / 3));
        }
        assertTrue(label(100, 70).isEmpty());
    }

    @Test
    void twoLabelsDoNotOverlap() {
        point(100, 70);
        point(103, 70);
        assertTrue(label(100, 70).isPresent());
        assertTrue(label(103, 70).filter(a -> a == TextAnchor.BOTTOM_LEFT).isEmpty());
    }
}
