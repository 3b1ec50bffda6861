package org.bauta.ui.tests;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import org.bauta.ui.clips.ClipsView;
import org.bauta.ui.gallery.GalleryView;
import org.bauta.ui.history.HistoryView;
import org.bauta.ui.parts.Open;
import org.bauta.ui.results.ResultsView;
import org.bauta.ui.runs.DetailsView;
import org.bauta.ui.runs.RunsView;
import org.bauta.ui.studio.StudioView;
import org.bauta.ui.wizard.PluginWizard;
import org.bauta.ui.wizard.PluginsView;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.e4.ui.css.swt.theme.IThemeEngine;
import org.eclipse.jface.preference.PreferenceDialog;
import org.eclipse.jface.wizard.WizardDialog;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Scale;
import org.eclipse.swt.widgets.Table;
import org.eclipse.ui.IViewPart;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.dialogs.PreferencesUtil;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * No test, but pictures of every view for whoever looks at them: two sizes, light and dark. Run with {@code -Dtest=WindowPictures};
 * they lie below target/screenshots. With {@code GDK_SCALE=2} in the environment on a screen of 2700 x 1800 and
 * {@code -Dbauta.sizes=1280x800}: as on a display with twice as many pixels.
 */
class WindowPictures {
    private static final String[] THEMES = {"light", "dark"};

    @TempDir
    Path folder;
    private String prefix = "";

    @Test
    void everyView() throws Exception {
        Path run = curves();
        List<String> themes = Arrays.asList(System.getProperty("bauta.themes", "light,dark").split(","));
        for (String theme : THEMES) {
            if (themes.contains(theme)) {
                theme("org.eclipse.e4.ui.css.theme.e4_" + (theme.equals("dark") ? "dark" : "default"));
                for (String size : System.getProperty("bauta.sizes", "1280x800,1920x1080").split(",")) {
                    int width = Integer.parseInt(size.substring(0, size.indexOf('x')));
                    Window.size(width, Integer.parseInt(size.substring(size.indexOf('x') + 1)));
                    prefix = theme + "-" + width + "-";
                    views(run);
                }
            }
        }
        theme("org.eclipse.e4.ui.css.theme.e4_default");
    }

    private static void theme(String id) {
        Window.on(() -> {
            PlatformUI.getWorkbench().getService(IThemeEngine.class).setTheme(id, false);
            return null;
        });
    }

    /** A run with everything that there is to see: two methods, a protocol, a picture without a face. */
    private Path curves() throws Exception {
        Path runs = folder.resolve("runs");
        System.setProperty("bauta.runs", runs.toString());
        Path file = Files.writeString(folder.resolve("curves.yaml"), """
                experiment: curves
                title: Two obfuscations on synthetic portraits
                seed: 7
                dataset: {id: synthetic, identities: 24, images: 4, size: 128}
                detector: opencv-cascade
                methods:
                  - {id: gaussian-blur, sigma: [2, 4, 8]}
                  - {id: pixelation, blocks: [32, 16, 8]}
                recognisers: [bauta-judge, lbp]
                attackers: [naive]
                protocol: verification-10-fold
                metrics: [psnr, ssim, {id: identity-distance, distance: cosine}, face-detection-rate]
                evaluation: {bootstrap: 50}
                charts:
                  - {id: tradeoff, x: ssim, y: identity-distance}
                """);
        RunsView view = Window.show(RunsView.ID, RunsView.class);
        Table table = Window.byId(Table.class, "runs.table");
        int row = Window.on(() -> {
            view.run(file);
            return table.getItemCount() - 1;
        });
        for (int i = 0; i < 4; i++) { // it may take longer than one patience
            try {
                Window.await("it is finished", () -> table.getItem(row).getText(1).matches("finished|failed"));
                break;
            } catch (AssertionError e) {
                continue;
            }
        }
        if (!Window.on(() -> table.getItem(row).getText(1)).equals("finished")) {
            throw new AssertionError(Window.on(() -> table.getItem(row).getText(2)));
        }
        return SmallRun.only(runs);
    }

    private void shot(String name) throws Exception {
        Thread.sleep(300);
        Window.await("nothing is in work", () -> Arrays.stream(Job.getJobManager().find(null)).noneMatch(j -> j.getName().matches(
                "Preview.*|Identity.*|Drawing.*|Pictures.*|Thumb.*|Reading.*|A frame|Similarity.*")));
        Window.screenshot(prefix + name);
    }

    private void views(Path run) throws Exception {
        Window.show("org.bauta.ui.welcome", IViewPart.class);
        shot("welcome");
        StudioView studio = Window.show(StudioView.ID, StudioView.class);
        Label sentence = Window.byId(Label.class, "studio.sentence");
        Combo methods = Window.byId(Combo.class, "studio.method");
        Window.await("methods are offered", () -> methods.getItemCount() > 1);
        Window.choose(methods, "Gaussian blur");
        Window.on(() -> {
            studio.open(List.of());
            return null;
        });
        Window.await("a face is treated", () -> sentence.getText().contains("treated in"));
        Scale slider = Window.byId(Scale.class, "slider.sigma");
        Window.act(slider, SWT.Selection, () -> slider.setSelection(60));
        shot("studio");
        Window.choose(methods, "Block transform scrambling");
        shot("studio-keys");
        Window.choose(methods, "Gaussian blur");
        Window.show(RunsView.ID, RunsView.class);
        SmallRun.select(Window.byId(Table.class, "runs.table"), 0);
        shot("runs");
        results(run);
        GalleryView gallery = Window.show(GalleryView.ID, GalleryView.class);
        Window.on(() -> {
            gallery.show(run, Optional.empty(), Optional.empty());
            return null;
        });
        Window.await("pictures hang", () -> !gallery.items().isEmpty());
        shot("gallery");
        Window.pointer(Window.byId(Canvas.class, "gallery.wall"), SWT.MouseUp, 160, 100);
        shot("gallery-full");
        Window.act(Window.byId(Button.class, "gallery.back"), SWT.Selection, () -> { });
        Window.show(ClipsView.ID, ClipsView.class);
        Window.act(Window.byId(Button.class, "clips.synthetic"), SWT.Selection, () -> { });
        Canvas pictures = Window.byId(Canvas.class, "clips.pictures");
        Window.await("a frame is there", () -> pictures.getData("frame") != null);
        shot("clips");
        Window.on(() -> {
            Open.details(page(), List.of(run));
            return null;
        });
        Window.show(DetailsView.ID, DetailsView.class);
        shot("details");
        Window.show(HistoryView.ID, HistoryView.class);
        shot("history");
        Window.show(PluginsView.ID, PluginsView.class);
        shot("plugins");
        editor();
        dialogs();
    }

    private void results(Path run) throws Exception {
        ResultsView results = Window.show(ResultsView.ID, ResultsView.class);
        Canvas figure = Window.byId(Canvas.class, "results.figure");
        Window.on(() -> {
            figure.setData("drawn", null);
            results.show(run);
            return null;
        });
        Window.await("the chart is drawn", () -> figure.getData("drawn") != null);
        Combo charts = Window.byId(Combo.class, "results.chart");
        for (String chart : Window.on(charts::getItems)) {
            Window.choose(charts, chart);
            shot("results-" + chart.toLowerCase(java.util.Locale.ROOT).replaceAll("[^a-z]+", "-").replaceAll("^(.{12}).*", "$1"));
        }
        Window.choose(charts, Window.on(() -> charts.getItem(0)));
    }

    private void editor() throws Exception {
        try (Editing edit = new Editing(Files.writeString(folder.resolve("three.yaml"), EditorTest.TEXT.replace("size: 128", "size: lots")))) {
            edit.choose("gaussian-blur");
            shot("editor");
            edit.page(Editing.YAML);
            shot("editor-yaml");
            edit.page(Editing.FORM);
        }
    }

    private void dialogs() throws Exception {
        WizardDialog wizard = Window.on(() -> {
            WizardDialog d = new WizardDialog(Window.shell(), new PluginWizard());
            d.setBlockOnOpen(false);
            d.open();
            return d;
        });
        shot("wizard");
        Window.on(wizard::close);
        PreferenceDialog preferences = Window.on(() -> {
            PreferenceDialog d = PreferencesUtil.createPreferenceDialogOn(Window.shell(), "org.bauta.ui.preferences", null, null);
            d.setBlockOnOpen(false);
            d.open();
            return d;
        });
        shot("preferences");
        Window.on(preferences::close);
    }

    private static IWorkbenchPage page() {
        return PlatformUI.getWorkbench().getWorkbenchWindows()[0].getActivePage();
    }
}
