package org.bauta.report.chart;

import java.awt.Color;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

import org.bauta.report.figure.Palette;
import org.bauta.report.figure.Panel;
import org.bauta.report.figure.Style;
import org.bauta.report.run.Judge;
import org.bauta.report.run.Names;
import org.bauta.report.run.Run;
import org.bauta.report.run.ScoreBin;
import org.bauta.report.run.Treatment;
import org.jfree.chart.LegendItem;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.plot.DatasetRenderingOrder;
import org.jfree.chart.plot.ValueMarker;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYAreaRenderer;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.data.xy.XYSeries;
import org.jfree.data.xy.XYSeriesCollection;

/** Distances under one recogniser and attacker: the panel of one treatment, with axes equal to those of the others. */
final class HistogramPanel {
    /** A false accept rate and the distance below which pairs are accepted at it; NaN if the pairs do not resolve any. */
    record Reference(double far, double distance) {
    }

    private static final Color GENUINE = Palette.color(0);
    private static final Color IMPOSTOR = Palette.color(1);
    private static final Color GENUINE_FILL = new Color(0x00, 0x72, 0xb2, 0x48);
    private static final Color IMPOSTOR_FILL = new Color(0x80, 0x80, 0x80, 0x58);

    private final Run run;
    private final List<ScoreBin> bins;
    private final Reference reference;
    private final double low;
    private final double high;
    private final double top;

    HistogramPanel(Run run, Judge judge, Reference reference) {
        this.run = run;
        this.bins = run.scores().stream().filter(s -> s.judge().equals(judge)).toList();
        this.reference = reference;
        List<ScoreBin> filled = bins.stream().filter(s -> s.count() > 0).toList();
        low = filled.stream().mapToDouble(s -> 1 - s.high()).min().orElse(0);
        high = filled.stream().mapToDouble(s -> 1 - s.low()).max().orElse(2);
        top = run.treatments().stream().flatMap(t -> java.util.stream.Stream.of(shares(t, true), shares(t, false)))
                .mapToDouble(XYSeries::getMaxY).filter(Double::isFinite).max().orElse(1);
    }

    private List<ScoreBin> bins(Treatment treatment, boolean genuine) {
        return bins.stream().filter(s -> s.genuine() == genuine && s.treatment().equals(treatment))
                .sorted(Comparator.comparingDouble(ScoreBin::high).reversed()).toList();
    }

    /** The outline of the bars over distance, from left to right. */
    private XYSeries shares(Treatment treatment, boolean genuine) {
        XYSeries series = new XYSeries((genuine ? "genuine " : "impostor ") + treatment.isOriginal(), false, true);
        List<ScoreBin> bins = bins(treatment, genuine);
        double total = Math.max(1, bins.stream().mapToLong(ScoreBin::count).sum());
        double end = Double.NaN;
        for (ScoreBin b : bins) {
            if (1 - b.high() != end) {
                series.add(1 - b.high(), 0);
            }
            series.add(1 - b.high(), b.count() / total);
            series.add(1 - b.low(), b.count() / total);
            end = 1 - b.low();
        }
        if (!Double.isNaN(end)) {
            series.add(end, 0);
        }
        return series;
    }

    Panel panel(Treatment treatment, String title) {
        NumberAxis distance = new NumberAxis("Cosine distance");
        distance.setRange(low, Math.max(high, low + 1e-6));
        NumberAxis share = new NumberAxis();
        share.setRange(0, 1.05 * top);
        share.setNumberFormatOverride(new Percent());
        XYPlot plot = new XYPlot(null, distance, share, null);
        run.treatments().stream().filter(Treatment::isOriginal).findFirst().ifPresent(original -> {
            XYAreaRenderer area = new XYAreaRenderer(XYAreaRenderer.AREA);
            area.setSeriesPaint(0, IMPOSTOR_FILL);
            area.setSeriesPaint(1, GENUINE_FILL);
            plot.setDataset(0, both(original));
            plot.setRenderer(0, area);
        });
        XYLineAndShapeRenderer lines = new XYLineAndShapeRenderer(true, false);
        lines.setDrawSeriesLineAsPath(true);
        lines.setSeriesPaint(0, IMPOSTOR);
        lines.setSeriesStroke(0, Palette.stroke(1, .9f));
        lines.setSeriesPaint(1, GENUINE);
        lines.setSeriesStroke(1, Palette.solid(1.1f));
        plot.setDataset(1, both(treatment));
        plot.setRenderer(1, lines);
        plot.setDatasetRenderingOrder(DatasetRenderingOrder.FORWARD);
        if (!Double.isNaN(reference.distance())) {
            plot.addDomainMarker(new ValueMarker(reference.distance(), Palette.INK, Palette.stroke(2, .8f)));
        }
        return new Panel(title, Style.chart(plot));
    }

    private XYSeriesCollection both(Treatment treatment) {
        XYSeriesCollection data = new XYSeriesCollection();
        data.addSeries(shares(treatment, false));
        data.addSeries(shares(treatment, true));
        return data;
    }

    List<LegendItem> legend() {
        List<LegendItem> items = new ArrayList<>(List.of(Look.area("Original, genuine pairs", GENUINE_FILL),
                Look.area("Original, impostor pairs", IMPOSTOR_FILL), Look.line("Release, genuine pairs", GENUINE, Palette.solid(1.1f)),
                Look.line("Release, impostor pairs", IMPOSTOR, Palette.stroke(1, .9f))));
        if (!Double.isNaN(reference.distance())) {
            items.add(Look.line("Threshold on originals at FAR " + Percent.of(reference.far()), Palette.INK, Palette.stroke(2, .8f)));
        }
        return items;
    }

    String counts() {
        return "n = " + most(true) + " genuine and " + most(false) + " impostor pairs";
    }

    private long most(boolean genuine) {
        return run.treatments().stream().mapToLong(t -> bins(t, genuine).stream().mapToLong(ScoreBin::count).sum()).max().orElse(0);
    }

    String words(List<Treatment> part, Names names) {
        return java.util.stream.Stream.concat(run.treatments().stream().filter(Treatment::isOriginal), part.stream())
                .map(t -> names.of(t) + " " + mean(t)).collect(Collectors.joining(", "));
    }

    private String mean(Treatment treatment) {
        List<ScoreBin> bins = bins(treatment, true);
        double n = bins.stream().mapToLong(ScoreBin::count).sum();
        double sum = bins.stream().mapToDouble(b -> b.count() * (1 - (b.low() + b.high()) / 2)).sum();
        return n == 0 ? "unknown" : String.format(Locale.ROOT, "%.2f", sum / n);
    }
}
