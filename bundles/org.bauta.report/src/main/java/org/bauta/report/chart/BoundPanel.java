package org.bauta.report.chart;

import java.awt.Stroke;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

import org.bauta.report.figure.Palette;
import org.bauta.report.figure.Panel;
import org.bauta.report.figure.Style;
import org.bauta.report.run.Estimate;
import org.bauta.report.run.Judge;
import org.bauta.report.run.Measure;
import org.bauta.report.run.Names;
import org.bauta.report.run.Run;
import org.bauta.report.run.SummaryRow;
import org.bauta.report.run.Treatment;
import org.jfree.chart.LegendItem;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.plot.DatasetRenderingOrder;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYDifferenceRenderer;
import org.jfree.chart.renderer.xy.XYErrorRenderer;
import org.jfree.data.xy.XYIntervalSeries;
import org.jfree.data.xy.XYIntervalSeriesCollection;
import org.jfree.data.xy.XYSeries;
import org.jfree.data.xy.XYSeriesCollection;

/** Re-identification by k under one recogniser and attacker. */
final class BoundPanel {
    private static final int STEPS = 40;
    private static final double AIR = 1.12;
    /** Methods stand beside each other at every k, or their intervals would hide each other: logarithm of a step. */
    private static final double BESIDE = .03;
    /** The part of the way to the next k that all of them may take. */
    private static final double TAKEN = .5;

    /** A treatment: k and what was measured. */
    record Point(double k, Estimate y) {
    }

    private final Names names;
    private final Look look;
    private final Judge judge;
    private final String setting;
    private final Measure measure;
    private final Map<String, List<Point>> byMethod = new LinkedHashMap<>();
    private double most;
    private double first;
    private double last;

    BoundPanel(Run run, Names names, Look look, Judge judge, String setting, Measure measure) {
        this.names = names;
        this.look = look;
        this.judge = judge;
        this.setting = setting;
        this.measure = measure;
        for (Treatment t : run.treatments()) {
            double k = k(t, setting);
            run.row(t, judge, measure.id()).map(SummaryRow::estimate).filter(e -> e.isFinite() && k >= 1)
                    .ifPresent(e -> byMethod.computeIfAbsent(t.method(), m -> new ArrayList<>()).add(new Point(k, e)));
        }
        byMethod.values().forEach(points -> points.sort(Comparator.comparingDouble(Point::k)));
    }

    /** NaN if the treatment has no such setting, or it is no number. */
    private static double k(Treatment treatment, String setting) {
        String text = Names.parse(treatment.settings()).getOrDefault(setting, "");
        return text.matches("[0-9]+(\\.[0-9]+)?") ? Double.parseDouble(text) : Double.NaN;
    }

    boolean isEmpty() {
        return byMethod.isEmpty();
    }

    private List<Point> points() {
        return byMethod.values().stream().flatMap(List::stream).toList();
    }

    /** Panels can be compared by eye only if their axes are equal; the bound at the smallest k is always in sight. */
    static void shareRanges(List<BoundPanel> panels) {
        List<Point> all = panels.stream().flatMap(p -> p.points().stream()).toList();
        double first = all.stream().mapToDouble(Point::k).min().orElse(1);
        double last = all.stream().mapToDouble(Point::k).max().orElse(1);
        double most = Math.max(1 / first, all.stream().mapToDouble(p -> p.y().highOrMean()).max().orElse(1));
        panels.forEach(p -> {
            p.first = first;
            p.last = last;
            p.most = AIR * most;
        });
    }

    /** @param height of the panel in points */
    Panel panel(double height) {
        double[] ks = points().stream().mapToDouble(Point::k).toArray();
        SpreadAxis x = new SpreadAxis(setting + ", persons who share a face", ks, first / AIR, last * AIR);
        NumberAxis y = new NumberAxis(AxisTitle.up(names, measure, height));
        y.setRange(0, most);
        XYPlot plot = new XYPlot(null, x, y, null);
        bound(plot);
        methods(plot);
        plot.setDatasetRenderingOrder(DatasetRenderingOrder.FORWARD);
        return new Panel(names.of(judge), Style.chart(plot));
    }

    /** The line 1/k, level as far as points of one k stand beside each other, and what lies above it in grey. */
    private void bound(XYPlot plot) {
        XYSeries top = new XYSeries("above", false, true);
        XYSeries bound = new XYSeries("bound", false, true);
        for (double[] corner : corners()) {
            top.add(corner[0], Math.max(most, corner[1]));
            bound.add(corner[0], corner[1]);
        }
        XYSeriesCollection data = new XYSeriesCollection(top);
        data.addSeries(bound);
        XYDifferenceRenderer renderer = new XYDifferenceRenderer(Palette.SHADE, Palette.SHADE, false);
        renderer.setSeriesPaint(0, Palette.SHADE);
        renderer.setSeriesPaint(1, Palette.INK);
        renderer.setSeriesStroke(1, boundStroke());
        plot.setDataset(0, data);
        plot.setRenderer(0, renderer);
    }

    /** Of the line, by ascending x: between two levels it follows 1/k, stretched so that it meets both. */
    private List<double[]> corners() {
        double half = beside() * byMethod.size() / 2;
        List<double[]> corners = new ArrayList<>();
        double[] ks = ks();
        corners.add(new double[] {first / AIR, Math.exp(-Math.log(first / AIR))});
        for (int i = 0; i < ks.length; i++) {
            double from = i == 0 ? Math.log(first / AIR) : Math.log(ks[i - 1]) + half;
            double to = Math.log(ks[i]) - half;
            follow(corners, from, i == 0 ? from : Math.log(ks[i - 1]), to, Math.log(ks[i]));
            corners.add(new double[] {ks[i] * Math.exp(half), 1 / ks[i]});
        }
        double end = Math.log(ks[ks.length - 1]);
        follow(corners, end + half, end, Math.log(last * AIR), Math.log(last * AIR));
        return corners;
    }

    /** 1/k from one k to another, drawn between two places; all as logarithms. */
    private static void follow(List<double[]> corners, double from, double k, double to, double nextK) {
        for (int i = 1; i <= STEPS; i++) {
            double part = (double) i / STEPS;
            corners.add(new double[] {Math.exp(from + part * (to - from)), Math.exp(-(k + part * (nextK - k)))});
        }
    }

    private double[] ks() {
        return points().stream().mapToDouble(Point::k).sorted().distinct().toArray();
    }

    /** Logarithm of the step from a method to the next. */
    private double beside() {
        double[] ks = ks();
        double least = Math.log(AIR);
        for (int i = 1; i < ks.length; i++) {
            least = i == 1 ? Math.log(ks[1] / ks[0]) : Math.min(least, Math.log(ks[i] / ks[i - 1]));
        }
        return byMethod.size() < 2 ? 0 : Math.min(BESIDE, TAKEN * Math.min(least, 2 * Math.log(AIR)) / byMethod.size());
    }

    private static Stroke boundStroke() {
        return Palette.solid(1.2f);
    }

    private void methods(XYPlot plot) {
        XYIntervalSeriesCollection data = new XYIntervalSeriesCollection();
        XYErrorRenderer renderer = new XYErrorRenderer();
        byMethod.forEach((method, points) -> {
            int row = data.getSeriesCount();
            XYIntervalSeries series = new XYIntervalSeries(method, false, true);
            points.forEach(p -> {
                double x = p.k() * Math.exp(beside() * (row - (byMethod.size() - 1) / 2.));
                series.add(x, x, x, p.y().mean(), p.y().lowOrMean(), p.y().highOrMean());
            });
            data.addSeries(series);
            renderer.setSeriesPaint(row, look.color(method));
            renderer.setSeriesShape(row, look.marker(method));
            renderer.setSeriesLinesVisible(row, points.size() > 1);
            renderer.setSeriesStroke(row, Palette.solid(1f));
        });
        renderer.setDrawXError(false);
        renderer.setErrorStroke(Palette.solid(.6f));
        renderer.setCapLength(3);
        plot.setDataset(1, data);
        plot.setRenderer(1, renderer);
    }

    static List<LegendItem> legend(List<BoundPanel> panels) {
        BoundPanel one = panels.getFirst();
        List<LegendItem> items = new ArrayList<>();
        for (String method : one.look.methods()) {
            if (panels.stream().anyMatch(p -> p.byMethod.containsKey(method))) {
                items.add(Look.markedLine(one.names.of(method), one.look.marker(method), one.look.color(method), Palette.solid(1f)));
            }
        }
        items.add(Look.line("Bound 1/" + one.setting, Palette.INK, boundStroke()));
        return items;
    }

    /** The smallest and largest number of scored probes. */
    static String counts(List<BoundPanel> panels) {
        long[] n = panels.stream().flatMap(p -> p.points().stream()).mapToLong(p -> p.y().nScored()).sorted().toArray();
        return n[0] == n[n.length - 1] ? "n = " + n[0] : "n = " + n[0] + " to " + n[n.length - 1];
    }

    /** The panel for somebody who cannot see it: every point, and which means are above the bound. */
    String words() {
        String title = names.of(judge);
        return (title.isEmpty() ? "" : title + ": ") + byMethod.entrySet().stream().map(e -> names.of(e.getKey()) + " "
                + e.getValue().stream().map(this::words).collect(Collectors.joining(", "))).collect(Collectors.joining("; ")) + ".";
    }

    private String words(Point p) {
        String above = p.y().mean() > 1 / p.k() ? " (above the bound)" : "";
        return String.format(Locale.ROOT, "%.3g at %s %.0f%s", p.y().mean(), setting, p.k(), above);
    }
}
