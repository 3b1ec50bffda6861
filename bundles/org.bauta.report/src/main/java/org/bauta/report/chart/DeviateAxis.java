package org.bauta.report.chart;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;

import org.jfree.chart.axis.AxisState;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.NumberTick;
import org.jfree.chart.ui.RectangleEdge;
import org.jfree.chart.ui.TextAnchor;

/** An axis of probabilities on the scale of normal deviates: data are {@link Normal#quantile quantiles}, labels are percentages. */
final class DeviateAxis extends NumberAxis {
    private static final long serialVersionUID = 1L;
    private static final double[] TICKS = {.00001, .0001, .001, .01, .05, .2, .5, .8, .95, .99, .999, .9999, .99999};

    /** @param low smallest probability shown @param high largest */
    DeviateAxis(String label, double low, double high) {
        super(label);
        setRange(Normal.quantile(low), Normal.quantile(high));
    }

    @Override
    public List<NumberTick> refreshTicks(Graphics2D g, AxisState state, Rectangle2D area, RectangleEdge edge) {
        TextAnchor anchor = RectangleEdge.isTopOrBottom(edge) ? TextAnchor.TOP_CENTER : TextAnchor.CENTER_RIGHT;
        List<NumberTick> ticks = new ArrayList<>();
        double free = Double.NEGATIVE_INFINITY;
        for (double p : TICKS) {
            double x = Normal.quantile(p);
            if (getRange().contains(x)) {
                double half = getTickLabelFont().getStringBounds(Percent.number(p), g.getFontRenderContext()).getWidth() / 2;
                double at = valueToJava2D(x, area, edge);
                boolean fits = !RectangleEdge.isTopOrBottom(edge) || at - half >= free;
                free = fits ? at + half + 3 : free;
                ticks.add(new NumberTick(x, fits ? Percent.number(p) : "", anchor, TextAnchor.CENTER, 0));
            }
        }
        return ticks;
    }
}
