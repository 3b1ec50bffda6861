package org.bauta.report.chart;

import java.awt.Color;
import java.awt.Paint;
import java.awt.Shape;
import java.awt.Stroke;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.bauta.report.figure.Palette;
import org.bauta.report.figure.Panel;
import org.bauta.report.figure.Spot;
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
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.plot.ValueMarker;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYErrorRenderer;
import org.jfree.data.Range;
import org.jfree.data.xy.XYDataset;
import org.jfree.data.xy.XYIntervalSeries;
import org.jfree.data.xy.XYIntervalSeriesCollection;

/** A measure by a setting under one recogniser and attacker. */
final class SweepPanel {
    private static final double AIR = 1.12;
    /** Settings that span more than this are spread by their logarithms. */
    private static final double WIDE = 4;

    /** A treatment: its setting and what was measured. */
    record Point(double x, SummaryRow row) {
        Estimate y() {
            return row.estimate();
        }
    }

    /** What a line stands for. @param rest settings but for the one on the axis */
    record Line(String method, Map<String, String> rest, String release) {
    }

    private final Names names;
    private final Judge judge;
    private final String setting;
    private final Measure measure;
    private final List<Line> lines;
    private final Map<Line, List<Point>> points = new LinkedHashMap<>();
    private final Optional<Estimate> original;
    private double[] xs = {};
    private boolean spread;
    private Range xRange;
    private Range yRange;

    SweepPanel(Run run, Names names, Judge judge, String setting, Measure measure) {
        this.names = names;
        this.judge = judge;
        this.setting = setting;
        this.measure = measure;
        List<Treatment> swept = run.treatments().stream().filter(t -> !Double.isNaN(x(t))).toList();
        lines = swept.stream().map(this::line).distinct().toList();
        swept.forEach(t -> run.row(t, judge, measure.id()).filter(r -> r.estimate().isFinite())
                .ifPresent(r -> points.computeIfAbsent(line(t), l -> new ArrayList<>()).add(new Point(x(t), r))));
        points.values().forEach(p -> p.sort(Comparator.comparingDouble(Point::x)));
        original = run.treatments().stream().filter(Treatment::isOriginal).findFirst().flatMap(t -> run.row(t, judge, measure.id()))
                .map(SummaryRow::estimate).filter(Estimate::isFinite);
    }

    private double x(Treatment treatment) {
        return TradeoffPanel.number(Names.parse(treatment.settings()).getOrDefault(setting, ""));
    }

    private Line line(Treatment t) {
        Map<String, String> rest = Names.parse(t.settings());
        rest.remove(setting);
        return new Line(t.method(), rest, t.release());
    }

    boolean isEmpty() {
        return points.isEmpty();
    }

    boolean hasWhiteBox() {
        return all().anyMatch(p -> p.row().whiteBox());
    }

    private Stream<Point> all() {
        return points.values().stream().flatMap(List::stream);
    }

    /** Panels can be compared by eye only if their axes are equal. */
    static void shareRanges(List<SweepPanel> panels) {
        double[] x = panels.stream().flatMap(SweepPanel::all).mapToDouble(Point::x).sorted().toArray();
        double low = x[0];
        double high = x[x.length - 1];
        boolean log = low > 0 && high >= WIDE * low;
        double air = high > low ? .05 * (high - low) : Math.max(1e-6, .05 * Math.abs(high));
        Range xs = log ? new Range(low / AIR, high * AIR) : new Range(low - air, high + air);
        List<Estimate> ys = new ArrayList<>(panels.stream().flatMap(SweepPanel::all).map(Point::y).toList());
        panels.forEach(p -> p.original.ifPresent(ys::add));
        Range y = TradeoffPanel.range(ys);
        panels.forEach(p -> {
            p.xs = x;
            p.spread = log;
            p.xRange = xs;
            p.yRange = y;
        });
    }

    /** @param title of the horizontal axis; empty: the setting's symbol @param height of the panel in points */
    Panel panel(String title, double height) {
        NumberAxis y = new NumberAxis(AxisTitle.up(names, measure, height));
        y.setRange(yRange);
        XYPlot plot = new XYPlot(null, xAxis(title.isEmpty() ? Names.symbol(setting) : title), y, null);
        lines(plot);
        original.ifPresent(e -> plot.addRangeMarker(new ValueMarker(e.mean(), Palette.INK, originalStroke())));
        return new Panel(names.of(judge) + (hasWhiteBox() ? " (white box)" : ""), Style.chart(plot), this::spot);
    }

    private ValueAxis xAxis(String title) {
        if (!spread) {
            NumberAxis axis = new NumberAxis(title);
            axis.setRange(xRange);
            return axis;
        }
        return new SpreadAxis(title, xs, xRange.getLowerBound(), xRange.getUpperBound());
    }

    private void lines(XYPlot plot) {
        XYIntervalSeriesCollection data = new XYIntervalSeriesCollection();
        List<List<Point>> series = List.copyOf(points.values());
        XYErrorRenderer renderer = new XYErrorRenderer() {
            private static final long serialVersionUID = 1L;

            @Override
            public Paint getItemFillPaint(int row, int item) {
                return series.get(row).get(item).row().whiteBox() ? Color.WHITE : getItemPaint(row, item);
            }
        };
        points.forEach((line, own) -> {
            int row = data.getSeriesCount();
            XYIntervalSeries one = new XYIntervalSeries(line.toString(), false, true);
            own.forEach(p -> one.add(p.x(), p.x(), p.x(), p.y().mean(), p.y().lowOrMean(), p.y().highOrMean()));
            data.addSeries(one);
            renderer.setSeriesPaint(row, color(line));
            renderer.setSeriesShape(row, marker(line));
            renderer.setSeriesLinesVisible(row, own.size() > 1);
            renderer.setSeriesStroke(row, stroke(line));
        });
        renderer.setDrawXError(false);
        renderer.setErrorStroke(Palette.solid(.6f));
        renderer.setCapLength(3);
        renderer.setUseFillPaint(true);
        renderer.setDrawOutlines(true);
        plot.setDataset(data);
        plot.setRenderer(renderer);
    }

    private Optional<Spot> spot(XYDataset data, int series, int item, Shape area) {
        Point p = List.copyOf(points.values()).get(series).get(item);
        return Optional.of(new Spot(area, p.row().treatment(), judge, List.of(Spot.Reading.of(p.row()))));
    }

    /** A color for each method; for each line where there is one method alone. */
    private int number(Line line) {
        List<String> methods = lines.stream().map(Line::method).distinct().toList();
        return methods.size() > 1 ? methods.indexOf(line.method()) : lines.indexOf(line);
    }

    private Color color(Line line) {
        return Palette.color(number(line));
    }

    private Shape marker(Line line) {
        return Palette.marker(number(line));
    }

    /** Dashes tell lines of one method apart. */
    private Stroke stroke(Line line) {
        return Palette.stroke(lines.stream().filter(l -> l.method().equals(line.method())).toList().indexOf(line), 1f);
    }

    private static Stroke originalStroke() {
        return Palette.stroke(2, .8f);
    }

    static List<LegendItem> legend(List<SweepPanel> panels) {
        SweepPanel one = panels.getFirst();
        List<LegendItem> items = new ArrayList<>();
        for (Line line : one.lines) {
            if (panels.stream().anyMatch(p -> p.points.containsKey(line))) {
                items.add(Look.markedLine(one.label(line), one.marker(line), one.color(line), one.stroke(line)));
            }
        }
        if (panels.stream().anyMatch(p -> p.original.isPresent())) {
            items.add(Look.line("Original", Palette.INK, originalStroke()));
        }
        if (panels.stream().anyMatch(SweepPanel::hasWhiteBox)) {
            items.add(Look.marker("hollow: white box", Palette.marker(0), false, Palette.QUIET));
        }
        return items;
    }

    private String label(Line line) {
        List<Line> same = lines.stream().filter(l -> l.method().equals(line.method())).toList();
        String differing = line.rest().entrySet().stream()
                .filter(e -> same.stream().anyMatch(l -> !e.getValue().equals(l.rest().get(e.getKey()))))
                .map(e -> " " + Names.symbol(e.getKey()) + "=" + e.getValue()).collect(Collectors.joining());
        boolean releases = lines.stream().map(Line::release).distinct().count() > 1;
        return names.of(line.method()) + differing + (releases ? ", " + names.release(line.release()) : "");
    }

    /** The smallest and largest number of scored faces or pairs. */
    static String counts(List<SweepPanel> panels) {
        long[] n = panels.stream().flatMap(SweepPanel::all).mapToLong(p -> p.y().nScored()).sorted().toArray();
        return n[0] == n[n.length - 1] ? "n = " + n[0] : "n = " + n[0] + " to " + n[n.length - 1];
    }

    /** The panel for somebody who cannot see it: every point. */
    String words() {
        String title = names.of(judge);
        return (title.isEmpty() ? "" : title + (hasWhiteBox() ? " (white box): " : ": ")) + points.entrySet().stream()
                .map(e -> label(e.getKey()) + " " + e.getValue().stream().map(this::words).collect(Collectors.joining(", ")))
                .collect(Collectors.joining("; ")) + ".";
    }

    private String words(Point p) {
        return String.format(Locale.ROOT, "%.3g at %s %s", p.y().mean(), setting, Double.toString(p.x()).replaceAll("\\.0$", ""));
    }
}
