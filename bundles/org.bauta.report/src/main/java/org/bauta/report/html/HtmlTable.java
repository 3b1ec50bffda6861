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
        html.raw("<div class=\"wide\" role=\"region\" aria-label=\"Main table\" tabindex=\"0\">\n<table class=\"main sortable\">\n<caption>")
                .text(caption).raw("</caption>\n<thead>\n<tr class=\"groups\"><td></td>");
        for (List<Column> group : table.groups()) {
            html.raw("<th scope=\"colgroup\" colspan=\"" + group.size() + "\">").text(Heads.group(table, names, group.getFirst()))
                    .raw("</th>");
        }
        html.raw("</tr>\n<tr><th scope=\"col\">Method</th>");
        for (List<Column> group : table.groups()) {
            for (Column c : group) {
                String edge = c == group.getFirst() ? " class=\"edge\"" : "";
                html.raw("<th scope=\"col\"" + edge + " aria-sort=\"none\"><button type=\"button\" title=\"").text(c.measure().id()).raw("\">")
                        .text(Heads.column(names, c)).raw("</button></th>");
            }
        }
        html.raw("</tr>\n</thead>\n<tbody>\n");
        table.lines().forEach(this::line);
        html.raw("</tbody>\n</table>\n</div>\n");
    }

    private void line(Treatment line) {
        html.raw(line.isOriginal() ? "<tr class=\"original\">" : "<tr>").raw("<th scope=\"row\">").text(names.of(line.method()))
                .raw(" <span class=\"settings\">").text(names.settings(line)).raw("</span></th>");
        for (List<Column> group : table.groups()) {
            for (Column c : group) {
                String edge = c == group.getFirst() ? " class=\"edge\"" : "";
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
