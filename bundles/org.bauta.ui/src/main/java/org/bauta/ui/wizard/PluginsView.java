package org.bauta.ui.wizard;

import java.util.List;
import java.util.stream.Collectors;

import org.bauta.ui.parts.Newest;
import org.bauta.ui.parts.PushButton;
import org.eclipse.jface.preference.JFacePreferences;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.part.ViewPart;

/** The plug-ins of this installation: version, what each contributes, and in words what does not work. */
public final class PluginsView extends ViewPart {
    public static final String ID = "org.bauta.ui.plugins";

    private Table table;
    private Label sentence;
    private Text faults;
    private Newest<String, List<PluginRow>> reading;

    @Override
    public void createPartControl(Composite parent) {
        parent.setLayout(new GridLayout(2, false));
        sentence = new Label(parent, SWT.NONE);
        sentence.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false));
        sentence.setData("id", "plugins.sentence");
        sentence.setText("Reading what is installed...");
        Button again = PushButton.in(parent);
        again.setText("&Look again");
        again.addListener(SWT.Selection, e -> reading.ask(""));
        table = new Table(parent, SWT.BORDER | SWT.FULL_SELECTION);
        table.setLayoutData(new GridData(SWT.FILL, SWT.FILL, true, true, 2, 1));
        table.setHeaderVisible(true);
        table.setData("id", "plugins.table");
        column("Plug-in", 250);
        column("Version", 170);
        column("Contributes", 400);
        column("Does not work", 130);
        faults = new Text(parent, SWT.READ_ONLY | SWT.MULTI | SWT.WRAP | SWT.V_SCROLL | SWT.BORDER);
        GridData below = new GridData(SWT.FILL, SWT.FILL, true, false, 2, 1);
        below.heightHint = 6 * faults.getLineHeight();
        below.exclude = true;
        faults.setLayoutData(below);
        faults.setVisible(false);
        faults.setData("id", "plugins.faults");
        reading = new Newest<>("Reading the catalogue", parent, q -> PluginRow.all(), this::show, sentence::setText);
        reading.ask("");
    }

    private void column(String name, int width) {
        TableColumn column = new TableColumn(table, SWT.NONE);
        column.setText(name);
        column.setWidth(width);
    }

    private void show(List<PluginRow> rows) {
        table.removeAll();
        for (PluginRow row : rows) {
            TableItem item = new TableItem(table, SWT.NONE);
            item.setText(new String[] {row.bundle(), row.version(), row.contributes(), row.broken().isEmpty() ? "" : "see below"});
            if (!row.broken().isEmpty()) {
                item.setForeground(3, JFaceResources.getColorRegistry().get(JFacePreferences.ERROR_COLOR));
            }
        }
        String words = rows.stream().filter(r -> !r.broken().isEmpty()).map(r -> r.bundle() + "\n" + r.broken().indent(4))
                .collect(Collectors.joining());
        faults.setText(words);
        faults.setVisible(!words.isEmpty());
        ((GridData) faults.getLayoutData()).exclude = words.isEmpty();
        faults.getParent().layout();
        long broken = rows.stream().filter(r -> !r.broken().isEmpty()).count();
        sentence.setText(rows.size() + " plug-ins" + (broken == 0 ? "; all of them work." : "; " + broken + " with something that does not work."));
    }

    @Override
    public void setFocus() {
        table.setFocus();
    }
}
