package org.bauta.report.chart;

import java.awt.Color;
import java.awt.Paint;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
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
import org.jfree.chart.labels.ItemLabelPosition;
import org.jfree.chart.plot.DatasetRenderingOrder;
import org.jfree.chart.plot.ValueMarker;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYErrorRenderer;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.data.Range;
import org.jfree.data.xy.XYDataset;
import org.jfree.data.xy.XYIntervalSeries;
import org.jfree.data.xy.XYIntervalSeriesCollection;
import org.jfree.data.xy.XYSeries;
import org.jfree.data.xy.XYSeriesCollection;

/** The trade-off under one recogniser and attacker. */
final class TradeoffPanel {
    /** About the size of the plot in the narrowest figure: labels that fit there fit everywhere. */
    private static final double PLOT_WIDTH = 195;
    private static final double PLOT_HEIGHT = 145;

    /** A treatment with finite means of both measures. */
    record Point(SummaryRow xRow, SummaryRow yRow, boolean intervals) {
        Treatment treatment() {
            return xRow.treatment();
        }

        Estimate x() {
            return intervals ? xRow.estimate() : xRow.estimate().withoutInterval();
        }

        Estimate y() {
            return intervals ? yRow.estimate() : yRow.estimate().withoutInterval();
        }

        boolean whiteBox() {
            return xRow.whiteBox() || yRow.whiteBox();
        }
    }

    /** A method along its sweep, released in one way. @param variety settings in words, if the method has several sweeps */
    record Line(String method, String variety, String release) {
    }

    private final Names names;
    private final Look look;
    private final Judge judge;
    private final Measure xMeasure;
    private final Measure yMeasure;
    private final boolean pareto;
    private final Map<Line, List<Point>> lines = new LinkedHashMap<>();
    private final Varieties varieties;
    private final List<String> releases;
    /** Of the whole run, so that a line looks alike in all panels. */
    private final List<Line> all;
    private final Optional<Estimate> originalY;
    private Range xRange;
    private Range yRange;

    TradeoffPanel(Run run, Names names, Look look, Judge judge, Measure x, Measure y, boolean pareto, boolean intervals) {
        this.names = names;
        this.look = look;
        this.judge = judge;
        this.xMeasure = x;
        this.yMeasure = y;
        this.pareto = pareto;
        varieties = new Varieties(run.treatments());
        for (Treatment t : run.treatments()) {
            Optional<SummaryRow> rx = run.row(t, judge, x.id()).filter(r -> r.estimate().isFinite());
            Optional<SummaryRow> ry = run.row(t, judge, y.id()).filter(r -> r.estimate().isFinite());
            if (rx.isPresent() && ry.isPresent()) {
                lines.computeIfAbsent(line(t), m -> new ArrayList<>()).add(new Point(rx.get(), ry.get(), intervals));
            }
        }
        List<Treatment> treated = run.treatments().stream().filter(t -> !t.isOriginal()).toList();
        releases = treated.stream().map(Treatment::release).distinct().toList();
        all = treated.stream().map(this::line).distinct().toList();
        lines.values().forEach(TradeoffPanel::sortAlongSweep);
        originalY = run.treatments().stream().filter(Treatment::isOriginal).findFirst().flatMap(t -> run.row(t, judge, y.id()))
                .map(SummaryRow::estimate).filter(Estimate::isFinite);
    }

    private Line line(Treatment t) {
        return new Line(t.method(), varieties.of(t), t.release());
    }

    /** By the first number in the settings that differs; the order of the summary if there is none. */
    private static void sortAlongSweep(List<Point> points) {
        for (String key : Names.parse(points.getFirst().treatment().settings()).keySet()) {
            List<Double> values = points.stream().map(p -> number(Names.parse(p.treatment().settings()).getOrDefault(key, ""))).toList();
            if (values.stream().noneMatch(d -> Double.isNaN(d)) && values.stream().distinct().count() > 1) {
                points.sort(Comparator.comparingDouble(p -> number(Names.parse(p.treatment().settings()).get(key))));
                return;
            }
        }
    }

    /** The number that a setting such as {@code 8%} begins with; NaN if it does not. */
    static double number(String text) {
        String digits = text.replaceAll("[^0-9.eE+-].*$", "");
        return digits.matches("[+-]?[0-9]*\\.?[0-9]+([eE][+-]?[0-9]+)?") ? Double.parseDouble(digits) : Double.NaN;
    }

    boolean isEmpty() {
        return lines.keySet().stream().map(Line::method).allMatch(Treatment.ORIGINAL::equals);
    }

    boolean hasWhiteBox() {
        return points().stream().anyMatch(Point::whiteBox);
    }

    /** One for each release, each with a finite mean of either measure. */
    boolean hasSeveralOriginals() {
        return lines.keySet().stream().filter(l -> l.method().equals(Treatment.ORIGINAL)).count() > 1;
    }

    private List<Point> points() {
        return lines.values().stream().flatMap(List::stream).toList();
    }

    /** Panels can be compared by eye only if their axes are equal. */
    static void shareRanges(List<TradeoffPanel> panels) {
        List<Point> all = panels.stream().flatMap(p -> p.points().stream()).toList();
        Range x = range(all.stream().map(Point::x).toList());
        List<Estimate> ys = new ArrayList<>(all.stream().map(Point::y).toList());
        panels.forEach(p -> p.originalY.ifPresent(ys::add));
        Range y = range(ys);
        panels.forEach(p -> {
            p.xRange = x;
            p.yRange = y;
        });
    }

    /** Every mean and every interval, with some air around them. */
    static Range range(List<Estimate> estimates) {
        double low = estimates.stream().mapToDouble(Estimate::lowOrMean).min().orElse(0);
        double high = estimates.stream().mapToDouble(Estimate::highOrMean).max().orElse(1);
        double air = high > low ? .07 * (high - low) : Math.max(1e-6, .05 * Math.abs(high));
        return new Range(low - air, high + air);
    }

    /** @param height of the panel in points */
    Panel panel(double height) {
        XYPlot plot = new XYPlot(null, axis(AxisTitle.across(names, xMeasure), xRange), axis(AxisTitle.up(names, yMeasure, height), yRange), null);
        front(plot);
        methods(plot);
        original(plot);
        plot.setDatasetRenderingOrder(DatasetRenderingOrder.FORWARD);
        return new Panel(names.of(judge) + (hasWhiteBox() ? " (white box)" : ""), Style.chart(plot), this::spot);
    }

    private Optional<Spot> spot(XYDataset data, int series, int item, java.awt.Shape area) {
        if (!(data instanceof XYIntervalSeriesCollection)) {
            return Optional.empty(); // the front
        }
        Point p = List.copyOf(lines.values()).get(series).get(item);
        return Optional.of(new Spot(area, p.treatment(), judge, List.of(Spot.Reading.of(p.xRow()), Spot.Reading.of(p.yRow()))));
    }

    private static NumberAxis axis(String title, Range range) {
        NumberAxis axis = new NumberAxis(title);
        axis.setRange(range);
        return axis;
    }

    /** Corners of the front of what is not white box; empty where there is none to draw, as where one point beats all others. */
    private List<double[]> front() {
        if (!pareto || xMeasure.sign() == 0 || yMeasure.sign() == 0) {
            return List.of();
        }
        List<Point> fair = points().stream().filter(p -> !p.whiteBox() && !p.treatment().isOriginal()).toList();
        List<double[]> corners = Pareto.steps(fair.stream().mapToDouble(p -> p.x().mean()).toArray(),
                fair.stream().mapToDouble(p -> p.y().mean()).toArray(), xMeasure.sign(), yMeasure.sign());
        return corners.size() < 2 ? List.of() : corners;
    }

    boolean hasFront() {
        return !front().isEmpty();
    }

    private void front(XYPlot plot) {
        XYSeries series = new XYSeries("front", false, true);
        front().forEach(c -> series.add(c[0], c[1]));
        XYLineAndShapeRenderer renderer = new XYLineAndShapeRenderer(true, false);
        renderer.setDrawSeriesLineAsPath(true);
        renderer.setSeriesPaint(0, Palette.QUIET);
        renderer.setSeriesStroke(0, frontStroke());
        // also without a front: without a first renderer there would be no grid
        plot.setDataset(0, new XYSeriesCollection(series));
        plot.setRenderer(0, renderer);
    }

    private static java.awt.Stroke frontStroke() {
        return Palette.stroke(1, .8f);
    }

    private void methods(XYPlot plot) {
        XYIntervalSeriesCollection data = new XYIntervalSeriesCollection();
        List<List<Point>> series = new ArrayList<>();
        Map<Point, ItemLabelPosition> labels = labels();
        XYErrorRenderer renderer = new XYErrorRenderer() {
            private static final long serialVersionUID = 1L;

            @Override
            public Paint getItemFillPaint(int row, int item) {
                return series.get(row).get(item).whiteBox() ? Color.WHITE : getItemPaint(row, item);
            }

            @Override
            public boolean isItemLabelVisible(int row, int item) {
                return labels.containsKey(series.get(row).get(item));
            }

            @Override
            public ItemLabelPosition getPositiveItemLabelPosition(int row, int item) {
                return labels.get(series.get(row).get(item));
            }

            @Override
            public ItemLabelPosition getNegativeItemLabelPosition(int row, int item) {
                return labels.get(series.get(row).get(item));
            }
        };
        lines.forEach((line, points) -> {
            int row = series.size();
            series.add(points);
            data.addSeries(intervals(line.toString(), points));
            renderer.setSeriesPaint(row, color(line));
            renderer.setSeriesShape(row, marker(line));
            renderer.setSeriesLinesVisible(row, points.size() > 1);
            renderer.setSeriesStroke(row, stroke(line));
        });
        renderer.setErrorStroke(Palette.solid(.6f));
        renderer.setCapLength(3);
        renderer.setUseFillPaint(true);
        renderer.setDrawOutlines(true);
        renderer.setDefaultItemLabelGenerator((d, row, item) -> label(series.get(row).get(item)));
        renderer.setDefaultItemLabelFont(Style.SMALL);
        renderer.setDefaultItemLabelPaint(Palette.QUIET);
        plot.setDataset(1, data);
        plot.setRenderer(1, renderer);
    }

    /** Dashes tell releases apart, and sweeps of one method among others. */
    private java.awt.Stroke stroke(Line line) {
        List<String> dashed = all.stream().filter(l -> l.method().equals(line.method())).map(l -> dashes(l)).distinct().toList();
        return Palette.stroke(Math.max(0, dashed.indexOf(dashes(line))), 1f);
    }

    private String dashes(Line line) {
        return look.methods().size() > 1 ? line.variety() + " " + line.release() : line.release();
    }

    /** The method's; where it is alone, each of its sweeps has one. */
    private java.awt.Color color(Line line) {
        return isOneOfSeveral(line) ? Palette.color(varieties().indexOf(line.variety())) : look.color(line.method());
    }

    private java.awt.Shape marker(Line line) {
        return isOneOfSeveral(line) ? Palette.marker(varieties().indexOf(line.variety())) : look.marker(line.method());
    }

    private boolean isOneOfSeveral(Line line) {
        return look.methods().size() == 1 && !line.variety().isEmpty();
    }

    private List<String> varieties() {
        return all.stream().map(Line::variety).distinct().toList();
    }

    private static XYIntervalSeries intervals(String method, List<Point> points) {
        XYIntervalSeries series = new XYIntervalSeries(method, false, true);
        points.forEach(p -> series.add(p.x().mean(), p.x().lowOrMean(), p.x().highOrMean(), p.y().mean(), p.y().lowOrMean(),
                p.y().highOrMean()));
        return series;
    }

    /** The ends of a sweep carry their setting, so that its direction can be read; where there is no room, none. */
    private Map<Point, ItemLabelPosition> labels() {
        LabelPlaces places = new LabelPlaces(PLOT_WIDTH, PLOT_HEIGHT);
        for (Point p : points()) {
            places.point(across(p.x().mean()), down(p.y().mean()), across(p.x().lowOrMean()), across(p.x().highOrMean()),
                    down(p.y().highOrMean()), down(p.y().lowOrMean()));
        }
        for (List<Point> sweep : lines.values()) {
            for (int i = 1; i < sweep.size(); i++) {
                places.line(across(sweep.get(i - 1).x().mean()), down(sweep.get(i - 1).y().mean()), across(sweep.get(i).x().mean()),
                        down(sweep.get(i).y().mean()));
            }
        }
        List<double[]> front = front();
        for (int i = 1; i < front.size(); i++) {
            places.line(across(front.get(i - 1)[0]), down(front.get(i - 1)[1]), across(front.get(i)[0]), down(front.get(i)[1]));
        }
        return placed(places);
    }

    private Map<Point, ItemLabelPosition> placed(LabelPlaces places) {
        Map<Point, ItemLabelPosition> labels = new HashMap<>();
        for (List<Point> sweep : lines.values()) {
            for (Point p : sweep.size() < 2 ? List.<Point>of() : List.of(sweep.getFirst(), sweep.getLast())) {
                places.place(across(p.x().mean()), down(p.y().mean()), label(p)).ifPresent(at -> labels.put(p, at));
            }
        }
        return labels;
    }

    boolean hasLabels() {
        return !labels().isEmpty();
    }

    private String label(Point point) {
        String settings = names.settings(point.treatment());
        String release = ", " + names.release(point.treatment().release());
        String variety = varieties.of(point.treatment());
        String swept = Stream.of(settings.substring(0, settings.length() - (settings.endsWith(release) ? release.length() : 0)).split(" "))
                .filter(s -> !List.of(variety.split(" ")).contains(s)).collect(Collectors.joining(" "));
        return swept.substring(swept.indexOf('=') + 1);
    }

    private double across(double x) {
        return (x - xRange.getLowerBound()) / xRange.getLength() * PLOT_WIDTH;
    }

    private double down(double y) {
        return (yRange.getUpperBound() - y) / yRange.getLength() * PLOT_HEIGHT;
    }

    /** The original's own level, also where its other measure is infinite. */
    private void original(XYPlot plot) {
        originalY.ifPresent(y -> plot.addRangeMarker(new ValueMarker(y.mean(), Palette.INK, originalStroke())));
    }

    private static java.awt.Stroke originalStroke() {
        return Palette.stroke(2, .8f);
    }

    static List<LegendItem> legend(List<TradeoffPanel> panels) {
        TradeoffPanel first = panels.getFirst();
        List<LegendItem> items = new ArrayList<>();
        for (String method : first.look.methods()) {
            panels.stream().flatMap(p -> p.lines.keySet().stream()).distinct().filter(l -> l.method().equals(method))
                    .forEach(l -> items.add(Look.markedLine(first.label(l), first.marker(l), first.color(l), first.stroke(l))));
        }
        if (panels.stream().flatMap(p -> p.lines.keySet().stream()).anyMatch(l -> l.method().equals(Treatment.ORIGINAL))) {
            items.add(Look.markedLine("Original", Palette.star(), Palette.INK, originalStroke()));
        } else if (panels.stream().anyMatch(p -> p.originalY.isPresent())) {
            items.add(Look.line("Original", Palette.INK, originalStroke()));
        }
        if (panels.stream().anyMatch(TradeoffPanel::hasFront)) {
            items.add(Look.line("Pareto front", Palette.QUIET, frontStroke()));
        }
        if (panels.stream().anyMatch(TradeoffPanel::hasWhiteBox)) {
            items.add(Look.marker("hollow: white box", Palette.marker(0), false, Palette.QUIET));
        }
        return items;
    }

    private String label(Line line) {
        return names.of(line.method()) + (line.variety().isEmpty() ? "" : " " + line.variety()) + (releases.size() > 1 ? ", " + names.release(line.release()) : "");
    }

    /** The smallest and largest number of scored faces or pairs. */
    static String counts(List<TradeoffPanel> panels) {
        long[] n = panels.stream().flatMap(p -> p.points().stream()).flatMap(p -> Stream.of(p.x(), p.y()))
                .mapToLong(Estimate::nScored).sorted().toArray();
        return n.length == 0 ? "n unknown" : n[0] == n[n.length - 1] ? "n = " + n[0] : "n = " + n[0] + " to " + n[n.length - 1];
    }

    /** The panel for somebody who cannot see it. */
    String words() {
        String title = names.of(judge);
        return (title.isEmpty() ? "" : title + ": ") + lines.entrySet().stream().map(e -> label(e.getKey()) + " "
                + e.getValue().stream().map(p -> String.format(java.util.Locale.ROOT, "(%.3g, %.3g)", p.x().mean(), p.y().mean()))
                        .collect(Collectors.joining(" "))).collect(Collectors.joining("; ")) + ".";
    }
}
