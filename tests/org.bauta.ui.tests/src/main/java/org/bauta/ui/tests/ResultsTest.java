package org.bauta.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import javax.xml.parsers.DocumentBuilderFactory;

import org.bauta.ui.gallery.GalleryView;
import org.bauta.ui.results.ResultsView;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.CTabFolder;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.XMLMemento;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

@ExtendWith({UiThread.class, Faults.class})
class ResultsTest {
    private static final String METHOD = "gaussian-blur";

    private Path run;
    private ResultsView results;
    private Canvas figure;

    @BeforeEach
    void open() throws Exception {
        run = SmallRun.finished();
        results = Window.show(ResultsView.ID, ResultsView.class);
        figure = Window.byId(Canvas.class, "results.figure");
        Window.on(() -> {
            figure.setData("drawn", null);
            results.show(run);
            return null;
        });
        Window.await("the chart is drawn", () -> "tradeoff-ssim-identity-distance".equals(figure.getData("drawn")));
    }

    private String settings() throws Exception {
        return SmallRun.csv(run.resolve("summary.csv")).stream().filter(r -> r.get("method").equals(METHOD)
                && r.get("settings").contains("8%")).findFirst().orElseThrow().get("settings");
    }

    private Point mark() throws Exception {
        String settings = settings();
        return Window.on(() -> results.place(METHOD, settings).orElseThrow());
    }

    private Map<String, String> row(String metric) throws Exception {
        String settings = settings();
        return SmallRun.csv(run.resolve("summary.csv")).stream().filter(r -> r.get("method").equals(METHOD)
                && r.get("settings").equals(settings) && r.get("metric").startsWith(metric)).findFirst().orElseThrow();
    }

    @Test
    void aMarkTellsItsMethodSettingsNumbersAndInterval() throws Exception {
        Point mark = mark();
        Window.pointer(figure, SWT.MouseMove, mark.x, mark.y);
        String tip = Window.on(figure::getToolTipText);
        assertTrue(tip.contains("Gaussian blur") && tip.contains(settings()), tip);
        for (String metric : List.of("ssim", "identity-distance")) {
            Map<String, String> row = row(metric);
            assertTrue(tip.contains(row.get("metric") + " = " + number(row.get("mean"))), tip);
            assertTrue(tip.contains("[" + number(row.get("ci_low")) + ", " + number(row.get("ci_high")) + "]"), tip);
            assertTrue(tip.contains("n = " + row.get("n_total")), tip);
        }
        Window.size(1280, 800);
        Window.screenshot("results-hover");
        Window.pointer(figure, SWT.MouseMove, 2, 2);
        assertFalse(Window.on(figure::getToolTipText).contains("["), "away from the marks stands the caption");
    }

    private static String number(String text) {
        return String.format(Locale.ROOT, "%.4g", Double.parseDouble(text));
    }

    @Test
    void aClickShowsTheFacesAndTheLineThatRunsThemAgain() throws Exception {
        Point mark = mark();
        Window.pointer(figure, SWT.MouseUp, mark.x, mark.y);
        GalleryView gallery = Window.show(GalleryView.ID, GalleryView.class);
        Window.await("the gallery shows the condition alone", () -> gallery.columns().size() == 2);
        assertEquals(METHOD, Window.on(() -> gallery.columns().get(1).method()));
        assertEquals(settings(), Window.on(() -> gallery.columns().get(1).settings()));
        Window.show(ResultsView.ID, ResultsView.class);
        String line = Window.on(() -> Window.find(Window.shell(), Text.class, t -> "results.command".equals(t.getData("id"))).get(0)
                .getText());
        assertTrue(line.startsWith("bauta run ") && line.contains("experiment.yaml --set 'methods=[{id: gaussian-blur, sigma: 8%"), line);
        assertTrue(Window.on(() -> Window.byIdNow(Button.class, "results.copy").isEnabled()));
    }

    @Test
    void axesFrontIntervalsAndJudgeCanBeChosen() throws Exception {
        byte[] first = Window.pixels(figure);
        Button intervals = Window.byId(Button.class, "results.intervals");
        Window.act(intervals, SWT.Selection, () -> intervals.setSelection(false));
        Window.await("intervals are gone", () -> !Arrays.equals(first, Window.pixels(figure)));
        byte[] bare = Window.pixels(figure);
        Button front = Window.byId(Button.class, "results.pareto");
        Window.act(front, SWT.Selection, () -> front.setSelection(false));
        Window.await("the front is gone", () -> !Arrays.equals(bare, Window.pixels(figure)));
        Combo x = Window.byId(Combo.class, "results.x");
        String psnr = Window.on(() -> Arrays.stream(x.getItems()).filter(i -> i.startsWith("psnr")).findFirst().orElseThrow());
        Window.choose(x, psnr);
        Window.await("the axis is another", () -> "tradeoff-psnr-identity-distance".equals(figure.getData("drawn")));
        Combo judge = Window.byId(Combo.class, "results.judge");
        assertEquals(List.of("All judges", "lbp"), Window.on(() -> List.of(judge.getItems())));
        Window.act(intervals, SWT.Selection, () -> intervals.setSelection(true));
        Window.act(front, SWT.Selection, () -> front.setSelection(true));
    }

    @Test
    void theFigureIsSavedInEveryFormatWithItsCaption(@TempDir Path folder) throws Exception {
        for (String ending : List.of("svg", "pdf", "png", "tex", "csv")) {
            Path file = folder.resolve("figure." + ending);
            Window.on(() -> {
                results.saveFigure(file);
                return null;
            });
            Window.await(file + " is said to be saved", () -> Window.find(Window.shell(), Label.class,
                    l -> ("Saved: " + file).equals(l.getText())).size() == 1);
            assertTrue(Files.size(file) > 100, file.toString());
        }
        for (String ending : List.of("svg", "pdf", "png", "tex", "csv")) {
            Path file = folder.resolve("figure." + ending);
            Window.on(() -> {
                results.saveFigure(file);
                return null;
            });
            Replay.assertSame(file);
        }
        var svg = DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(folder.resolve("figure.svg").toFile());
        assertEquals("svg", svg.getDocumentElement().getTagName());
        String caption = svg.getElementsByTagName("desc").item(0).getTextContent();
        assertTrue(caption.contains("n = 16") && caption.contains("ssim@"), caption);
        assertTrue(Files.readString(folder.resolve("figure.tex")).contains("\\caption{"));
        assertEquals(1 + 7 - 0, Files.readAllLines(folder.resolve("figure.csv")).size());
        assertEquals("%PDF", new String(Files.readAllBytes(folder.resolve("figure.pdf")), 0, 4, java.nio.charset.StandardCharsets.US_ASCII));
    }

    @Test
    void tablesAreSavedAndTheHistoryHasTheLinesThatSaveThemAgain(@TempDir Path folder) throws Exception {
        for (String name : List.of("main.csv", "main.tex", "attackers.csv", "attackers.tex")) {
            Path file = folder.resolve(name);
            Window.on(() -> {
                results.saveTable(file, name.startsWith("attackers"));
                return null;
            });
            Replay.assertSame(file);
        }
        assertTrue(Files.readString(folder.resolve("main.csv")).contains("ssim@"));
        assertTrue(Files.readString(folder.resolve("attackers.tex")).contains("worst: the attacker that does best"));
    }

    @Test
    void aRunIsShownAgainAtTheNextStart() throws Exception {
        XMLMemento kept = XMLMemento.createWriteRoot("results");
        Window.on(() -> {
            results.saveState(kept);
            return null;
        });
        assertEquals(kept.toString(), Restored.keptAtOnce(results, new ResultsView(), kept));
        try (Restored<ResultsView> again = Restored.of(results, new ResultsView(), kept)) {
            Label title = again.find(Label.class, "results.title");
            Window.await("the run is there", () -> title.getText().contains(run.getFileName().toString()));
        }
    }

    @Test
    void theAttackersStandBesideTheWorstCase() throws Exception {
        CTabFolder tabs = Window.byId(CTabFolder.class, "results.tables");
        Window.on(() -> {
            tabs.setSelection(1);
            return null;
        });
        Table matrix = Window.byId(Table.class, "matrix.table");
        Window.await("all treatments are there", () -> matrix.getItemCount() == 7);
        assertEquals(List.of("Method", "Settings", "naive", "Worst", ""), Window.on(() -> Arrays.stream(matrix.getColumns())
                .map(c -> c.getText()).toList()));
        assertTrue(Window.on(() -> Arrays.stream(matrix.getItems()).allMatch(i -> i.getText(2).equals(i.getText(3)))));
        assertNotEquals("–", Window.on(() -> matrix.getItem(1).getText(2)));
        Window.size(1920, 1080);
        Window.screenshot("results-attackers-large");
        Window.size(1280, 800);
        Window.screenshot("results-attackers");
        Window.on(() -> {
            tabs.setSelection(0);
            return null;
        });
    }
}
