package org.bauta.report.html;

import java.util.List;

import org.bauta.report.run.Names;
import org.bauta.report.run.Treatment;
import org.bauta.report.table.Cell;
import org.bauta.report.table.Column;
import org.bauta.report.table.Heads;
import org.bauta.report.table.MainTable;
import org.bauta.report.table.Numbers;

/** The main table, sortable by each column. */
final class HtmlTable {
    private final MainTable table;
    private final Names names;
    private final Html html;

    HtmlTable(MainTable table, Names names, Html html) {
        this.table = table;
        this.names = names;
        this.html = html;
    }

    void write(String caption) {
        html.element("p class=\"caption\" id=\"main-caption\"", caption);
        table.panels().forEach(this::panel);
    }

    private void panel(List<Column> columns) {
        List<List<Column>> groups = MainTable.groups(columns);
        html.raw("<div class=\"wide\" role=\"region\" aria-label=\"Results\" tabindex=\"0\">\n")
                .raw("<table class=\"main sortable\" aria-describedby=\"main-caption\">\n<thead>\n<tr class=\"groups\"><td></td>");
        for (List<Column> group : groups) {
            html.raw("<th scope=\"colgroup\" class=\"edge\" colspan=\"" + group.size() + "\">")
                    .text(Heads.group(table, names, group.getFirst())).raw("</th>");
        }
        html.raw("</tr>\n<tr><th scope=\"col\">Method</th>");
        for (List<Column> group : groups) {
            for (Column c : group) {
                html.raw("<th scope=\"col\"" + edge(c, group) + " aria-sort=\"none\"><button type=\"button\" title=\"")
                        .text(c.measure().key()).raw("\">").text(Heads.column(names, c)).raw("</button></th>");
            }
        }
        html.raw("</tr>\n</thead>\n<tbody>\n");
        table.lines().forEach(line -> line(line, groups));
        html.raw("</tbody>\n</table>\n</div>\n");
    }

    /** The first column of a group keeps a distance from the one before. */
    private static String edge(Column column, List<Column> group) {
        return column == group.getFirst() ? " class=\"edge\"" : "";
    }

    private void line(Treatment line, List<List<Column>> groups) {
        html.raw(line.isOriginal() ? "<tr class=\"original\">" : "<tr>").raw("<th scope=\"row\">").text(names.of(line.method()))
                .raw(" <span class=\"settings\">").text(names.settings(line)).raw("</span></th>");
        for (List<Column> group : groups) {
            for (Column c : group) {
                String edge = edge(c, group);
                table.cell(line, c).ifPresentOrElse(x -> cell(x, c, edge), () -> html.raw("<td" + edge + ">" + Numbers.NONE + "</td>"));
            }
        }
        html.raw("</tr>\n");
    }

    private void cell(Cell cell, Column column, String edge) {
        html.raw("<td" + edge + " data-value=\"" + cell.value() + "\">").raw(cell.best() ? "<strong>" : "")
                .text(Numbers.format(cell.value(), column.decimals())).raw(cell.best() ? "</strong>" : "").raw(marks(cell));
        if (cell.hasInterval()) {
            html.raw("<small>").text(Numbers.interval(cell.row().estimate().low(), cell.row().estimate().high(), column.decimals()))
                    .raw("</small>");
        }
        long scored = cell.row().estimate().nScored();
        long total = cell.row().estimate().nTotal();
        if (!cell.worst() && total > 0 && scored < total) {
            html.raw("<small>").text("n = " + Numbers.scored(scored, total)).raw("</small>");
        }
        long infinite = cell.row().estimate().nInfinite();
        if (!cell.worst() && infinite > 0) {
            html.raw("<small>").text(infinite + " infinite").raw("</small>");
        }
        if (cell.hasPublished()) {
            html.raw("<small class=\"published\">").text("published " + Numbers.format(cell.row().published(), column.decimals()))
                    .raw("</small>");
        }
        html.raw("</td>");
    }

    private static String marks(Cell cell) {
        String box = cell.row().whiteBox() ? "<abbr title=\"white box: made against this recogniser\">○</abbr>" : "";
        return box + (cell.hasCaution() ? "<abbr title=\"" + Html.escape(cell.row().caution()) + "\">†</abbr>" : "");
    }
}
