package org.bauta.report.figure;

import java.awt.Shape;
import java.util.Optional;

import org.jfree.chart.JFreeChart;
import org.jfree.data.xy.XYDataset;

/**
 * One of several charts in a figure.
 *
 * @param title such as recogniser and attacker
 * @param chart without title and legend
 * @param meaning of its points
 */
public record Panel(String title, JFreeChart chart, Meaning meaning) {
    /** A chart whose points stand for nothing that could be named. */
    public Panel(String title, JFreeChart chart) {
        this(title, chart, (data, series, item, area) -> Optional.empty());
    }

    /** What a point of a chart stands for. */
    public interface Meaning {
        /** @param area where it was drawn, in points of the figure */
        Optional<Spot> of(XYDataset data, int series, int item, Shape area);
    }
}
