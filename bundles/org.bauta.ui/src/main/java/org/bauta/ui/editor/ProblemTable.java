package org.bauta.ui.editor;

import java.util.List;
import java.util.function.Consumer;

import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.ui.ISharedImages;
import org.eclipse.ui.PlatformUI;

/** All that is wrong, by line; gone when nothing is. Choosing one leads to its place. */
final class ProblemTable {
    private static final int ROWS = 4;

    private final Table table;
    private List<Problem> shown = List.of();

    ProblemTable(Composite parent, Consumer<Problem> go) {
        table = new Table(parent, SWT.BORDER | SWT.FULL_SELECTION | SWT.SINGLE);
        table.setHeaderVisible(true);
        table.setData("id", "experiment.problems");
        column("Line", 76);
        column("Problem", 800);
        GridData data = new GridData(SWT.FILL, SWT.FILL, true, false);
        data.exclude = true;
        table.setLayoutData(data);
        table.setVisible(false);
        table.addListener(SWT.Selection, e -> go.accept(shown.get(table.getSelectionIndex())));
        table.addListener(SWT.Resize, e -> widen());
    }

    private void column(String name, int width) {
        TableColumn column = new TableColumn(table, SWT.NONE);
        column.setText(name);
        column.setWidth(width);
    }

    /** As wide as there is room, and as the longest sentence needs. */
    private void widen() {
        TableColumn column = table.getColumn(1);
        column.pack();
        column.setWidth(Math.max(column.getWidth(), table.getClientArea().width - table.getColumn(0).getWidth()));
    }

    void show(List<Problem> problems) {
        if (problems.equals(shown)) {
            return;
        }
        shown = problems;
        table.removeAll();
        for (Problem p : problems) {
            TableItem item = new TableItem(table, SWT.NONE);
            item.setText(new String[] {Integer.toString(p.line()), p.message()});
            item.setImage(PlatformUI.getWorkbench().getSharedImages().getImage(ISharedImages.IMG_OBJS_ERROR_TSK));
        }
        widen();
        GridData data = (GridData) table.getLayoutData();
        data.exclude = problems.isEmpty();
        data.heightHint = table.getHeaderHeight() + table.getItemHeight() * Math.min(ROWS, Math.max(1, problems.size()));
        table.setVisible(!problems.isEmpty());
        table.getParent().layout();
    }
}
