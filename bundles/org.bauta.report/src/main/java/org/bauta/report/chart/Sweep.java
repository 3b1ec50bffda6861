package org.bauta.report.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

import org.bauta.core.catalog.About;
import org.bauta.core.failure.DataMissing;
import org.bauta.core.settings.Setting;
import org.bauta.report.figure.Figure;
import org.bauta.report.figure.Panel;
import org.bauta.report.figure.Panels;
import org.bauta.report.run.Judge;
import org.bauta.report.run.Measure;
import org.bauta.report.run.Names;
import org.bauta.report.run.Run;
import org.bauta.report.table.Caption;

/** A measure against a setting: what a budget buys. A panel for each judge, so that white box and black box stand apart. */
@About("A measure along a setting, such as the budget epsilon: a line for each method and release, with 95 % intervals; judges apart, and"
        + " white-box results hollow.")
public final class Sweep implements Chart<Sweep.Settings> {
    private static final int PANELS_IN_FIGURE = 6;

    /** Options. */
    public record Settings(
            @Setting(value = "epsilon", text = "Setting of the methods that stands on the horizontal axis.") String x,
            @Setting(value = "identity-distance", text = "Measure on the vertical axis, with or without its variant.") String y,
            @Setting(value = "", text = "Title of the horizontal axis, with its unit; empty: the setting's symbol.") String title,
            @Setting(value = "page", text = "Printed width.") Width width) {
    }

    @Override
    public List<Figure> draw(Run run, Settings settings) {
        Measure measure = Tradeoff.measure(run, settings.y(), "sweep");
        Names names = new Names(run);
        List<SweepPanel> all = new ArrayList<>(judges(run, measure).stream()
                .map(judge -> new SweepPanel(run, names, judge, settings.x(), measure)).toList());
        all.removeIf(SweepPanel::isEmpty);
        if (all.isEmpty()) {
            throw new DataMissing("the chart sweep has no point: no method has a setting " + settings.x() + " that is a number, and a finite"
                    + " mean of the measure " + settings.y());
        }
        SweepPanel.shareRanges(all);
        List<Figure> figures = new ArrayList<>();
        for (int from = 0; from < all.size(); from += PANELS_IN_FIGURE) {
            figures.add(figure(run, names, all.subList(from, Math.min(all.size(), from + PANELS_IN_FIGURE)), measure, settings,
                    from / PANELS_IN_FIGURE));
        }
        return figures;
    }

    /** Those who judged the measure; nobody if it needs no judge. */
    private static List<Judge> judges(Run run, Measure measure) {
        List<Judge> judges = run.judges().stream()
                .filter(j -> run.summary().stream().anyMatch(r -> r.judge().sameAs(j) && r.measure().equals(measure))).toList();
        return judges.isEmpty() ? List.of(new Judge("", "", "")) : judges;
    }

    private static Figure figure(Run run, Names names, List<SweepPanel> part, Measure measure, Settings settings, int number) {
        double width = settings.width().points();
        double height = settings.width().panelHeight(part.size());
        List<Panel> panels = part.stream().map(p -> p.panel(settings.title(), height)).toList();
        String subtitle = new Caption(run, names).data() + "; " + SweepPanel.counts(part) + "; " + measure.id();
        Panels layout = new Panels(width, settings.width().columns(2), height, subtitle, panels, SweepPanel.legend(part));
        String title = names.of(measure) + " against " + settings.x();
        String caption = title + ", one line for each method, with 95 % intervals. Data set: " + subtitle + "."
                + (part.stream().anyMatch(SweepPanel::hasWhiteBox) ? " Hollow: judged by the recogniser that the method optimized against." : "");
        String alt = title + ". " + part.stream().map(SweepPanel::words).collect(Collectors.joining(" "));
        String id = "sweep-" + settings.x() + "-" + measure.name() + (number == 0 ? "" : "-" + (number + 1));
        return new Figure(id, width, layout.height(), title, caption, alt, layout);
    }
}
