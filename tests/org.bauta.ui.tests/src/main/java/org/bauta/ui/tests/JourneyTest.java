package org.bauta.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

import javax.xml.parsers.DocumentBuilderFactory;

import org.bauta.ui.results.ResultsView;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Link;
import org.eclipse.swt.widgets.Table;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** What somebody does who opens the window for the first time: from Welcome to a finished quickstart and its figure. */
@ExtendWith({UiThread.class, Faults.class})
class JourneyTest {
    @TempDir
    Path folder;

    @Test
    void fromWelcomeToAFinishedQuickstartAndItsFigure() throws Exception {
        System.setProperty("bauta.runs", folder.resolve("runs").toString());
        Window.show("org.bauta.ui.welcome", org.eclipse.ui.IViewPart.class);
        Window.act(Window.byId(Button.class, "welcome.quickstart"), SWT.Selection, () -> { });
        Table runs = Window.byId(Table.class, "runs.table");
        int row = Window.on(() -> runs.getItemCount() - 1);
        assertTrue(Window.on(() -> runs.getItem(row).getText(0)).startsWith("quickstart-"));
        while (!isFinished(runs, row)) {
            awaitALittle(runs, row);
        }
        Path run;
        try (Stream<Path> made = Files.list(folder.resolve("runs"))) {
            run = made.findFirst().orElseThrow();
        }
        assertTrue(Files.isRegularFile(run.resolve("report.html")));
        Label title = Window.byId(Label.class, "results.title");
        Window.await("its results are shown", () -> title.getText().startsWith("Five obfuscations on synthetic portraits"));
        var figure = Window.byId(org.eclipse.swt.widgets.Canvas.class, "results.figure");
        Window.await("the chart is drawn", () -> figure.getToolTipText() != null);
        Window.size(1280, 800);
        Window.screenshot("results-quickstart");
        Path svg = folder.resolve("tradeoff.svg");
        ResultsView results = Window.show(ResultsView.ID, ResultsView.class);
        Window.on(() -> {
            results.saveFigure(svg);
            return null;
        });
        Window.await("it is saved", () -> Window.find(Window.shell(), Label.class, l -> ("Saved: " + svg).equals(l.getText())).size() == 1);
        assertTrue(Files.size(svg) > 1000); // looked at when it is said to be whole, not while it is written
        var root = DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(svg.toFile()).getDocumentElement();
        assertEquals("svg", root.getNodeName());
        assertTrue(root.getTextContent().contains("n = 160"), root.getTextContent());
        itIsAmongRecentWork(run.getFileName().toString());
    }

    private static boolean isFinished(Table runs, int row) {
        return Window.on(() -> runs.getItem(row).getText(1)).equals("finished");
    }

    /** A run of a minute may take several where machines are busy: it has to move. */
    private static void awaitALittle(Table runs, int row) throws InterruptedException {
        String before = Window.on(() -> runs.getItem(row).getText(2));
        Window.await("the quickstart moves on from " + before, () -> !runs.getItem(row).getText(2).equals(before)
                || runs.getItem(row).getText(1).equals("finished"));
    }

    private static void itIsAmongRecentWork(String name) throws Exception {
        Window.show("org.bauta.ui.welcome", org.eclipse.ui.IViewPart.class);
        Composite recent = Window.byId(Composite.class, "welcome.recent");
        Window.await("it is among recent work", () -> Window.find(recent, Link.class, l -> l.getText().equals("<a>" + name + "</a>")).size() == 1);
        Window.screenshot("welcome-recent");
        Window.on(() -> {
            Window.find(recent, Link.class, l -> l.getText().contains(name)).get(0).notifyListeners(SWT.Selection, new Event());
            return null;
        });
        Window.await("its results are in front", () -> Window.byIdNow(Label.class, "results.title").isVisible());
    }
}
