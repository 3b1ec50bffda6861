package org.bauta.ui.runs;

import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import org.bauta.report.gallery.Order;
import org.bauta.ui.Installed;
import org.bauta.ui.parts.Newest;
import org.bauta.ui.parts.OnScreen;
import org.bauta.ui.parts.Open;
import org.bauta.ui.parts.PushButton;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.layout.RowLayout;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.FileDialog;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.ui.part.ViewPart;

/** Runs: those at work with rate and time left, and those whose folders are there; start, stop, go on, look at the results. */
public final class RunsView extends ViewPart {
    public static final String ID = "org.bauta.ui.runs";
    private static final int REFRESH = 250;

    private final List<RunEntry> entries = new ArrayList<>();
    private final Map<RunEntry, RunJob> jobs = new HashMap<>();
    private Table table;
    private Button stop;
    private Button resume;
    private Button results;
    private Button failures;
    private Button details;
    private Button compare;

    @Override
    public void createPartControl(Composite parent) {
        parent.setLayout(new GridLayout());
        Composite bar = new Composite(parent, SWT.NONE);
        bar.setLayout(new RowLayout());
        push(bar, "&Run an experiment file...", "runs.open", this::askForFile);
        stop = push(bar, "S&top", "runs.stop", this::stop);
        resume = push(bar, "Re&sume", "runs.resume", this::resume);
        results = push(bar, "Show r&esults", "runs.results", this::openOrNothing);
        failures = push(bar, "F&ailed faces", "runs.failures", () -> selected().ifPresent(e -> Open.gallery(getSite().getPage(), e.folder(),
                Optional.empty(), Optional.of(Order.FAILED))));
        details = push(bar, "Pro&venance", "runs.provenance", this::openDetails);
        compare = push(bar, "C&ompare", "runs.compare", this::openDetails);
        table = new Table(parent, SWT.BORDER | SWT.FULL_SELECTION | SWT.MULTI);
        table.setLayoutData(new GridData(SWT.FILL, SWT.FILL, true, true));
        table.setHeaderVisible(true);
        table.setData("id", "runs.table");
        column("Run", 300);
        column("State", 170);
        column("Progress", 380);
        table.addListener(SWT.Selection, e -> enable());
        table.addListener(SWT.DefaultSelection, e -> openOrNothing());
        enable();
        new Newest<Path, List<RunEntry>>("Looking for runs", parent, RunFolders::in, this::found, fault -> { }).ask(Installed.runs());
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

    private void found(List<RunEntry> folders) {
        folders.stream().filter(f -> entries.stream().noneMatch(e -> e.folder().equals(f.folder()))).forEach(this::add);
    }

    private void add(RunEntry entry) {
        entries.add(entry);
        new TableItem(table, SWT.NONE);
        refresh();
    }

    /** Asks which experiment file to run. */
    public void askForFile() {
        FileDialog dialog = new FileDialog(getSite().getShell(), SWT.OPEN);
        dialog.setText("Run an experiment file");
        dialog.setFilterExtensions(new String[] {"*.yaml;*.yml", "*"});
        dialog.setFilterPath(Installed.experiments().toString());
        String file = dialog.open();
        if (file != null) {
            run(Path.of(file));
        }
    }

    /** Starts a run of an experiment file in a new folder. */
    public void run(Path file) {
        String name = file.getFileName().toString().replaceFirst("\\.ya?ml$", "");
        String time = LocalDateTime.now(ZoneId.systemDefault()).format(DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss", Locale.ROOT));
        RunEntry entry = new RunEntry(Installed.runs().resolve(name + "-" + time), file, RunEntry.State.WAITING);
        add(entry);
        table.setSelection(entries.size() - 1);
        start(entry);
    }

    private void start(RunEntry entry) {
        entry.state(RunEntry.State.WAITING);
        entry.message("");
        RunJob job = new RunJob(entry, e -> OnScreen.later(table, () -> Open.results(getSite().getPage(), e.folder())));
        jobs.put(entry, job);
        job.schedule();
        refresh();
        tick();
    }

    /** As long as something is at work. */
    private void tick() {
        table.getDisplay().timerExec(REFRESH, () -> {
            if (!table.isDisposed()) {
                refresh();
                if (entries.stream().anyMatch(e -> e.state().isActive())) {
                    tick();
                }
            }
        });
    }

    private void refresh() {
        long now = System.nanoTime();
        for (int i = 0; i < entries.size(); i++) {
            RunEntry entry = entries.get(i);
            boolean active = entry.state().isActive();
            TableItem row = table.getItem(i);
            row.setText(new String[] {entry.name(), entry.state().words(), active ? entry.pace().text(now) : entry.message()});
        }
        enable();
    }

    /** The one that is selected; empty if there are none or several. */
    private Optional<RunEntry> selected() {
        return table.getSelectionCount() == 1 ? Optional.of(entries.get(table.getSelectionIndex())) : Optional.empty();
    }

    /** The finished runs among those that are selected, from top to bottom. */
    private List<Path> finished() {
        return Arrays.stream(table.getSelectionIndices()).sorted().mapToObj(entries::get)
                .filter(e -> e.state() == RunEntry.State.FINISHED).map(RunEntry::folder).toList();
    }

    private void openDetails() {
        Open.details(getSite().getPage(), finished());
    }

    private void enable() {
        Optional<RunEntry.State> state = selected().map(RunEntry::state);
        stop.setEnabled(state.filter(RunEntry.State::isActive).isPresent());
        resume.setEnabled(state.filter(s -> s == RunEntry.State.CANCELLED || s == RunEntry.State.FAILED).isPresent());
        boolean one = state.filter(s -> s == RunEntry.State.FINISHED).isPresent();
        results.setEnabled(one);
        failures.setEnabled(one);
        details.setEnabled(one);
        compare.setEnabled(finished().size() > 1);
    }

    private void openOrNothing() {
        selected().filter(e -> e.state() == RunEntry.State.FINISHED).ifPresent(e -> Open.results(getSite().getPage(), e.folder()));
    }

    private void stop() {
        selected().map(jobs::get).ifPresent(job -> {
            if (job.cancel()) {
                selected().ifPresent(e -> e.state(RunEntry.State.CANCELLED)); // it had not begun
            }
            refresh();
        });
    }

    private void resume() {
        selected().ifPresent(this::start);
    }

    @Override
    public void dispose() {
        jobs.values().forEach(RunJob::cancel); // what is finished stays for a resumed run
        super.dispose();
    }

    @Override
    public void setFocus() {
        table.setFocus();
    }
}
