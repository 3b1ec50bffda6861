package org.bauta.ui.results;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.IntStream;

import org.bauta.report.run.Judge;
import org.bauta.report.run.Measure;
import org.bauta.report.run.SummaryRow;
import org.bauta.report.table.AttackerMatrix;
import org.bauta.report.table.Numbers;
import org.bauta.report.table.TableFile;
import org.bauta.ui.history.History;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.layout.RowData;
import org.eclipse.swt.layout.RowLayout;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;

/** Methods against attackers for one measure and recogniser, the worst case in the last column. */
final class MatrixPane {
    private final Consumer<Chosen> chosen;
    private final Composite pane;
    private final Combo measures;
    private final Combo recognisers;
    private final Table table;
    private final SaveTable file;
    private Opened opened;
    private List<Measure> offered = List.of();
    private AttackerMatrix matrix;

    MatrixPane(Composite parent, Consumer<Chosen> chosen, Consumer<String> say) {
        this.chosen = chosen;
        pane = new Composite(parent, SWT.NONE);
        GridLayout layout = new GridLayout();
        layout.marginWidth = 0;
        layout.marginHeight = 0;
        pane.setLayout(layout);
        Composite bar = new Composite(pane, SWT.NONE);
        RowLayout row = new RowLayout();
        row.center = true;
        row.spacing = 6;
        bar.setLayout(row);
        measures = combo(bar, "&Measure", "matrix.measure");
        recognisers = combo(bar, "&Recogniser", "matrix.recogniser");
        file = new SaveTable(bar, "Save &table...", "attackers", this::write, say);
        table = new Table(pane, SWT.BORDER | SWT.FULL_SELECTION);
        table.setHeaderVisible(true);
        table.setLinesVisible(true);
        table.setData("id", "matrix.table");
        table.setLayoutData(new GridData(SWT.FILL, SWT.FILL, true, true));
        table.addListener(SWT.Selection, e -> choose());
    }

    private Combo combo(Composite bar, String text, String id) {
        new Label(bar, SWT.NONE).setText(text);
        Combo combo = new Combo(bar, SWT.READ_ONLY);
        combo.setData("id", id);
        combo.setLayoutData(new RowData(200, SWT.DEFAULT));
        combo.addListener(SWT.Selection, e -> fill());
        return combo;
    }

    Composite control() {
        return pane;
    }

    void show(Opened run) {
        opened = run;
        offered = AttackerMatrix.measures(run.run());
        measures.setItems(offered.stream().map(Measure::id).toArray(String[]::new));
        measures.select(0);
        recognisers.setItems(run.run().judges().stream().map(Judge::recogniser).distinct().toArray(String[]::new));
        recognisers.select(0);
        fill();
    }

    private void fill() {
        for (TableColumn c : table.getColumns()) {
            c.dispose();
        }
        table.removeAll();
        matrix = null;
        file.enable(measures.getSelectionIndex() >= 0);
        if (measures.getSelectionIndex() < 0) {
            return;
        }
        matrix = AttackerMatrix.of(opened.run(), offered.get(measures.getSelectionIndex()), recognisers.getText());
        column("Method", 170, SWT.LEFT, -2);
        column("Settings", 250, SWT.LEFT, -1);
        IntStream.range(0, matrix.attackers().size()).forEach(i -> column(opened.names().exact(matrix.attackers().get(i)), 150, SWT.RIGHT, i));
        column("Worst", 110, SWT.RIGHT, matrix.attackers().size());
        new TableColumn(table, SWT.LEFT).setWidth(8); // takes what room is left
        set(matrix.lines());
    }

    private void column(String name, int width, int style, int number) {
        TableColumn column = new TableColumn(table, style);
        column.setText(name);
        column.setWidth(width);
        column.addListener(SWT.Selection, e -> {
            boolean down = table.getSortColumn() == column && table.getSortDirection() == SWT.UP;
            table.setSortColumn(column);
            table.setSortDirection(down ? SWT.DOWN : SWT.UP);
            set(matrix.lines().stream().sorted(down ? order(number).reversed() : order(number)).toList());
        });
    }

    private java.util.Comparator<AttackerMatrix.Line> order(int number) {
        return switch (number) {
            case -2 -> java.util.Comparator.comparing(l -> l.treatment().method());
            case -1 -> java.util.Comparator.comparing(l -> l.treatment().settings());
            default -> java.util.Comparator.comparingDouble(l -> cell(l, number).map(r -> r.estimate().mean()).orElse(Double.NaN));
        };
    }

    private Optional<SummaryRow> cell(AttackerMatrix.Line line, int number) {
        return number < line.cells().size() ? line.cells().get(number) : matrix.worst(line);
    }

    private void set(List<AttackerMatrix.Line> lines) {
        table.removeAll();
        int decimals = matrix.decimals();
        for (AttackerMatrix.Line line : lines) {
            TableItem item = new TableItem(table, SWT.NONE);
            item.setData(line);
            item.setText(0, opened.names().of(line.treatment().method()));
            item.setText(1, line.treatment().settings());
            for (int i = 0; i <= line.cells().size(); i++) {
                item.setText(2 + i, cell(line, i).map(r -> Numbers.format(r.estimate().mean(), decimals)).orElse(Numbers.NONE));
            }
        }
    }

    private void choose() {
        AttackerMatrix.Line line = (AttackerMatrix.Line) table.getSelection()[0].getData();
        matrix.worst(line).or(() -> line.cells().stream().flatMap(Optional::stream).findFirst())
                .ifPresent(r -> chosen.accept(Chosen.of(opened, r)));
    }

    private Path write(Path to) {
        AttackerMatrix m = matrix;
        TableFile.attackers(opened.run(), m.measure(), m.recogniser(), to);
        History.add("Table of " + opened.name() + ", attackers", "bauta", "table", opened.run().folder().toString(), "--attackers",
                m.measure().key(), "--recogniser", m.recogniser(), "--out", to.toString());
        return to;
    }

    /** Writes what is shown; nothing before there is something. */
    void save(Path to) {
        if (matrix != null) {
            file.save(to);
        }
    }
}
