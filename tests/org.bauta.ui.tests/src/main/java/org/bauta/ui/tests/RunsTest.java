package org.bauta.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import org.bauta.ui.runs.RunsView;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Table;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

@ExtendWith({UiThread.class, Faults.class})
class RunsTest {
    @TempDir
    Path folder;
    private RunsView runs;
    private Table table;

    @BeforeEach
    void open() throws Exception {
        System.setProperty("bauta.runs", folder.resolve("runs").toString());
        runs = Window.show(RunsView.ID, RunsView.class);
        table = Window.byId(Table.class, "runs.table");
    }

    @Test
    void aSmallExperimentRunsToItsResults() throws Exception {
        int row = run("small", 8, "gaussian-blur, sigma: [2, 8]");
        Window.await("it is finished", () -> state(row).equals("finished"));
        assertTrue(Files.isRegularFile(only().resolve("report.html")));
        Label title = Window.byId(Label.class, "results.title");
        Window.await("its results are opened", () -> title.getText().contains("small"));
        Table summary = Window.byId(Table.class, "results.table");
        long lines;
        try (Stream<String> csv = Files.lines(only().resolve("summary.csv"))) {
            lines = csv.count() - 1;
        }
        Window.await("every line of the summary is there", () -> summary.getItemCount() == lines);
        org.eclipse.swt.widgets.Canvas figure = Window.byId(org.eclipse.swt.widgets.Canvas.class, "results.figure");
        Window.await("the chart is drawn", () -> figure.getToolTipText() != null);
        Window.screenshot("results");
        sortsByMean(summary);
    }

    private static void sortsByMean(Table summary) {
        var mean = Window.on(() -> java.util.Arrays.stream(summary.getColumns()).filter(c -> c.getText().equals("Mean"))
                .findFirst().orElseThrow());
        Window.on(() -> {
            mean.notifyListeners(SWT.Selection, new org.eclipse.swt.widgets.Event());
            return null;
        });
        List<Double> shown = Window.on(() -> java.util.stream.IntStream.range(0, summary.getItemCount())
                .mapToObj(i -> summary.getItem(i).getText(5))
                .filter(t -> !t.isEmpty() && !t.contains("nf")).map(Double::valueOf).toList());
        assertEquals(shown.stream().sorted().toList(), shown);
    }

    @Test
    void aStoppedRunCanBeResumed() throws Exception {
        int row = run("large", 60, "gaussian-noise, sigma: [5, 9, 15, 25, 49]");
        Window.await("it is at work", () -> state(row).equals("runs") && table.getItem(row).getText(2).contains("/s"));
        Window.screenshot("runs");
        push("runs.stop");
        Window.await("it is stopped", () -> state(row).equals("stopped, can be resumed"));
        assertFalse(Files.exists(only().resolve("summary.csv")));
        push("runs.resume");
        Window.await("it is finished", () -> state(row).equals("finished"));
        assertTrue(Files.isRegularFile(only().resolve("summary.csv")));
    }

    @Test
    void aBrokenExperimentFileIsExplained() throws Exception {
        int row = run("broken", 8, "gausian-blur");
        Window.await("it failed", () -> state(row).equals("failed"));
        String message = Window.on(() -> table.getItem(row).getText(2));
        assertTrue(message.contains("broken.yaml:") && message.contains("gaussian-blur"), message);
    }

    @Test
    void runsAreComparedAndTheirProvenanceIsShown() throws Exception {
        SmallRun.run(folder, "first", "synthetic, identities: 4, images: 2, size: 96", 7, folder.resolve("runs"));
        SmallRun.run(folder, "second", "synthetic, identities: 4, images: 2, size: 96", 8, folder.resolve("runs"));
        Window.show(RunsView.ID, RunsView.class);
        int last = Window.on(() -> table.getItemCount() - 1);
        SmallRun.select(table, last);
        assertFalse(Window.on(() -> Window.byIdNow(Button.class, "runs.compare").isEnabled()));
        push("runs.provenance");
        org.eclipse.swt.widgets.Tree tree = Window.byId(org.eclipse.swt.widgets.Tree.class, "details.tree");
        Window.await("the seed is there", () -> java.util.Arrays.stream(tree.getItems())
                .anyMatch(i -> i.getText(0).equals("seed") && i.getText(1).equals("8")));
        Window.screenshot("provenance");
        Window.show(RunsView.ID, RunsView.class);
        SmallRun.select(table, last - 1, last);
        push("runs.compare");
        var text = Window.byId(org.eclipse.swt.custom.StyledText.class, "details.comparison");
        Window.await("the difference is named", () -> text.getText().contains("seed: A 7, B 8"));
        Window.screenshot("comparison");
    }

    private void push(String id) throws InterruptedException {
        Button button = Window.byId(Button.class, id);
        assertTrue(Window.on(button::isEnabled), id);
        Window.act(button, SWT.Selection, () -> { });
    }

    private String state(int row) {
        return table.getItem(row).getText(1);
    }

    /** The run folder of this test. */
    private Path only() throws IOException {
        try (Stream<Path> all = Files.list(folder.resolve("runs"))) {
            return all.findFirst().orElseThrow();
        }
    }

    /** @return its row in the table */
    private int run(String name, int identities, String method) throws IOException {
        Path file = Files.writeString(folder.resolve(name + ".yaml"), """
                experiment: %s
                seed: 7
                dataset: {id: synthetic, identities: %d, images: 2, size: 128}
                detector: opencv-cascade
                methods:
                  - {id: %s}
                recognisers: [lbp]
                attackers: [naive]
                metrics: [psnr, ssim, {id: identity-distance, distance: cosine}]
                evaluation: {bootstrap: 20}
                charts:
                  - {id: tradeoff, x: ssim, y: identity-distance}
                """.formatted(name, identities, method));
        return Window.on(() -> {
            runs.run(file);
            return table.getItemCount() - 1;
        });
    }
}
