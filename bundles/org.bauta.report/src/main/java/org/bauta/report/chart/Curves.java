package org.bauta.report.chart;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.BiFunction;

import org.bauta.core.failure.DataMissing;
import org.bauta.report.figure.Palette;
import org.bauta.report.figure.Panel;
import org.bauta.report.figure.Spot;
import org.bauta.report.run.CurvePoint;
import org.bauta.report.run.Judge;
import org.bauta.report.run.Names;
import org.bauta.report.run.Run;
import org.bauta.report.run.ScoreBin;
import org.bauta.report.run.Treatment;
import org.jfree.chart.LegendItem;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.data.xy.XYDataset;

/** Operating points of a run, by judge and treatment, and how far they can be trusted. */
final class Curves {
    /** A false accept rate is reliable from so many expected false accepts on. */
    static final double RELIABLE = 10;
    private static final long UNKNOWN_PAIRS = 1000;

    private final Run run;
    private final Names names;
    private final Look look;

    Curves(Run run, String chart) {
        if (run.curves().isEmpty()) {
            throw new DataMissing("the chart " + chart + " has nothing to show: the run has no curves.csv; add a protocol such as"
                    + " verification-10-fold to the experiment");
        }
        this.run = run;
        this.names = new Names(run);
        this.look = new Look(run);
    }

    Names names() {
        return names;
    }

    Look look() {
        return look;
    }

    /** With their protocols. */
    List<Judge> judges() {
        return run.curves().stream().map(CurvePoint::judge).distinct().toList();
    }

    /** The original first. */
    List<Treatment> treatments() {
        return run.treatments().stream().filter(t -> run.curves().stream().anyMatch(c -> c.treatment().equals(t))).toList();
    }

    /** From strict to lax; empty if the judge did not see this treatment. */
    List<CurvePoint> points(Judge judge, Treatment treatment) {
        return run.curves().stream().filter(c -> c.judge().equals(judge) && c.treatment().equals(treatment))
                .sorted(Comparator.comparingDouble(CurvePoint::far).thenComparingDouble(CurvePoint::tar)).toList();
    }

    /** The least number of pairs among a judge's treatments; empty if the run does not say. */
    OptionalLong pairs(Judge judge, boolean genuine) {
        return treatments().stream().mapToLong(t -> run.scores().stream()
                .filter(s -> s.genuine() == genuine && s.judge().equals(judge) && s.treatment().equals(t)).mapToLong(ScoreBin::count).sum())
                .filter(n -> n > 0).min();
    }

    long pairsOrGuess(Judge judge, boolean genuine) {
        return pairs(judge, genuine).orElse(UNKNOWN_PAIRS);
    }

    /** Below this false accept rate fewer than ten impostors decide. */
    double reliableFrom(Judge judge) {
        return Math.min(1, RELIABLE / pairsOrGuess(judge, false));
    }

    String counts(Judge judge) {
        OptionalLong genuine = pairs(judge, true);
        OptionalLong impostor = pairs(judge, false);
        return genuine.isEmpty() || impostor.isEmpty() ? "n unknown"
                : "n = " + genuine.getAsLong() + " genuine and " + impostor.getAsLong() + " impostor pairs";
    }

    /** Recogniser, attacker, and the protocol if the run has several. */
    String title(Judge judge) {
        boolean several = judges().stream().map(Judge::protocol).distinct().count() > 1;
        return names.of(judge) + (several ? ", " + names.exact(judge.protocol()) : "");
    }

    String protocols() {
        List<String> ids = judges().stream().map(Judge::protocol).filter(p -> !p.isEmpty()).distinct().map(names::exact).toList();
        return ids.isEmpty() ? "" : "; protocol " + String.join(", ", ids);
    }

    XYLineAndShapeRenderer renderer(List<Treatment> series) {
        XYLineAndShapeRenderer renderer = new XYLineAndShapeRenderer(true, false);
        renderer.setDrawSeriesLineAsPath(true);
        for (int i = 0; i < series.size(); i++) {
            renderer.setSeriesPaint(i, look.color(series.get(i)));
            renderer.setSeriesStroke(i, look.stroke(series.get(i), 1.1f));
        }
        return renderer;
    }

    /**
     * What the points of a chart stand for.
     *
     * @param drawn the treatment of each series of the data
     * @param rates false and true accept rate of a series and item
     */
    Panel.Meaning meaning(Judge judge, List<Treatment> drawn, XYDataset data, BiFunction<Integer, Integer, double[]> rates) {
        long impostors = pairs(judge, false).orElse(0); // counted once: a chart has thousands of points
        long genuine = pairs(judge, true).orElse(0);
        return (asked, series, item, area) -> {
            if (asked != data) {
                return Optional.empty(); // chance
            }
            double[] r = rates.apply(series, item);
            return Optional.of(new Spot(area, drawn.get(series), judge, List.of(rate("false accept rate", r[0], impostors),
                    rate("true accept rate", r[1], genuine))));
        };
    }

    private static Spot.Reading rate(String name, double value, long n) {
        return new Spot.Reading(name, value, Double.NaN, Double.NaN, n, n);
    }

    List<LegendItem> legend() {
        List<LegendItem> items = new ArrayList<>();
        treatments().forEach(t -> items.add(Look.line(names.of(t), look.color(t), look.stroke(t, 1.1f))));
        items.add(Look.line("chance", Palette.QUIET, Palette.stroke(2, .8f)));
        items.add(Look.area("fewer than 10 errors: unreliable", Palette.SHADE));
        return items;
    }
}
