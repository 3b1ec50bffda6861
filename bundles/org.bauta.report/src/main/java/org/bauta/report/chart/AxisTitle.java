package org.bauta.report.chart;

import java.awt.font.FontRenderContext;

import org.bauta.report.figure.Style;
import org.bauta.report.run.Measure;
import org.bauta.report.run.Names;

/** What stands along an axis: the measure, its unit, and which way is better, in as many words as there is room for. */
final class AxisTitle {
    private static final FontRenderContext CONTEXT = new FontRenderContext(null, true, true);
    /** Points of a panel's height that its horizontal axis takes. */
    private static final double BELOW = 36;

    private AxisTitle() {
    }

    /** Upright, beside a plot. @param panelHeight in points */
    static String up(Names names, Measure measure, double panelHeight) {
        return title(names, measure, "↑", "↓", panelHeight - BELOW);
    }

    /** Below a plot, where room is no matter. */
    static String across(Names names, Measure measure) {
        return title(names, measure, "→", "←", Double.MAX_VALUE);
    }

    private static String title(Names names, Measure measure, String more, String less, double room) {
        String name = names.withUnit(measure);
        if (measure.sign() == 0 || measure.aim().isEmpty()) {
            return name;
        }
        String way = measure.sign() > 0 ? more : less;
        String good = measure.isPrivacy() ? "private " : "useful ";
        String words = name + "   more " + good + way;
        if (width(words) <= room) {
            return words;
        }
        String fewer = name + "   " + good + way;
        return width(fewer) <= room ? fewer : name + " " + way;
    }

    private static double width(String text) {
        return Style.TEXT.getStringBounds(text, CONTEXT).getWidth();
    }
}
