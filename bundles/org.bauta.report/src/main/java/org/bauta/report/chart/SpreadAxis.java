package org.bauta.report.chart;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.jfree.chart.axis.AxisState;
import org.jfree.chart.axis.LogAxis;
import org.jfree.chart.axis.NumberTick;
import org.jfree.chart.ui.RectangleEdge;
import org.jfree.chart.ui.TextAnchor;

/** A logarithmic axis whose ticks are the values that were measured; where two labels would touch, the later one is left out. */
final class SpreadAxis extends LogAxis {
    private static final long serialVersionUID = 1L;
    private static final double GAP = 3;
    private final double[] values;

    /** @param values those that were measured, all above 0 */
    SpreadAxis(String label, double[] values, double low, double high) {
        super(label);
        this.values = java.util.Arrays.stream(values).sorted().distinct().toArray();
        setRange(low, high);
    }

    @Override
    public List<NumberTick> refreshTicks(Graphics2D g, AxisState state, Rectangle2D area, RectangleEdge edge) {
        DecimalFormat format = new DecimalFormat("0.####", DecimalFormatSymbols.getInstance(Locale.ROOT));
        List<NumberTick> ticks = new ArrayList<>();
        double free = Double.NEGATIVE_INFINITY;
        for (double value : values) {
            String text = format.format(value);
            double half = getTickLabelFont().getStringBounds(text, g.getFontRenderContext()).getWidth() / 2;
            double at = valueToJava2D(value, area, edge);
            boolean fits = at - half >= free;
            free = fits ? at + half + GAP : free;
            ticks.add(new NumberTick(value, fits ? text : "", TextAnchor.TOP_CENTER, TextAnchor.CENTER, 0));
        }
        return ticks;
    }
}
