package org.bauta.report.figure;

import java.awt.Color;
import java.awt.Font;
import java.awt.GraphicsEnvironment;
import java.util.Arrays;
import java.util.List;

import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.ui.RectangleInsets;

/** How charts look: one family of letters, none below 8 points, thin grey lines, nothing that carries no information. */
public final class Style {
    /** Families with the same widths come first, so that a figure looks the same wherever it is opened. */
    private static final List<String> FAMILIES = List.of("Liberation Sans", "Arial", "Helvetica", "DejaVu Sans");
    /** What an SVG names instead of the family it was laid out with. */
    public static final String CSS_FAMILY = "'Liberation Sans', Arial, Helvetica, sans-serif";

    private static final String FAMILY = family();

    public static final Font SMALL = new Font(FAMILY, Font.PLAIN, 8);
    public static final Font TEXT = SMALL.deriveFont(8.5f);
    public static final Font HEAD = SMALL.deriveFont(Font.BOLD, 9f);

    private Style() {
    }

    private static String family() {
        List<String> installed = Arrays.asList(GraphicsEnvironment.getLocalGraphicsEnvironment().getAvailableFontFamilyNames());
        return FAMILIES.stream().filter(installed::contains).findFirst().orElse(Font.SANS_SERIF);
    }

    /** A chart of this plot alone: title and legend are drawn by {@link Panels}. */
    public static JFreeChart chart(XYPlot plot) {
        plot.setBackgroundPaint(Color.WHITE);
        plot.setOutlineVisible(false);
        plot.setDomainGridlinePaint(Palette.GRID);
        plot.setRangeGridlinePaint(Palette.GRID);
        plot.setDomainGridlineStroke(Palette.solid(.5f));
        plot.setRangeGridlineStroke(Palette.solid(.5f));
        plot.setAxisOffset(RectangleInsets.ZERO_INSETS);
        plot.setInsets(new RectangleInsets(5, 1, 0, 12));
        for (int i = 0; i < plot.getDomainAxisCount(); i++) {
            axis(plot.getDomainAxis(i));
        }
        for (int i = 0; i < plot.getRangeAxisCount(); i++) {
            axis(plot.getRangeAxis(i));
        }
        JFreeChart chart = new JFreeChart(null, SMALL, plot, false);
        chart.setBackgroundPaint(null);
        chart.setPadding(RectangleInsets.ZERO_INSETS);
        chart.setAntiAlias(true);
        return chart;
    }

    private static void axis(ValueAxis axis) {
        axis.setLabelFont(TEXT);
        axis.setLabelPaint(Palette.INK);
        axis.setTickLabelFont(SMALL);
        axis.setTickLabelPaint(Palette.INK);
        axis.setAxisLinePaint(Palette.QUIET);
        axis.setAxisLineStroke(Palette.solid(.6f));
        axis.setTickMarkPaint(Palette.QUIET);
        axis.setTickMarkStroke(Palette.solid(.6f));
        axis.setTickMarkOutsideLength(3);
        axis.setLabelInsets(new RectangleInsets(2, 2, 2, 2));
    }
}
