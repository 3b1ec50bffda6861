package org.bauta.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import javax.xml.parsers.DocumentBuilderFactory;

import org.bauta.core.image.Image;
import org.bauta.engine.Reproduction;
import org.bauta.ui.Installed;
import org.bauta.ui.gallery.GalleryView;
import org.bauta.report.gallery.Order;
import org.bauta.ui.runs.RunsView;
import org.bauta.vision.ImageFile;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Table;
import org.eclipse.ui.XMLMemento;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

@ExtendWith({UiThread.class, Faults.class})
class GalleryTest {
    private Path run;
    private GalleryView gallery;
    private Canvas wall;
    private Label sentence;

    @BeforeEach
    void open() throws Exception {
        run = SmallRun.finished();
        gallery = Window.show(GalleryView.ID, GalleryView.class);
        wall = Window.byId(Canvas.class, "gallery.wall");
        sentence = Window.byId(Label.class, "gallery.sentence");
        show(run, Optional.empty());
        Window.await("the pictures hang", () -> sentence.getText().startsWith("16 pictures, 6 conditions"));
    }

    private void show(Path folder, Optional<Order> order) {
        Window.on(() -> {
            gallery.show(folder, Optional.empty(), order);
            return null;
        });
    }

    @Test
    void theOrderIsThatOfTheNumbersInTheFiles() throws Exception {
        Combo measure = Window.byId(Combo.class, "gallery.measure");
        Combo order = Window.byId(Combo.class, "gallery.order");
        for (String metric : List.of("ssim", "identity-distance")) {
            String word = Window.on(() -> Arrays.stream(measure.getItems()).filter(i -> i.startsWith(metric)).findFirst().orElseThrow());
            Window.choose(measure, word);
            for (String way : List.of("Best first", "Worst first")) {
                Window.choose(order, way);
                List<String> expected = expected(metric, way.startsWith("Best"));
                Window.await(metric + ", " + way, () -> gallery.items().equals(expected));
            }
        }
        settle();
        Window.size(1280, 800);
        settle();
        Window.screenshot("gallery");
        Window.size(1920, 1080);
        settle();
        Window.screenshot("gallery-large");
        Window.size(1280, 800);
    }

    /** Means over the treatments, from results.csv; higher is better for both metrics. */
    private List<String> expected(String metric, boolean best) throws Exception {
        Map<String, Double> mean = new HashMap<>(SmallRun.csv(run.resolve("results.csv")).stream()
                .filter(r -> r.get("metric").startsWith(metric + "@") && !r.get("item").isEmpty() && !r.get("method").equals("original"))
                .collect(Collectors.groupingBy(r -> r.get("item"), Collectors.averagingDouble(r -> Double.parseDouble(r.get("value"))))));
        Comparator<String> ascending = Comparator.comparingDouble(mean::get);
        return mean.keySet().stream().sorted(best ? ascending.reversed() : ascending).toList();
    }

    private static void settle() throws Exception {
        Thread.sleep(300);
        Window.await("thumbnails are made", () -> Arrays.stream(Job.getJobManager().find(null))
                .noneMatch(j -> j.getName().equals("Pictures of the gallery")));
    }

    @Test
    void whatTheRunDidNotKeepIsMadeAgainPixelForPixel() throws Exception {
        Reproduction again = Reproduction.of(run, Installed.catalog());
        int compared = 0;
        for (Map<String, String> kept : SmallRun.csv(run.resolve("samples/index.csv"))) {
            Image made = again.release(kept.get("item"), kept.get("method"), kept.get("settings"), kept.get("release"));
            assertEquals(ImageFile.read(run.resolve(kept.get("file"))), made, kept.toString());
            compared++;
        }
        assertEquals(4 * 7, compared);
    }

    @Test
    void aClickShowsAPictureInFullBesideItsOriginal() throws Exception {
        settle();
        Window.pointer(wall, SWT.MouseUp, 160, 100);
        Canvas full = Window.byId(Canvas.class, "gallery.full");
        Window.await("it is there", () -> full.isVisible() && sentence.getText().contains("(1 of 16)"));
        String first = Window.on(sentence::getText);
        assertTrue(first.startsWith(Window.on(() -> gallery.items().get(0))), first);
        byte[] before = Window.pixels(full);
        Window.screenshot("gallery-full");
        Window.act(Window.byId(Button.class, "gallery.next"), SWT.Selection, () -> { });
        Window.await("the next one follows", () -> sentence.getText().contains("(2 of 16)"));
        assertNotEquals(Arrays.hashCode(before), Arrays.hashCode(Window.pixels(full)));
        Window.act(Window.byId(Button.class, "gallery.back"), SWT.Selection, () -> { });
        Window.await("the wall is back", () -> wall.isVisible());
    }

    @Test
    void whatIsInSightIsSavedAsAFigureThatOpens(@TempDir Path folder) throws Exception {
        Path file = folder.resolve("gallery.svg");
        Window.on(() -> {
            gallery.save(file);
            return null;
        });
        Window.await("it is saved", () -> sentence.getText().equals("Saved: " + file));
        var svg = DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(file.toFile());
        int pictures = svg.getElementsByTagName("image").getLength();
        assertTrue(pictures >= 7 && pictures % 7 == 0, pictures + " pictures");
        String caption = svg.getElementsByTagName("desc").item(0).getTextContent();
        assertTrue(caption.contains("n = " + pictures / 7 + " items"), caption);
        Replay.assertSame(file);
    }

    @Test
    void whatHangsIsThereAgainAtTheNextStart() throws Exception {
        Combo measure = Window.byId(Combo.class, "gallery.measure");
        Combo order = Window.byId(Combo.class, "gallery.order");
        Combo condition = Window.byId(Combo.class, "gallery.condition");
        Window.choose(measure, Window.on(() -> Arrays.stream(measure.getItems()).filter(i -> i.startsWith("psnr")).findFirst().orElseThrow()));
        Window.choose(order, "Best first");
        Window.choose(condition, Window.on(() -> condition.getItem(3)));
        Window.await("one condition hangs", () -> gallery.columns().size() == 2);
        List<String> items = Window.on(gallery::items);
        Window.on(() -> {
            wall.getVerticalBar().setSelection(wall.getVerticalBar().getMaximum() / 3);
            return null;
        });
        XMLMemento kept = XMLMemento.createWriteRoot("gallery");
        Window.on(() -> {
            gallery.saveState(kept);
            return null;
        });
        int row = kept.getInteger("row");
        assertTrue(row > 0);
        assertEquals(kept.toString(), Restored.keptAtOnce(gallery, new GalleryView(), kept));
        try (Restored<GalleryView> again = Restored.of(gallery, new GalleryView(), kept)) {
            Window.await("the same hangs", () -> again.view().items().equals(items) && again.view().columns().equals(gallery.columns()));
            XMLMemento twice = XMLMemento.createWriteRoot("gallery");
            Window.on(() -> {
                again.view().saveState(twice);
                return null;
            });
            assertEquals(kept.toString(), twice.toString());
        }
        Window.choose(condition, "All conditions");
        Window.choose(order, "Worst first");
    }

    @Test
    void failedFacesAreFoundFromTheirRun(@TempDir Path folder) throws Exception {
        Path pictures = Files.createDirectories(folder.resolve("pictures"));
        for (Path face : SmallRun.files(run.resolve("samples/00-original"))) {
            Files.copy(face, pictures.resolve(face.getFileName()));
        }
        org.eclipse.swt.graphics.ImageData wallPicture = new org.eclipse.swt.graphics.ImageData(128, 128, 24,
                new org.eclipse.swt.graphics.PaletteData(0xff0000, 0xff00, 0xff));
        Arrays.fill(wallPicture.data, (byte) 200);
        org.eclipse.swt.graphics.ImageLoader loader = new org.eclipse.swt.graphics.ImageLoader();
        loader.data = new org.eclipse.swt.graphics.ImageData[] {wallPicture};
        loader.save(pictures.resolve("no-face.png").toString(), SWT.IMAGE_PNG);
        Path runs = folder.resolve("runs");
        SmallRun.run(folder, "failing", "folder, root: " + pictures, 7, runs);
        Window.show(RunsView.ID, RunsView.class);
        Table table = Window.byId(Table.class, "runs.table");
        SmallRun.select(table, Window.on(() -> table.getItemCount() - 1));
        Window.act(Window.byId(Button.class, "runs.failures"), SWT.Selection, () -> { });
        Window.await("the failed one hangs alone", () -> gallery.items().size() == 1 && gallery.items().get(0).contains("no-face"));
        settle();
        Window.screenshot("gallery-failed");
    }
}
