package org.bauta.ui.results;

import java.nio.file.Path;
import java.util.Optional;

import org.bauta.ui.Installed;
import org.bauta.ui.parts.Newest;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.program.Program;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.DirectoryDialog;
import org.eclipse.swt.widgets.Label;
import org.eclipse.ui.part.ViewPart;

/** What a run has found: a chart and the table behind it. */
public final class ResultsView extends ViewPart {
    public static final String ID = "org.bauta.ui.results";

    private Label title;
    private Label sentence;
    private Button report;
    private ChartPane chart;
    private SummaryTable table;
    private Newest<Path, Opened> reading;
    private Optional<Path> folder = Optional.empty();

    @Override
    public void createPartControl(Composite parent) {
        parent.setLayout(new GridLayout(3, false));
        title = new Label(parent, SWT.NONE);
        title.setText("Run an experiment, or open the folder of a finished run.");
        title.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false));
        title.setData("id", "results.title");
        push(parent, "Open a r&un...", this::askForFolder);
        report = push(parent, "Open the re&port", () -> folder.ifPresent(f -> Program.launch(f.resolve("report.html").toUri().toString())));
        report.setEnabled(false);
        SashForm rows = new SashForm(parent, SWT.VERTICAL);
        rows.setLayoutData(new GridData(SWT.FILL, SWT.FILL, true, true, 3, 1));
        chart = new ChartPane(rows, this::say);
        table = new SummaryTable(rows);
        rows.setWeights(65, 35);
        sentence = new Label(parent, SWT.NONE);
        sentence.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false, 3, 1));
        reading = new Newest<>("Reading a run", parent, Opened::read, this::show, this::say);
    }

    private static Button push(Composite parent, String text, Runnable action) {
        Button button = new Button(parent, SWT.PUSH);
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
        say("Reading " + run + "...");
        reading.ask(run);
    }

    private void show(Opened opened) {
        folder = Optional.of(opened.run().folder());
        title.setText(opened.run().title() + "   (" + opened.run().folder().getFileName() + ")");
        report.setEnabled(java.nio.file.Files.isRegularFile(opened.run().folder().resolve("report.html")));
        say("");
        chart.show(opened);
        table.show(opened.run().summary());
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
