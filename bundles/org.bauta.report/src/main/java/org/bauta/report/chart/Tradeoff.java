package org.bauta.report.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

import org.bauta.core.catalog.About;
import org.bauta.core.catalog.Nearest;
import org.bauta.core.failure.DataMissing;
import org.bauta.core.failure.UsageInvalid;
import org.bauta.core.settings.Setting;
import org.bauta.report.figure.Figure;
import org.bauta.report.figure.Panel;
import org.bauta.report.figure.Panels;
import org.bauta.report.run.Judge;
import org.bauta.report.run.Measure;
import org.bauta.report.run.Names;
import org.bauta.report.run.Run;
import org.bauta.report.run.SummaryRow;
import org.bauta.report.table.Caption;

/** One measure against another: a line for each method along its sweep, intervals of both, and what no method surpasses. */
@About("Privacy against utility: a line for each method along its sweep, with the 95 % intervals of both measures and the Pareto front.")
public final class Tradeoff implements Chart<Tradeoff.Settings> {
    private static final int PANELS_IN_FIGURE = 6;

    /** Options. */
    public record Settings(
            @Setting(value = "ssim", text = "Measure on the horizontal axis, with or without its variant.") String x,
            @Setting(value = "protection-rate", text = "Measure on the vertical axis, with or without its variant.") String y,
            @Setting(value = "true", text = "Draw the Pareto front.") boolean pareto,
            @Setting(value = "page", text = "Printed width.") Width width,
            @Setting(value = "true", text = "Draw the 95 % intervals.") boolean intervals,
            @Setting(value = "", text = "Show one judge alone: recogniser/attacker, or a recogniser; empty for all.") String judge) {
    }

    @Override
    public List<Figure> draw(Run run, Settings settings) {
        Measure x = measure(run, settings.x(), "tradeoff");
        Measure y = measure(run, settings.y(), "tradeoff");
        Names names = new Names(run);
        Look look = new Look(run);
        List<TradeoffPanel> all = new ArrayList<>();
        for (Judge judge : judges(run, x, y, settings.judge())) {
            all.add(new TradeoffPanel(run, names, look, judge, x, y, settings.pareto(), settings.intervals()));
        }
        all.removeIf(TradeoffPanel::isEmpty);
        if (all.isEmpty()) {
            throw new DataMissing("the chart tradeoff of " + settings.x() + " and " + settings.y()
                    + " has no point: no method has a finite mean of both measures");
        }
        TradeoffPanel.shareRanges(all);
        List<Figure> figures = new ArrayList<>();
        for (int from = 0; from < all.size(); from += PANELS_IN_FIGURE) {
            List<TradeoffPanel> part = all.subList(from, Math.min(all.size(), from + PANELS_IN_FIGURE));
            figures.add(figure(run, names, part, x, y, settings, from / PANELS_IN_FIGURE));
        }
        return figures;
    }

    /** The run's measure of that name, the first if there are several variants. */
    static Measure measure(Run run, String asked, String chart) {
        List<Measure> all = run.summary().stream().map(SummaryRow::measure).distinct().toList();
        return all.stream().filter(m -> m.isCalled(asked)).findFirst().orElseThrow(() -> {
            List<String> known = all.stream().map(Measure::name).distinct().toList();
            return new UsageInvalid("the chart " + chart + " asks for the measure '" + asked + "', which this run does not have"
                    + Nearest.to(asked, known).map(n -> "; did you mean " + n + "?").orElse("; it has " + String.join(", ", known)));
        });
    }

    /** Those who judged one of the measures; nobody if neither needs a judge. */
    private static List<Judge> judges(Run run, Measure x, Measure y, String asked) {
        List<Judge> all = run.judges().stream().filter(j -> run.summary().stream()
                .anyMatch(r -> r.judge().sameAs(j) && (r.measure().equals(x) || r.measure().equals(y)))).toList();
        if (all.isEmpty()) {
            return List.of(new Judge("", "", ""));
        }
        List<Judge> judges = all.stream().filter(j -> asked.isBlank() || asked.equals(j.recogniser()) || asked.equals(word(j))).toList();
        if (judges.isEmpty()) {
            throw new UsageInvalid("the chart tradeoff asks for the judge '" + asked + "', which this run does not have; it has "
                    + all.stream().map(Tradeoff::word).collect(Collectors.joining(", ")));
        }
        return judges;
    }

    /** How the option {@code judge} names one: {@code arcface/naive}. */
    public static String word(Judge judge) {
        return judge.attacker().isEmpty() ? judge.recogniser() : judge.recogniser() + "/" + judge.attacker();
    }

    private Figure figure(Run run, Names names, List<TradeoffPanel> part, Measure x, Measure y, Settings settings, int number) {
        double width = settings.width().points();
        double height = settings.width().panelHeight(part.size());
        List<Panel> panels = part.stream().map(p -> p.panel(height)).toList();
        String subtitle = new Caption(run, names).data() + "; " + TradeoffPanel.counts(part) + "; " + x.id() + " and " + y.id();
        Panels layout = new Panels(width, settings.width().columns(2), height, subtitle, panels, TradeoffPanel.legend(part));
        String title = names.of(y) + " against " + names.of(x);
        String front = part.stream().anyMatch(TradeoffPanel::hasFront) ? " Dashed: Pareto front of the means" + (part.stream().anyMatch(TradeoffPanel::hasWhiteBox)
                ? ", white-box results (hollow) left out." : ".") : "";
        String ends = part.stream().anyMatch(TradeoffPanel::hasLabels) ? " (written at its ends)" : "";
        String caption = title + ", one line for each method along its settings" + ends + (settings.intervals() ? ", with 95 % intervals" : "") + ". Data set: " + subtitle
                + "." + front
                + (part.stream().anyMatch(TradeoffPanel::hasSeveralOriginals) ? " Stars: the original as each release gives it back." : "");
        String alt = title + ". " + part.stream().map(TradeoffPanel::words).collect(Collectors.joining(" "));
        String id = "tradeoff-" + x.name() + "-" + y.name() + (number == 0 ? "" : "-" + (number + 1));
        return new Figure(id, width, layout.height(), title, caption, alt, layout);
    }
}
