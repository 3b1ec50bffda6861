package org.bauta.ui.results;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;

import org.bauta.report.run.SummaryRow;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;

/** The summary of a run; a click on a column's head sorts by it, another turns the order. */
final class SummaryTable {
    private enum Column {
        METHOD("Method", 126, Comparator.comparing(r -> r.treatment().method())),
        SETTINGS("Settings", 168, Comparator.comparing(r -> r.treatment().settings())),
        RECOGNISER("Recogniser", 92, Comparator.comparing(r -> r.judge().recogniser())),
        ATTACKER("Attacker", 74, Comparator.comparing(r -> r.judge().attacker())),
        MEASURE("Measure", 216, Comparator.comparing(r -> r.measure().key())),
        MEAN("Mean", 74, Comparator.comparingDouble(r -> r.estimate().mean())),
        INTERVAL("95 % interval", 128, Comparator.comparingDouble(r -> r.estimate().lowOrMean())),
        SCORED("n", 44, Comparator.comparingLong(r -> r.estimate().nScored()));

        private final String head;
        private final int width;
        private final Comparator<SummaryRow> order;

        Column(String head, int width, Comparator<SummaryRow> order) {
            this.head = head;
            this.width = width;
            this.order = order;
        }
    }

    private final Table table;
    private List<SummaryRow> rows = List.of();

    /** @param chosen gets the row that is selected */
    SummaryTable(Composite parent, Consumer<SummaryRow> chosen) {
        table = new Table(parent, SWT.BORDER | SWT.FULL_SELECTION | SWT.VIRTUAL);
        table.setHeaderVisible(true);
        table.setLinesVisible(true);
        table.setData("id", "results.table");
        for (Column c : Column.values()) {
            TableColumn column = new TableColumn(table, c.ordinal() >= Column.MEAN.ordinal() ? SWT.RIGHT : SWT.LEFT);
            column.setText(c.head);
            column.setWidth(c.width);
            column.addListener(SWT.Selection, e -> sort(column, c));
        }
        new TableColumn(table, SWT.LEFT).setWidth(8); // takes what room is left
        table.addListener(SWT.Selection, e -> chosen.accept(rows.get(table.getSelectionIndex())));
        table.addListener(SWT.SetData, e -> fill((TableItem) e.item, rows.get(e.index)));
    }

    Table control() {
        return table;
    }

    void show(List<SummaryRow> summary) {
        table.setSortColumn(null);
        set(summary);
    }

    private void set(List<SummaryRow> sorted) {
        rows = sorted;
        table.setItemCount(rows.size());
        table.clearAll();
    }

    private void sort(TableColumn column, Column by) {
        boolean down = table.getSortColumn() == column && table.getSortDirection() == SWT.UP;
        table.setSortColumn(column);
        table.setSortDirection(down ? SWT.DOWN : SWT.UP);
        List<SummaryRow> sorted = new ArrayList<>(rows);
        sorted.sort(down ? by.order.reversed() : by.order);
        set(sorted);
    }

    private static void fill(TableItem item, SummaryRow row) {
        var e = row.estimate();
        item.setText(new String[] {row.treatment().method(), row.treatment().settings(), row.judge().recogniser(), row.judge().attacker(),
            row.measure().key() + (row.measure().unit().isEmpty() ? "" : " [" + row.measure().unit() + "]"), number(e.mean()),
            e.hasInterval() ? number(e.low()) + " .. " + number(e.high()) : "",
            e.nScored() == e.nTotal() ? Long.toString(e.nTotal()) : e.nScored() + " of " + e.nTotal()});
    }

    private static String number(double value) {
        return Double.isNaN(value) ? "" : String.format(Locale.ROOT, "%.4g", value);
    }
}
