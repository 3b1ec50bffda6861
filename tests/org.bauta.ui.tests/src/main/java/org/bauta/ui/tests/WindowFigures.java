package org.bauta.ui.tests;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;

import org.bauta.ui.editor.ExperimentEditor;
import org.bauta.ui.gallery.GalleryView;
import org.bauta.ui.parts.Filmstrip;
import org.bauta.ui.parts.Open;
import org.bauta.ui.results.ResultsView;
import org.bauta.ui.runs.RunsView;
import org.bauta.ui.studio.Ask;
import org.bauta.ui.studio.StudioView;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Scale;
import org.eclipse.swt.widgets.ScrollBar;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.PlatformUI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * No test, but figures: how soon the picture follows a slider, how long the window takes to paint while 500 pictures are scrolled, and how
 * much memory an hour of work takes. Run by {@code releng/benchmarks/window.sh}; nothing is asserted, because they depend on the machine.
 */
class WindowFigures {
    private static final int MOVES = 20;
    private static final int SIXTY = 60;
    private static final List<String> METHODS = List.of("Gaussian blur", "Down- and upsampling", "Pixelation", "Gaussian noise", "Superpixels",
            "Half-toning");

    @TempDir
    Path folder;

    @Test
    void slider() throws Exception {
        StudioView studio = openStudio();
        Combo methods = Window.byId(Combo.class, "studio.method");
        Canvas stage = Window.byId(Canvas.class, "studio.stage");
        AtomicReference<Wait> wait = new AtomicReference<>();
        Window.on(() -> {
            stage.addListener(SWT.Paint, e -> {
                Wait w = wait.get();
                if (w != null && stage.getData("seen") instanceof Ask a && w.value().equals(a.values().get(w.setting()))) {
                    w.seen().countDown();
                }
            });
            return studio;
        });
        List<Double> all = new ArrayList<>();
        for (String method : METHODS) {
            if (Window.on(() -> methods.indexOf(method)) >= 0) {
                all.addAll(follow(methods, method, wait));
            }
        }
        print("slider to picture, 512 x 512, all of them", all);
    }

    private record Wait(String setting, String value, CountDownLatch seen) {
    }

    private List<Double> follow(Combo methods, String method, AtomicReference<Wait> wait) throws Exception {
        Window.choose(methods, method);
        rest("Preview");
        List<Scale> sliders = Window.on(() -> Window.find(Window.shell(), Scale.class, s -> String.valueOf(s.getData("id")).startsWith("slider.")
                && s.isVisible()));
        List<Double> millis = new ArrayList<>();
        if (!sliders.isEmpty()) {
            Scale slider = sliders.get(0);
            String setting = Window.on(() -> slider.getData("id").toString().substring("slider.".length()));
            int count = Window.on(slider::getMaximum);
            for (int i = 0; i < MOVES; i++) {
                int notch = 1 + (int) ((count - 1L) * (7 * i % MOVES) / MOVES);
                long start = System.nanoTime();
                CountDownLatch seen = Window.on(() -> {
                    slider.setSelection(notch);
                    CountDownLatch latch = new CountDownLatch(1);
                    slider.notifyListeners(SWT.Selection, new Event());
                    wait.set(new Wait(setting, text("setting." + setting).getText(), latch));
                    return latch;
                });
                if (seen.await(SIXTY, TimeUnit.SECONDS)) {
                    millis.add((System.nanoTime() - start) / 1e6);
                }
            }
            print("slider to picture, " + method, millis);
        }
        return millis;
    }

    private static StudioView openStudio() throws Exception {
        StudioView studio = Window.show(StudioView.ID, StudioView.class);
        Label sentence = Window.byId(Label.class, "studio.sentence");
        Window.size(1280, 800);
        Window.await("methods are offered", () -> Window.byIdNow(Combo.class, "studio.method").getItemCount() > 1);
        Window.on(() -> {
            studio.open(List.of());
            return null;
        });
        Window.await("a face is treated", () -> sentence.getText().contains("treated in"));
        return studio;
    }

    private static Text text(String id) {
        return Window.find(PlatformUI.getWorkbench().getWorkbenchWindows()[0].getShell(), Text.class, t -> id.equals(t.getData("id")) && t.isVisible())
                .get(0);
    }

    private static void rest(String job) throws Exception {
        Thread.sleep(200);
        Window.await(job + " is done", () -> Arrays.stream(Job.getJobManager().find(null)).noneMatch(j -> j.getName().startsWith(job)));
    }

    @Test
    void scrolling() throws Exception {
        Path runs = folder.resolve("runs");
        SmallRun.run(folder, "many", "synthetic, identities: 125, images: 4, size: 96", 7, runs);
        GalleryView gallery = Window.show(GalleryView.ID, GalleryView.class);
        Canvas wall = Window.byId(Canvas.class, "gallery.wall");
        Window.on(() -> {
            gallery.show(SmallRun.only(runs), java.util.Optional.empty(), java.util.Optional.empty());
            return null;
        });
        Window.await("500 pictures hang", () -> gallery.items().size() == 500);
        print("gallery, 500 rows, a frame while thumbnails are made", scroll(wall, Window.on(wall::getVerticalBar), 300));
        rest("Pictures of the gallery");
        print("gallery, 500 rows, back", scroll(wall, Window.on(wall::getVerticalBar), 300));
        StudioView studio = openStudio();
        List<Path> faces = SmallRun.files(SmallRun.only(runs).resolve("samples/00-original"));
        List<Path> many = new ArrayList<>();
        for (int i = 0; i < 500; i++) {
            many.add(Files.copy(faces.get(i % faces.size()), folder.resolve(String.format(Locale.ROOT, "%03d.png", i))));
        }
        Window.on(() -> {
            studio.open(many);
            return null;
        });
        Filmstrip strip = Window.byId(Filmstrip.class, "studio.filmstrip");
        Window.await("500 pictures are there", () -> strip.items().size() == 500);
        print("film strip, 500 pictures, a frame while thumbnails are made", scroll(strip, Window.on(strip::getHorizontalBar), 300));
    }

    /** From one end to the other, a frame each; milliseconds that painting one takes, before the window can do anything else. */
    private static List<Double> scroll(Canvas canvas, ScrollBar bar, int frames) throws Exception {
        List<Double> millis = new ArrayList<>();
        Image paper = Window.on(() -> new Image(canvas.getDisplay(), canvas.getSize().x, canvas.getSize().y));
        for (int i = 0; i <= frames; i++) {
            int frame = i;
            millis.add(Window.on(() -> {
                long start = System.nanoTime();
                bar.setSelection((int) ((long) (bar.getMaximum() - bar.getThumb()) * frame / frames));
                bar.notifyListeners(SWT.Selection, new Event());
                GC gc = new GC(paper);
                canvas.print(gc); // now, and not when the desktop finds the time
                gc.dispose();
                return (System.nanoTime() - start) / 1e6;
            }));
            Thread.sleep(16);
        }
        Window.on(() -> {
            paper.dispose();
            return null;
        });
        return millis;
    }

    @Test
    void memory() throws Exception {
        Path run = SmallRun.finished();
        StudioView studio = openStudio();
        long end = System.nanoTime() + Long.getLong("bauta.minutes", 10) * 60_000_000_000L;
        long next = 0;
        long began = System.nanoTime();
        for (int round = 0; System.nanoTime() < end; round++) {
            work(studio, run, round);
            if (System.nanoTime() > next) {
                System.gc();
                Runtime java = Runtime.getRuntime();
                System.out.printf(Locale.ROOT, "FIGURE memory after %d min, %d rounds: %d MB of Java's heap in use, %d MB of the process%n",
                        (System.nanoTime() - began) / 60_000_000_000L, round, (java.totalMemory() - java.freeMemory()) >> 20, resident());
                next = System.nanoTime() + 60_000_000_000L;
            }
        }
    }

    /** Everything once: studio, results, gallery, editor, and now and then a run. */
    private void work(StudioView studio, Path run, int round) throws Exception {
        Window.show(StudioView.ID, StudioView.class);
        Combo methods = Window.byId(Combo.class, "studio.method");
        Window.choose(methods, METHODS.get(round % METHODS.size()));
        Filmstrip strip = Window.byId(Filmstrip.class, "studio.filmstrip");
        Window.on(() -> {
            Event key = new Event();
            key.keyCode = round % 20 == 19 ? SWT.HOME : SWT.ARROW_RIGHT;
            strip.notifyListeners(SWT.KeyDown, key);
            for (Scale slider : Window.find(PlatformUI.getWorkbench().getWorkbenchWindows()[0].getShell(), Scale.class,
                    s -> String.valueOf(s.getData("id")).startsWith("slider.") && s.isVisible())) {
                slider.setSelection(slider.getMaximum() * (1 + round % 4) / 5);
                slider.notifyListeners(SWT.Selection, new Event());
            }
            return null;
        });
        rest("Preview");
        rest("Identity distances");
        ResultsView results = Window.show(ResultsView.ID, ResultsView.class);
        Window.on(() -> {
            results.show(run);
            return null;
        });
        rest("Drawing a chart");
        GalleryView gallery = Window.show(GalleryView.ID, GalleryView.class);
        Window.on(() -> {
            gallery.show(run, java.util.Optional.empty(), java.util.Optional.empty());
            return null;
        });
        Window.await("pictures hang", () -> gallery.items().size() == 16);
        Canvas wall = Window.byId(Canvas.class, "gallery.wall");
        scroll(wall, Window.on(wall::getVerticalBar), 10);
        rest("Pictures of the gallery");
        Path file = Files.writeString(folder.resolve("round.yaml"), EditorTest.TEXT);
        ExperimentEditor editor = Window.on(() -> Open.experiment(page(), file).orElseThrow());
        Window.await("it is read", editor::isShown);
        Window.on(() -> page().closeEditor(editor, false));
        if (round % 10 == 9) {
            RunsView view = Window.show(RunsView.ID, RunsView.class);
            Table table = Window.byId(Table.class, "runs.table");
            System.setProperty("bauta.runs", folder.resolve("runs").toString());
            int row = Window.on(() -> {
                view.run(file);
                return table.getItemCount() - 1;
            });
            Window.await("it is finished", () -> table.getItem(row).getText(1).equals("finished"));
        }
    }

    private static org.eclipse.ui.IWorkbenchPage page() {
        return PlatformUI.getWorkbench().getWorkbenchWindows()[0].getActivePage();
    }

    /** Megabytes of the whole process that are in memory; -1 where the system does not say. */
    private static long resident() throws IOException {
        Path status = Path.of("/proc/self/status");
        if (!Files.isReadable(status)) {
            return -1;
        }
        return Files.readAllLines(status).stream().filter(l -> l.startsWith("VmRSS:")).mapToLong(l -> Long.parseLong(l.replaceAll("\\D", "")) >> 10)
                .findFirst().orElse(-1);
    }

    private static void print(String what, List<Double> millis) {
        double[] sorted = millis.stream().mapToDouble(d -> d).sorted().toArray();
        if (sorted.length > 0) {
            System.out.printf(Locale.ROOT, "FIGURE %s: median %.0f ms, 95 %% below %.0f ms, longest %.0f ms, n = %d%n", what, sorted[sorted.length / 2],
                    sorted[(int) (0.95 * (sorted.length - 1))], sorted[sorted.length - 1], sorted.length);
        }
    }
}
