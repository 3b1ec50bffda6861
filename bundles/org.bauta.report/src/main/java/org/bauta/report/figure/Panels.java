package org.bauta.report.figure;

import java.awt.Graphics2D;
import java.awt.font.LineBreakMeasurer;
import java.awt.font.TextAttribute;
import java.awt.geom.Rectangle2D;
import java.text.AttributedString;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;

import org.jfree.chart.ChartRenderingInfo;
import org.jfree.chart.LegendItem;
import org.jfree.chart.entity.XYItemEntity;

/** Charts of equal size beside and below each other, under one line of text and over one legend: small multiples. */
public final class Panels implements Figure.Painter {
    private static final double GAP = 8;
    private static final double TITLE = 14;
    private static final double LINE = 10.5;

    private final double width;
    private final int columns;
    private final double panelHeight;
    private final String subtitle;
    private final List<Panel> panels;
    private final Legend legend;

    /**
     * @param width of the figure in points
     * @param columns panels beside each other
     * @param panelHeight of one chart in points, without its title
     * @param subtitle data set, n, protocol, ...: stands on top, wrapped
     * @param legend of all panels together
     */
    public Panels(double width, int columns, double panelHeight, String subtitle, List<Panel> panels, List<LegendItem> legend) {
        this.width = width;
        this.columns = Math.max(1, Math.min(columns, panels.size()));
        this.panelHeight = panelHeight;
        this.subtitle = subtitle;
        this.panels = List.copyOf(panels);
        this.legend = new Legend(legend, width);
    }

    /** In points. */
    public double height() {
        return head() + rows() * (panelHeight + titleHeight()) + (rows() - 1) * GAP + legend.height() + 4;
    }

    private int rows() {
        return (panels.size() + columns - 1) / columns;
    }

    private double head() {
        return lines(subtitle, width).size() * LINE + 4;
    }

    private double titleHeight() {
        int lines = panels.stream().mapToInt(p -> title(p).size()).max().orElse(0);
        return lines == 0 ? 0 : TITLE + (lines - 1) * LINE;
    }

    /** Wrapped, lest it run into its neighbor's. */
    private List<String> title(Panel panel) {
        return lines(panel.title(), panelWidth(), Style.HEAD);
    }

    private double panelWidth() {
        return (width - (columns - 1) * GAP) / columns;
    }

    @Override
    public void paint(Graphics2D g) {
        draw(g, (panel, area) -> panel.chart().draw(g, area));
    }

    @Override
    public List<Spot> paintAndFind(Graphics2D g) {
        List<Spot> spots = new ArrayList<>();
        draw(g, (panel, area) -> {
            ChartRenderingInfo info = new ChartRenderingInfo();
            panel.chart().draw(g, area, null, info);
            for (Object entity : info.getEntityCollection().getEntities()) {
                if (entity instanceof XYItemEntity e) {
                    panel.meaning().of(e.getDataset(), e.getSeriesIndex(), e.getItem(), e.getArea()).ifPresent(spots::add);
                }
            }
        });
        return spots;
    }

    private void draw(Graphics2D g, BiConsumer<Panel, Rectangle2D> each) {
        g.setPaint(java.awt.Color.WHITE);
        g.fill(new Rectangle2D.Double(0, 0, width, height()));
        g.setFont(Style.SMALL);
        g.setPaint(Palette.QUIET);
        double y = 0;
        for (String line : lines(subtitle, width)) {
            g.drawString(line, 0, (float) (y += LINE) - 2.5f);
        }
        double panelWidth = panelWidth();
        for (int i = 0; i < panels.size(); i++) {
            double left = i % columns * (panelWidth + GAP);
            double top = head() + i / columns * (panelHeight + titleHeight() + GAP);
            g.setFont(Style.HEAD);
            g.setPaint(Palette.INK);
            List<String> title = title(panels.get(i));
            for (int line = 0; line < title.size(); line++) {
                g.drawString(title.get(line), (float) left, (float) (top + 9 + line * LINE));
            }
            each.accept(panels.get(i), new Rectangle2D.Double(left, top + titleHeight(), panelWidth, panelHeight));
        }
        legend.paint(g, height() - legend.height());
    }

    /** Breaks text into lines that fit. */
    public static List<String> lines(String text, double width) {
        return lines(text, width, Style.SMALL);
    }

    static List<String> lines(String text, double width, java.awt.Font font) {
        List<String> lines = new ArrayList<>();
        if (text.isBlank()) {
            return lines;
        }
        AttributedString attributed = new AttributedString(text);
        attributed.addAttribute(TextAttribute.FONT, font);
        LineBreakMeasurer measurer = new LineBreakMeasurer(attributed.getIterator(), Legend.CONTEXT);
        while (measurer.getPosition() < text.length()) {
            int from = measurer.getPosition();
            measurer.nextLayout((float) Math.max(10, width));
            lines.add(text.substring(from, measurer.getPosition()).strip());
        }
        return lines;
    }
}
