package org.bauta.report.chart;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Paint;
import java.awt.Shape;
import java.awt.Stroke;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.List;

import org.bauta.report.figure.Palette;
import org.bauta.report.run.Run;
import org.bauta.report.run.Treatment;
import org.jfree.chart.LegendItem;

/**
 * Each method has its color and marker, each treatment its dashes, in every figure of a run; the original is black. Where there is one
 * method alone, each of its settings has a color, and dashes tell releases apart.
 */
final class Look {
    private final List<Treatment> treatments;
    private final List<String> methods;
    private final List<String> settings;
    private final List<String> releases;

    Look(Run run) {
        treatments = run.treatments().stream().filter(t -> !t.isOriginal()).toList();
        methods = treatments.stream().map(Treatment::method).distinct().toList();
        settings = treatments.stream().map(Treatment::settings).distinct().toList();
        releases = run.treatments().stream().map(Treatment::release).distinct().toList();
    }

    List<String> methods() {
        return methods;
    }

    Color color(String method) {
        return method.equals(Treatment.ORIGINAL) ? Palette.INK : Palette.color(methods.indexOf(method));
    }

    /** The method's; where there is one method alone, a color for each of its settings, so that releases alone share one. */
    Color color(Treatment treatment) {
        return methods.size() > 1 || treatment.isOriginal() ? color(treatment.method()) : Palette.color(settings.indexOf(treatment.settings()));
    }

    Shape marker(String method) {
        return method.equals(Treatment.ORIGINAL) ? Palette.star() : Palette.marker(methods.indexOf(method));
    }

    BasicStroke stroke(Treatment treatment, float width) {
        if (methods.size() == 1 || treatment.isOriginal()) {
            return Palette.stroke(releases.indexOf(treatment.release()), treatment.isOriginal() ? 1.2f * width : width);
        }
        return Palette.stroke(treatments.indexOf(treatment), width);
    }

    BasicStroke stroke(String method, float width) {
        return Palette.stroke(methods.indexOf(method), width);
    }

    static LegendItem line(String label, Paint paint, Stroke stroke) {
        return item(label, false, new Line2D.Double(), false, paint, true, stroke);
    }

    static LegendItem marker(String label, Shape shape, boolean filled, Paint paint) {
        return item(label, true, shape, filled, paint, false, Palette.solid(.8f));
    }

    static LegendItem markedLine(String label, Shape shape, Paint paint, Stroke stroke) {
        return item(label, true, shape, true, paint, true, stroke);
    }

    static LegendItem area(String label, Paint paint) {
        return marker(label, new Rectangle2D.Double(-8, -3.5, 16, 7), true, paint);
    }

    private static LegendItem item(String label, boolean marked, Shape shape, boolean filled, Paint paint, boolean lined, Stroke stroke) {
        return new LegendItem(label, null, null, null, marked, shape, filled, paint, marked, paint, Palette.solid(.8f), lined,
                new Line2D.Double(), stroke, paint);
    }
}
