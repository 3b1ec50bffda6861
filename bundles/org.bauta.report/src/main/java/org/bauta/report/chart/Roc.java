package org.bauta.report.chart;

import java.util.ArrayList;
import java.util.List;

import org.bauta.core.catalog.About;
import org.bauta.core.catalog.Source;
import org.bauta.core.settings.Setting;
import org.bauta.report.figure.Figure;
import org.bauta.report.figure.Palette;
import org.bauta.report.figure.Panel;
import org.bauta.report.figure.Style;
import org.bauta.report.run.CurvePoint;
import org.bauta.report.run.Judge;
import org.bauta.report.run.Run;
import org.bauta.report.run.Treatment;
import org.jfree.chart.axis.LogAxis;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.NumberTickUnit;
import org.jfree.chart.plot.IntervalMarker;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.chart.ui.Layer;
import org.jfree.data.xy.XYSeries;
import org.jfree.data.xy.XYSeriesCollection;

/** How many genuine pairs are still recognised at each false accept rate. */
@About("True accept rate against the logarithm of the false accept rate, one curve for each treatment; rates below 10/N are shaded.")
@Source(key = "fawcett2006", where = "Algorithm 1")
public final class Roc implements Chart<Roc.Settings> {
    /** Options. */
    public record Settings(@Setting(value = "page", text = "Printed width.") Width width) {
    }

    @Override
    public List<Figure> draw(Run run, Settings settings) {
        Curves curves = new Curves(run, "roc");
        return CurveFigure.of(run, curves, settings.width(), "roc", "True accept rate against false accept rate (ROC)",
                judge -> panel(curves, judge));
    }

    private static Panel panel(Curves curves, Judge judge) {
        double low = lowest(curves.pairsOrGuess(judge, false));
        LogAxis far = new LogAxis("False accept rate");
        far.setTickUnit(new NumberTickUnit(1));
        far.setNumberFormatOverride(new Percent());
        // a hair wider, so that rounding does not lose the outer ticks
        far.setRange(.999 * low, 1.001);
        NumberAxis tar = new NumberAxis("True accept rate   more private ↓");
        tar.setRange(0, 1);
        XYSeriesCollection data = new XYSeriesCollection();
        List<Treatment> drawn = new ArrayList<>();
        for (Treatment t : curves.treatments()) {
            XYSeries series = series(curves.points(judge, t), t, low);
            if (!series.isEmpty()) {
                data.addSeries(series);
                drawn.add(t);
            }
        }
        XYPlot plot = new XYPlot(data, far, tar, curves.renderer(drawn));
        chance(plot, low);
        IntervalMarker unreliable = new IntervalMarker(low, Math.max(low, curves.reliableFrom(judge)), Palette.SHADE);
        unreliable.setAlpha(1);
        plot.addDomainMarker(unreliable, Layer.BACKGROUND);
        return new Panel(curves.title(judge), Style.chart(plot), curves.meaning(judge, drawn, data,
                (row, item) -> new double[] {data.getXValue(row, item), data.getYValue(row, item)}));
    }

    /** The power of ten at or below one impostor in N. */
    static double lowest(long impostors) {
        return Math.pow(10, Math.floor(Math.log10(1.0 / Math.max(10, impostors)) + 1e-9));
    }

    /** Begins at the left edge with what is accepted there, since no false accepts at all has no place on a logarithmic axis. */
    static XYSeries series(List<CurvePoint> points, Treatment treatment, double low) {
        XYSeries series = new XYSeries(treatment.toString(), false, true);
        double before = points.stream().filter(p -> p.far() <= low).mapToDouble(CurvePoint::tar).max().orElse(Double.NaN);
        if (!Double.isNaN(before)) {
            series.add(low, before);
        }
        points.stream().filter(p -> p.far() > low).forEach(p -> series.add(p.far(), p.tar()));
        return series;
    }

    private static void chance(XYPlot plot, double low) {
        XYSeries chance = new XYSeries("chance", false, true);
        for (int i = 0; i <= 100; i++) {
            double p = Math.pow(low, 1 - i / 100.0);
            chance.add(p, p);
        }
        plot.setDataset(1, new XYSeriesCollection(chance));
        XYLineAndShapeRenderer renderer = new XYLineAndShapeRenderer(true, false);
        renderer.setDrawSeriesLineAsPath(true);
        renderer.setSeriesPaint(0, Palette.QUIET);
        renderer.setSeriesStroke(0, Palette.stroke(2, .8f));
        plot.setRenderer(1, renderer);
    }
}
