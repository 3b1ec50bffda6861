package org.bauta.ui.results;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

import org.bauta.report.table.TableFile;
import org.bauta.ui.Installed;
import org.bauta.ui.history.History;
import org.bauta.ui.parts.Newest;
import org.bauta.ui.parts.Open;
import org.bauta.ui.parts.PushButton;
import org.bauta.ui.parts.Room;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.CTabFolder;
import org.eclipse.swt.custom.CTabItem;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.program.Program;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.DirectoryDialog;
import org.eclipse.swt.widgets.Label;
import org.eclipse.ui.IMemento;
import org.eclipse.ui.IViewSite;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.part.ViewPart;

/** What a run has found: a chart and the table behind it. */
public final class ResultsView extends ViewPart {
    public static final String ID = "org.bauta.ui.results";
    private static final String RUN = "run";

    private Label title;
    private Label sentence;
    private Button report;
    private ChartPane chart;
    private SummaryTable table;
    private MatrixPane matrix;
    private SaveTable tableFile;
    private Inspector inspector;
    private Newest<Path, Opened> reading;
    private Optional<Path> remembered = Optional.empty();
    private Optional<Path> folder = Optional.empty();
    private Optional<Opened> opened = Optional.empty();

    @Override
    public void init(IViewSite site, IMemento memento) throws PartInitException {
        super.init(site, memento);
        remembered = Optional.ofNullable(memento).map(m -> m.getString(RUN)).map(Path::of);
    }

    @Override
    public void saveState(IMemento memento) {
        folder.or(() -> remembered).ifPresent(f -> memento.putString(RUN, f.toString()));
    }

    @Override
    public void createPartControl(Composite parent) {
        parent.setLayout(new GridLayout(5, false));
        title = new Label(parent, SWT.NONE);
        title.setText("Run an experiment, or open the folder of a finished run.");
        title.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false));
        title.setData("id", "results.title");
        push(parent, "Open a r&un...", this::askForFolder);
        push(parent, "All f&aces", this::openGallery);
        tableFile = new SaveTable(parent, "Save &table...", "main", this::writeTable, this::say);
        report = push(parent, "Open the re&port", () -> folder.ifPresent(f -> Program.launch(f.resolve("report.html").toUri().toString())));
        report.setEnabled(false);
        SashForm rows = new SashForm(parent, SWT.VERTICAL);
        rows.setLayoutData(new GridData(SWT.FILL, SWT.FILL, true, true, 5, 1));
        Composite upper = new Composite(rows, SWT.NONE);
        GridLayout layout = new GridLayout();
        layout.marginWidth = 0;
        layout.marginHeight = 0;
        upper.setLayout(layout);
        chart = new ChartPane(upper, this::openFaces, this::say);
        upper.getChildren()[0].setLayoutData(new GridData(SWT.FILL, SWT.FILL, true, true));
        inspector = new Inspector(upper, getSite().getPage());
        Room.in(rows, this::tables);
        rows.setWeights(70, 30);
        sentence = new Label(parent, SWT.NONE);
        sentence.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false, 5, 1));
        reading = new Newest<>("Reading a run", parent, Opened::read, this::show, this::say);
        Newest<Path, Optional<Opened>> again = new Newest<>("Reading the run of last time", parent,
                run -> Files.isDirectory(run) ? Optional.of(Opened.read(run)) : Optional.empty(), this::again, this::say);
        remembered.ifPresent(again::ask);
    }

    private void tables(Composite room) {
        CTabFolder tables = new CTabFolder(room, SWT.TOP | SWT.FLAT);
        tables.setData("id", "results.tables");
        table = new SummaryTable(tables, row -> opened.ifPresent(o -> inspector.show(Chosen.of(o, row))));
        tab(tables, "Summary", table.control());
        matrix = new MatrixPane(tables, inspector::show, this::say);
        tab(tables, "Attackers", matrix.control());
        tables.setSelection(0);
    }

    /** Unless another was asked for meanwhile. */
    private void again(Optional<Opened> last) {
        last.filter(o -> remembered.isPresent()).ifPresent(this::show);
        remembered = Optional.empty();
    }

    private static void tab(CTabFolder folder, String name, Control content) {
        CTabItem item = new CTabItem(folder, SWT.NONE);
        item.setText(name);
        item.setControl(content);
    }

    /** Every number of the summary, a line for each treatment. */
    private Path writeTable(Path file) {
        Opened o = opened.orElseThrow();
        TableFile.main(o.run(), file);
        History.add("Table of " + o.name(), "bauta", "table", o.run().folder().toString(), "--out", file.toString());
        return file;
    }

    /**
     * Writes a table, as CSV or LaTeX by its ending.
     *
     * @param attackers that of the attackers in place of the summary
     */
    public void saveTable(Path file, boolean attackers) {
        if (attackers) {
            matrix.save(file);
        } else {
            tableFile.save(file);
        }
    }

    private void openFaces(Chosen chosen) {
        inspector.show(chosen);
        inspector.showFaces();
    }

    private void openGallery() {
        folder.ifPresent(f -> Open.gallery(getSite().getPage(), f, Optional.empty(), Optional.empty()));
    }

    /** Writes the chart that is shown; the ending says how: svg, pdf, png, tex or csv. */
    public void saveFigure(Path file) {
        chart.save(file);
    }

    /** Where the mark of a treatment is on the chart's canvas. */
    public Optional<org.eclipse.swt.graphics.Point> place(String method, String settings) {
        return chart.place(method, settings);
    }

    private static Button push(Composite parent, String text, Runnable action) {
        Button button = PushButton.in(parent);
        button.setText(text);
        button.addListener(SWT.Selection, e -> action.run());
        return button;
    }

    private void askForFolder() {
        DirectoryDialog dialog = new DirectoryDialog(getSite().getShell());
        dialog.setText("Open a finished run");
        dialog.setFilterPath(Installed.runs().toString());
        String chosen = dialog.open();
        if (chosen != null) {
            show(Path.of(chosen));
        }
    }

    /** Reads a finished run in the background and shows it. */
    public void show(Path run) {
        remembered = Optional.empty();
        say("Reading " + run + "...");
        reading.ask(run);
    }

    private void show(Opened opened) {
        this.opened = Optional.of(opened);
        inspector.clear();
        tableFile.enable(true);
        folder = Optional.of(opened.run().folder());
        title.setText(opened.run().title() + "   (" + opened.run().folder().getFileName() + ")");
        report.setEnabled(opened.hasReport());
        say("");
        chart.show(opened);
        table.show(opened.run().summary());
        matrix.show(opened);
    }

    private void say(String text) {
        sentence.setText(text);
        sentence.setToolTipText(text);
    }

    @Override
    public void setFocus() {
        title.getParent().setFocus();
    }
}
