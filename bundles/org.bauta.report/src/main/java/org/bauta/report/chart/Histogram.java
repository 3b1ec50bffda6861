package org.bauta.report.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

import org.bauta.core.catalog.About;
import org.bauta.core.failure.DataMissing;
import org.bauta.core.settings.Setting;
import org.bauta.report.figure.Figure;
import org.bauta.report.figure.Panel;
import org.bauta.report.figure.Panels;
import org.bauta.report.run.CurvePoint;
import org.bauta.report.run.Judge;
import org.bauta.report.run.Names;
import org.bauta.report.run.Run;
import org.bauta.report.run.ScoreBin;
import org.bauta.report.run.Treatment;
import org.bauta.report.table.Caption;

/** How far apart the recogniser sees pairs of one person and pairs of two, before and after. */
@About("Identity distances of genuine and impostor pairs: originals filled, releases as lines, one panel for each treatment.")
public final class Histogram implements Chart<Histogram.Settings> {
    private static final int PANELS_IN_FIGURE = 15;

    /** Options. */
    public record Settings(@Setting(value = "page", text = "Printed width.") Width width) {
    }

    @Override
    public List<Figure> draw(Run run, Settings settings) {
        if (run.scores().isEmpty()) {
            throw new DataMissing("the chart histogram has nothing to show: the run has no scores.csv; add a protocol such as"
                    + " verification-10-fold to the experiment");
        }
        Names names = new Names(run);
        List<Figure> figures = new ArrayList<>();
        List<Judge> judges = run.scores().stream().map(ScoreBin::judge).distinct().toList();
        for (Judge judge : judges) {
            List<Treatment> shown = run.treatments().stream().filter(t -> !t.isOriginal())
                    .filter(t -> run.scores().stream().anyMatch(s -> s.treatment().equals(t) && s.judge().equals(judge))).toList();
            for (int from = 0; from < shown.size(); from += PANELS_IN_FIGURE) {
                List<Treatment> part = shown.subList(from, Math.min(shown.size(), from + PANELS_IN_FIGURE));
                figures.add(figure(run, names, judge, part, settings.width(), from / PANELS_IN_FIGURE, judges));
            }
        }
        if (figures.isEmpty()) {
            throw new DataMissing("the chart histogram has nothing to show: scores.csv has originals only; add a method to the experiment");
        }
        return figures;
    }

    private static Figure figure(Run run, Names names, Judge judge, List<Treatment> part, Width width, int number, List<Judge> judges) {
        HistogramPanel panels = new HistogramPanel(run, judge, reference(run, judge));
        List<Panel> drawn = part.stream().map(t -> panels.panel(t, names.of(t))).toList();
        String who = names.of(judge) + (judge.protocol().isEmpty() ? "" : "; protocol " + names.exact(judge.protocol()));
        String subtitle = who + "; " + new Caption(run, names).data() + "; " + panels.counts() + "; vertical: share of pairs in each bin";
        Panels layout = new Panels(width.points(), width == Width.COLUMN ? 1 : part.size() < 3 ? 2 : 3, part.size() < 3 ? 160 : 112,
                subtitle,
                drawn, panels.legend());
        String title = "Identity distances, " + names.of(judge);
        String caption = "Identity distances of genuine and impostor pairs, originals filled and releases as lines. Data set: " + subtitle + ".";
        String alt = title + ". Mean distances of genuine pairs: " + panels.words(part, names) + ".";
        // ids from elsewhere may hold anything: a number tells figures apart
        String id = "histogram" + (judges.size() == 1 ? "" : "-" + (judges.indexOf(judge) + 1)) + (number == 0 ? "" : "." + (number + 1));
        return new Figure(id, width.points(), layout.height(), title, caption, alt, layout::paint);
    }

    /** The smallest of the usual false accept rates that the pairs can resolve, with its threshold on originals. */
    private static HistogramPanel.Reference reference(Run run, Judge judge) {
        long impostors = run.scores().stream().filter(s -> s.treatment().isOriginal() && s.judge().equals(judge) && !s.genuine())
                .mapToLong(ScoreBin::count).sum();
        for (double far : new double[] {.001, .01, .1}) {
            OptionalDouble threshold = run.curves().stream().filter(c -> c.treatment().isOriginal() && c.judge().equals(judge))
                    .filter(c -> c.far() <= far && Double.isFinite(c.threshold())).mapToDouble(CurvePoint::threshold).min();
            if (threshold.isPresent() && impostors * far >= Curves.RELIABLE) {
                return new HistogramPanel.Reference(far, 1 - threshold.getAsDouble());
            }
        }
        return new HistogramPanel.Reference(Double.NaN, Double.NaN);
    }
}
