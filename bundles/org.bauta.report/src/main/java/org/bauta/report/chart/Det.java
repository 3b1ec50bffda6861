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
import org.jfree.chart.plot.IntervalMarker;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.chart.ui.Layer;
import org.jfree.data.xy.XYSeries;
import org.jfree.data.xy.XYSeriesCollection;

/** Both kinds of error on normal deviate axes, where normally distributed scores give straight lines. */
@About("False reject rate against false accept rate on normal deviate axes (DET); chance is the falling diagonal.")
@Source(key = "martin1997", where = "Sec. 2")
public final class Det implements Chart<Det.Settings> {
    /** Options. */
    public record Settings(@Setting(value = "page", text = "Printed width.") Width width) {
    }

    @Override
    public List<Figure> draw(Run run, Settings settings) {
        Curves curves = new Curves(run, "det");
        return CurveFigure.of(run, curves, settings.width(), "det", "False reject rate against false accept rate (DET)",
                judge -> panel(curves, judge));
    }

    private static Panel panel(Curves curves, Judge judge) {
        double low = least(curves.pairsOrGuess(judge, false));
        double lowReject = least(curves.pairsOrGuess(judge, true));
        XYSeriesCollection data = new XYSeriesCollection();
        List<Treatment> drawn = new ArrayList<>();
        List<List<CurvePoint>> rates = new ArrayList<>();
        for (Treatment t : curves.treatments()) {
            XYSeries series = new XYSeries(t.toString(), false, true);
            List<CurvePoint> points = curves.points(judge, t);
            points.forEach(p -> series.add(deviate(p.far(), low), deviate(1 - p.tar(), lowReject)));
            if (!series.isEmpty()) {
                data.addSeries(series);
                drawn.add(t);
                rates.add(points);
            }
        }
        XYPlot plot = new XYPlot(data, new DeviateAxis("False accept rate (%)", low, 1 - low),
                new DeviateAxis("False reject rate (%)   more private ↑", lowReject, 1 - lowReject), curves.renderer(drawn));
        chance(plot, low);
        plot.addDomainMarker(shade(low, curves.reliableFrom(judge)), Layer.BACKGROUND);
        plot.addRangeMarker(shade(lowReject, Curves.RELIABLE / curves.pairsOrGuess(judge, true)), Layer.BACKGROUND);
        return new Panel(curves.title(judge), Style.chart(plot), curves.meaning(judge, drawn, data,
                (row, item) -> new double[] {rates.get(row).get(item).far(), rates.get(row).get(item).tar()}));
    }

    /** Half an error: what a rate of zero is drawn as. */
    static double least(long pairs) {
        return Math.clamp(.5 / Math.max(1, pairs), 1e-6, .1);
    }

    static double deviate(double rate, double least) {
        return Normal.quantile(Math.clamp(rate, least, 1 - least));
    }

    private static IntervalMarker shade(double from, double to) {
        IntervalMarker marker = new IntervalMarker(Normal.quantile(from), Normal.quantile(Math.clamp(to, from, 1 - from)), Palette.SHADE);
        marker.setAlpha(1);
        return marker;
    }

    private static void chance(XYPlot plot, double low) {
        XYSeries chance = new XYSeries("chance", false, true);
        chance.add(Normal.quantile(low), Normal.quantile(1 - low));
        chance.add(Normal.quantile(1 - low), Normal.quantile(low));
        plot.setDataset(1, new XYSeriesCollection(chance));
        XYLineAndShapeRenderer renderer = new XYLineAndShapeRenderer(true, false);
        renderer.setSeriesPaint(0, Palette.QUIET);
        renderer.setSeriesStroke(0, Palette.stroke(2, .8f));
        plot.setRenderer(1, renderer);
    }
}
