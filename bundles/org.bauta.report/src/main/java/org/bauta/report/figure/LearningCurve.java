package org.bauta.report.figure;

import java.awt.geom.Line2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.jfree.chart.LegendItem;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.data.xy.XYSeries;
import org.jfree.data.xy.XYSeriesCollection;

/** How a training went: one panel for each quantity, epoch by epoch, so that quantities of different size can be read. */
public final class LearningCurve {
    private static final double HEIGHT = 150;

    private LearningCurve() {
    }

    /**
     * @param id file name without its ending, kebab-case
     * @param title what was trained
     * @param subtitle data, seed
     * @param names of the quantities, such as {@code loss} and {@code verification error}
     * @param epochs for each epoch the quantities; not finite where there is none
     * @param best the epoch whose weights were kept, from 1; marked
     */
    public static Figure of(String id, String title, String subtitle, List<String> names, List<double[]> epochs, int best) {
        List<Panel> panels = new ArrayList<>();
        StringBuilder alt = new StringBuilder(title).append('.');
        for (int i = 0; i < names.size(); i++) {
            panels.add(panel(names.get(i), epochs, i, best));
            alt.append(String.format(Locale.ROOT, " %s: %.4g after the first of %d epochs, %.4g after the last.", names.get(i), epochs.get(0)[i],
                    epochs.size(), epochs.get(epochs.size() - 1)[i]));
        }
        LegendItem kept = new LegendItem("epoch whose weights were kept", null, null, null, false, new Line2D.Double(), false, Palette.QUIET, false,
                Palette.QUIET, Palette.solid(.8f), true, new Line2D.Double(), Palette.stroke(1, .8f), Palette.QUIET);
        Panels layout = new Panels(Figure.PAGE, 2, HEIGHT, subtitle, panels, List.of(kept));
        return new Figure(id, Figure.PAGE, layout.height(), title, title + ". " + subtitle, alt.toString(), layout::paint);
    }

    private static Panel panel(String name, List<double[]> epochs, int quantity, int best) {
        XYSeries series = new XYSeries(name);
        for (int e = 0; e < epochs.size(); e++) {
            if (Double.isFinite(epochs.get(e)[quantity])) {
                series.add(e + 1, epochs.get(e)[quantity]);
            }
        }
        XYLineAndShapeRenderer renderer = new XYLineAndShapeRenderer(true, true);
        renderer.setSeriesPaint(0, Palette.color(quantity));
        renderer.setSeriesStroke(0, Palette.solid(1.2f));
        renderer.setSeriesShape(0, Palette.marker(quantity));
        NumberAxis epoch = new NumberAxis("epoch");
        epoch.setStandardTickUnits(NumberAxis.createIntegerTickUnits());
        NumberAxis value = new NumberAxis(name);
        XYPlot plot = new XYPlot(new XYSeriesCollection(series), epoch, value, renderer);
        plot.addDomainMarker(new org.jfree.chart.plot.ValueMarker(best, Palette.QUIET, Palette.stroke(1, .8f)));
        return new Panel("", Style.chart(plot));
    }
}
