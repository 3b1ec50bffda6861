package org.bauta.report.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.bauta.report.figure.Figure;
import org.bauta.report.figure.Panel;
import org.bauta.report.figure.Panels;
import org.bauta.report.run.CurvePoint;
import org.bauta.report.run.Judge;
import org.bauta.report.run.Run;
import org.bauta.report.table.Caption;

/** What ROC and DET have in common: panels by recogniser and attacker, and the words around them. */
final class CurveFigure {
    private static final int PANELS_IN_FIGURE = 6;

    private CurveFigure() {
    }

    static List<Figure> of(Run run, Curves curves, Width width, String id, String title, Function<Judge, Panel> panel) {
        List<Judge> judges = curves.judges();
        List<Figure> figures = new ArrayList<>();
        for (int from = 0; from < judges.size(); from += PANELS_IN_FIGURE) {
            List<Judge> part = judges.subList(from, Math.min(judges.size(), from + PANELS_IN_FIGURE));
            String subtitle = subtitle(run, curves, part);
            Panels layout = new Panels(width.points(), width.columns(2), width.panelHeight(part.size()), subtitle,
                    part.stream().map(panel).toList(), curves.legend());
            String caption = title + ", one curve for each treatment. Data set: " + subtitle + ". Shaded: fewer than 10 errors decide.";
            String alt = title + ". " + part.stream().map(j -> words(curves, j)).collect(Collectors.joining(" "));
            figures.add(new Figure(id + (from == 0 ? "" : "-" + (from / PANELS_IN_FIGURE + 1)), width.points(), layout.height(), title,
                    caption, alt, layout));
        }
        return figures;
    }

    private static String subtitle(Run run, Curves curves, List<Judge> judges) {
        String counts = judges.stream().map(curves::counts).distinct().collect(Collectors.joining(" or "));
        return new Caption(run, curves.names()).data() + "; " + counts + curves.protocols();
    }

    private static String words(Curves curves, Judge judge) {
        double far = curves.reliableFrom(judge);
        return curves.title(judge) + ", true accept rate at a false accept rate of " + Percent.of(far) + ": "
                + curves.treatments().stream().map(t -> curves.names().of(t) + " " + at(curves.points(judge, t), far))
                        .collect(Collectors.joining(", ")) + ".";
    }

    private static String at(List<CurvePoint> points, double far) {
        return points.stream().filter(p -> p.far() <= far).mapToDouble(CurvePoint::tar).max().stream()
                .mapToObj(v -> String.format(Locale.ROOT, "%.3f", v)).findFirst().orElse("unknown");
    }
}
