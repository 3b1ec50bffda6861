package org.bauta.report.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

import org.bauta.core.catalog.About;
import org.bauta.core.catalog.Source;
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

/** How often somebody is recognised, by the number of persons who share a face, and how often that may be. */
@About("Re-identification against k: a line for each method along its sweep of k, with 95 % intervals, and the bound"
        + " 1/k that k-Same promises.")
@Source(key = "newton2005", where = "Sec. 4: at most 1/k")
public final class Bound implements Chart<Bound.Settings> {
    private static final int PANELS_IN_FIGURE = 6;

    /** Options. */
    public record Settings(
            @Setting(value = "k",
                    text = "Setting of the methods that stands on the horizontal axis; the bound is one divided by it.") String x,
            @Setting(value = "rank-1",
                    text = "Measure on the vertical axis, with or without its variant: a share that the bound is of.") String y,
            @Setting(value = "page", text = "Printed width.") Width width) {
    }

    @Override
    public List<Figure> draw(Run run, Settings settings) {
        Measure measure = Tradeoff.measure(run, settings.y(), "bound");
        Names names = new Names(run);
        Look look = new Look(run);
        List<BoundPanel> all = new ArrayList<>();
        for (Judge judge : run.judges()) {
            BoundPanel panel = new BoundPanel(run, names, look, judge, settings.x(), measure);
            if (!panel.isEmpty()) {
                all.add(panel);
            }
        }
        if (all.isEmpty()) {
            throw new DataMissing("the chart bound has no point: no method has a setting " + settings.x()
                    + " that is a number, and the measure "
                    + settings.y());
        }
        BoundPanel.shareRanges(all);
        List<Figure> figures = new ArrayList<>();
        for (int from = 0; from < all.size(); from += PANELS_IN_FIGURE) {
            figures.add(figure(run, names, all.subList(from, Math.min(all.size(), from + PANELS_IN_FIGURE)), measure, settings,
                    from / PANELS_IN_FIGURE));
        }
        return figures;
    }

    private static Figure figure(Run run, Names names, List<BoundPanel> part, Measure measure, Settings settings, int number) {
        double width = settings.width().points();
        double height = settings.width().panelHeight(part.size());
        List<Panel> panels = part.stream().map(p -> p.panel(height)).toList();
        String subtitle = new Caption(run, names).data() + "; " + BoundPanel.counts(part) + "; " + measure.id();
        Panels layout = new Panels(width, settings.width().columns(2), height, subtitle, panels, BoundPanel.legend(part));
        String title = names.of(measure) + " against " + settings.x();
        String caption = title + ", one line for each method, with 95 % intervals; the shaded area is above the bound 1/"
                + settings.x() + ". Points beside each other are of the same " + settings.x() + ". Data set: "
                + subtitle + ".";
        String alt = title + ". " + part.stream().map(BoundPanel::words).collect(Collectors.joining(" "));
        String id = "bound-" + measure.name() + (number == 0 ? "" : "-" + (number + 1));
        return new Figure(id, width, layout.height(), title, caption, alt, layout::paint);
    }
}
