package org.bauta.ui.tests;

import java.awt.geom.Ellipse2D;
import java.util.List;

import org.bauta.report.chart.Chart;
import org.bauta.report.figure.Figure;
import org.bauta.report.run.Run;

/** A chart of somebody's plug-in, see {@link DroppedView}. */
public final class DroppedChart implements Chart<DroppedChart.Settings> {
    /** Nothing to set. */
    public record Settings() {
    }

    @Override
    public List<Figure> draw(Run run, Settings settings) {
        return List.of(new Figure("dropped", 200, 100, "A chart that was dropped in", "Caption of a chart that was dropped in.", "An ellipse.",
                g -> g.fill(new Ellipse2D.Double(20, 10, 160, 80))));
    }
}
