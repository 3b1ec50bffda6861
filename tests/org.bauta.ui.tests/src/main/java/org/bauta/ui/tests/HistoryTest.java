package org.bauta.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;

import org.bauta.ui.history.CommandLine;
import org.bauta.ui.history.History;
import org.bauta.ui.history.HistoryView;
import org.eclipse.swt.SWT;
import org.eclipse.swt.dnd.Clipboard;
import org.eclipse.swt.dnd.TextTransfer;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Table;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.PlatformUI;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

@ExtendWith({UiThread.class, Faults.class})
class HistoryTest {
    @TempDir
    Path folder;
    private Table table;

    @BeforeEach
    void open() throws Exception {
        Window.show(HistoryView.ID, HistoryView.class);
        table = Window.byId(Table.class, "history.table");
        push("history.clear");
        Window.await("it is empty", () -> table.getItemCount() == 0);
    }

    @Test
    void whatWasDoneIsListedNewestFirstAndCopied() throws Exception {
        History.add("Run of quickstart", "bauta", "run", "experiments/quickstart.yaml");
        History.add("Faces of a holiday", "bauta", "deidentify", "/my pictures/o'hara.png", "--method", "mask", "--out", "out");
        History.add("Faces of a holiday", "bauta", "deidentify", "/my pictures/o'hara.png", "--method", "mask", "--out", "out");
        Window.await("both are listed, the repeated one once", () -> table.getItemCount() == 2);
        assertEquals("Run of quickstart", Window.on(() -> table.getItem(1).getText(1)));
        String line = Window.on(() -> table.getItem(0).getText(2));
        assertEquals("bauta deidentify '/my pictures/o'\\''hara.png' --method mask --out out", line);
        assertEquals("/my pictures/o'hara.png", CommandLine.parse(line).words().get(2));
        select(0);
        push("history.copy");
        assertEquals(line, Window.on(() -> {
            Clipboard clipboard = new Clipboard(Window.display());
            Object text = clipboard.getContents(TextTransfer.getInstance());
            clipboard.dispose();
            return text;
        }));
        Window.screenshot("history");
    }

    @Test
    void aStepOfTheStudioBecomesAnExperiment() throws Exception {
        History.add("Faces of a folder", "bauta", "deidentify", folder.toString(), "--method", "gaussian-blur", "--param", "sigma=6", "--out", "out");
        Window.await("it is listed", () -> table.getItemCount() == 1);
        select(0);
        push("history.save");
        Label summary = Window.byId(Label.class, "experiment.summary");
        Window.await("the experiment is sound", () -> summary.getText().startsWith("1 condition,"));
        Window.on(() -> page().closeAllEditors(false));
    }

    @Test
    void aRunFromTheEditorIsInTheHistory() throws Exception {
        System.setProperty("bauta.runs", folder.resolve("runs").toString());
        Path file = java.nio.file.Files.writeString(folder.resolve("three.yaml"), EditorTest.TEXT);
        try (Editing edit = new Editing(file)) {
            edit.push("experiment.run");
            Window.show(HistoryView.ID, HistoryView.class);
            Window.await("it is listed", () -> table.getItemCount() > 0);
            assertTrue(Window.on(() -> table.getItem(0).getText(2)).startsWith("bauta run " + file), Window.on(() -> table.getItem(0).getText(2)));
            Table runs = byView("org.bauta.ui.runs", "runs.table");
            Window.await("it runs to its end", () -> runs.getItem(runs.getItemCount() - 1).getText(1).equals("finished"));
        }
    }

    private static Table byView(String view, String id) throws Exception {
        Window.show(view, org.eclipse.ui.IViewPart.class);
        return Window.byId(Table.class, id);
    }

    private void select(int row) {
        Window.act(table, SWT.Selection, () -> table.setSelection(row));
    }

    private static void push(String id) throws InterruptedException {
        Button button = Window.byId(Button.class, id);
        Window.act(button, SWT.Selection, () -> { });
    }

    private static IWorkbenchPage page() {
        return PlatformUI.getWorkbench().getWorkbenchWindows()[0].getActivePage();
    }
}
