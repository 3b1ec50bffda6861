package org.bauta.ui.tests;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.bauta.ui.runs.RunsView;
import org.eclipse.swt.widgets.Table;

/** Runs of a few seconds, started in the window. */
final class SmallRun {
    private SmallRun() {
    }

    /** Eight persons, two pictures each, four blurs and two pixelations; kept for all tests of one process. */
    static Path finished() throws Exception {
        Path base = Path.of(System.getProperty("bauta.scratch"), "small-run-" + ProcessHandle.current().pid());
        Path runs = base.resolve("shared");
        if (Files.isDirectory(runs)) {
            return only(runs);
        }
        Files.createDirectories(base);
        run(base, "faces", "synthetic, identities: 8, images: 2, size: 128", 7, runs);
        return only(runs);
    }

    /** Runs an experiment on a data set into a folder of its own and waits for the end. */
    static void run(Path base, String name, String dataset, int seed, Path runs) throws Exception {
        System.setProperty("bauta.runs", runs.toString());
        Path file = Files.writeString(base.resolve(name + ".yaml"), """
                experiment: %s
                seed: %d
                dataset: {id: %s}
                detector: opencv-cascade
                methods:
                  - {id: gaussian-blur, sigma: [2, 4, 8, 16]}
                  - {id: pixelation, blocks: [8, 16]}
                recognisers: [lbp]
                attackers: [naive]
                metrics: [psnr, ssim, {id: identity-distance, distance: cosine}]
                evaluation: {bootstrap: 50, samples: 4}
                charts:
                  - {id: tradeoff, x: ssim, y: identity-distance}
                """.formatted(name, seed, dataset));
        RunsView view = Window.show(RunsView.ID, RunsView.class);
        Table table = Window.byId(Table.class, "runs.table");
        int row = Window.on(() -> {
            view.run(file);
            return table.getItemCount() - 1;
        });
        Window.await(name + " is finished", () -> !List.of("waits", "runs").contains(table.getItem(row).getText(1)));
        if (!Window.on(() -> table.getItem(row).getText(1)).equals("finished")) {
            throw new AssertionError(Window.on(() -> table.getItem(row).getText(2)));
        }
    }

    static Path only(Path runs) {
        try (Stream<Path> all = Files.list(runs)) {
            return all.sorted().findFirst().orElseThrow();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The lines of a table without quotes, by column. */
    static List<Map<String, String>> csv(Path file) throws IOException {
        List<String> lines = Files.readAllLines(file);
        String[] head = lines.get(0).split(",");
        return lines.stream().skip(1).map(l -> {
            String[] cells = l.split(",", -1);
            Map<String, String> row = new HashMap<>();
            IntStream.range(0, head.length).forEach(i -> row.put(head[i], cells[i]));
            return row;
        }).toList();
    }

    /** Files in a folder, by name. */
    static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> all = Files.list(folder)) {
            return all.sorted().toList();
        }
    }

    /** Runs of one table row for each in a folder. */
    static void select(Table table, int... rows) {
        Window.act(table, org.eclipse.swt.SWT.Selection, () -> table.setSelection(Arrays.stream(rows).toArray()));
    }
}
