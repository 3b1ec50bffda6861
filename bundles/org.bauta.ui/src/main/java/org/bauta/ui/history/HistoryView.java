package org.bauta.ui.history;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.bauta.ui.parts.Newest;
import org.bauta.ui.parts.Open;
import org.bauta.ui.parts.PushButton;
import org.bauta.ui.parts.ShellWords;
import org.eclipse.core.runtime.ICoreRunnable;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.core.runtime.preferences.IEclipsePreferences.IPreferenceChangeListener;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.layout.RowLayout;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.ui.part.ViewPart;

/** What was done, newest first; each step can be copied as a command line or become an experiment. */
public final class HistoryView extends ViewPart {
    public static final String ID = "org.bauta.ui.history";

    private List<Step> shown = List.of();
    private Table table;
    private Button copy;
    private Button save;
    private Button clear;
    private Label sentence;
    private Newest<Step, String> drafting;
    private Newest<Boolean, List<Step>> reading;
    private IPreferenceChangeListener listener;

    @Override
    public void createPartControl(Composite parent) {
        parent.setLayout(new GridLayout());
        Composite bar = new Composite(parent, SWT.NONE);
        bar.setLayout(new RowLayout());
        copy = push(bar, "&Copy as command line", "history.copy", this::copy);
        save = push(bar, "&Save as experiment", "history.save", () -> selected().ifPresent(s -> drafting.ask(s)));
        clear = push(bar, "C&lear", "history.clear", History::clear);
        table = new Table(parent, SWT.BORDER | SWT.FULL_SELECTION | SWT.MULTI);
        table.setLayoutData(new GridData(SWT.FILL, SWT.FILL, true, true));
        table.setHeaderVisible(true);
        table.setData("id", "history.table");
        column("When", 170);
        column("What", 240);
        column("Command line", 700);
        table.addListener(SWT.Selection, e -> enable());
        table.addListener(SWT.DefaultSelection, e -> copy());
        sentence = new Label(parent, SWT.NONE);
        sentence.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false));
        drafting = new Newest<>("Making an experiment", parent, s -> Drafts.of(s.line()),
                text -> Open.draft(getSite().getPage(), "from-history", text), this::say);
        reading = new Newest<>("Reading the history", parent, first -> steps(first), this::show, this::say);
        listener = e -> reading.ask(false);
        reading.ask(true);
    }

    private void column(String name, int width) {
        TableColumn column = new TableColumn(table, SWT.NONE);
        column.setText(name);
        column.setWidth(width);
    }

    private static Button push(Composite bar, String text, String id, Runnable action) {
        Button button = PushButton.in(bar);
        button.setText(text);
        button.setData("id", id);
        button.addListener(SWT.Selection, e -> action.run());
        return button;
    }

    /** In the background; listens from the first time on. */
    private List<Step> steps(boolean first) {
        if (first && !table.isDisposed()) {
            History.node().addPreferenceChangeListener(listener);
        }
        return History.steps().reversed();
    }

    private void show(List<Step> newest) {
        shown = newest;
        table.removeAll();
        DateTimeFormatter time = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss", Locale.ROOT).withZone(ZoneId.systemDefault());
        for (Step step : shown) {
            new TableItem(table, SWT.NONE).setText(new String[] {time.format(step.when()), step.what(), step.line().text()});
        }
        say(shown.isEmpty() ? "Nothing was done yet: what you run, export and compare appears here as a command line." : "");
        enable();
    }

    private void enable() {
        copy.setEnabled(table.getSelectionCount() > 0);
        save.setEnabled(selected().filter(s -> Drafts.fit(s.line())).isPresent());
        clear.setEnabled(!shown.isEmpty());
    }

    private Optional<Step> selected() {
        return table.getSelectionCount() == 1 ? Optional.of(shown.get(table.getSelectionIndex())) : Optional.empty();
    }

    /** Brings the chosen steps to the clipboard, in the order they were done. */
    public void copy() {
        List<String> lines = java.util.Arrays.stream(table.getSelectionIndices()).boxed().map(i -> shown.get(i).line().text()).toList();
        if (lines.isEmpty()) {
            return;
        }
        ShellWords.copy(table.getDisplay(), String.join(System.lineSeparator(), lines.reversed()));
        say(lines.size() == 1 ? "Copied: " + lines.get(0) : "Copied " + lines.size() + " lines");
    }

    private void say(String text) {
        sentence.setText(text);
        sentence.setToolTipText(text);
    }

    @Override
    public void dispose() {
        if (listener != null) {
            IPreferenceChangeListener old = listener;
            Job.createSystem("Leaving the history", (ICoreRunnable) monitor -> History.node().removePreferenceChangeListener(old)).schedule();
        }
        super.dispose();
    }

    @Override
    public void setFocus() {
        table.setFocus();
    }
}
