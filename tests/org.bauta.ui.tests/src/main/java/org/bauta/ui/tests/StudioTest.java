package org.bauta.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

import org.bauta.ui.studio.Ask;
import org.bauta.ui.studio.StudioView;
import org.eclipse.core.runtime.jobs.Job;
import org.bauta.ui.parts.Filmstrip;
import org.eclipse.swt.SWT;
import org.eclipse.swt.dnd.Clipboard;
import org.eclipse.swt.dnd.TextTransfer;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.ImageLoader;
import org.eclipse.swt.graphics.PaletteData;
import org.eclipse.swt.graphics.RGB;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Scale;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.XMLMemento;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

@ExtendWith({UiThread.class, Faults.class})
class StudioTest {
    private StudioView studio;
    private Label sentence;
    private Canvas stage;

    @BeforeEach
    void openSyntheticFaces() throws Exception {
        studio = Window.show(StudioView.ID, StudioView.class);
        sentence = Window.byId(Label.class, "studio.sentence");
        stage = Window.byId(Canvas.class, "studio.stage");
        choose("Gaussian blur");
        Window.on(() -> {
            studio.open(List.of());
            return null;
        });
        awaitTreated();
    }

    @Test
    void theReleaseFollowsTheSlider() throws Exception {
        byte[] before = Window.pixels(stage);
        Scale slider = Window.byId(Scale.class, "slider.sigma");
        Window.act(slider, SWT.Selection, () -> slider.setSelection(60));
        assertEquals("6%", Window.on(() -> text("setting.sigma").getText()));
        Window.await("the picture follows", () -> !Arrays.equals(before, Window.pixels(stage)));
        Window.await("every recogniser is asked", () -> gauges().contains("lbp: identity distance"));
        Window.size(1280, 800);
        Canvas filmstrip = Window.byId(Canvas.class, "studio.filmstrip");
        Window.pixels(filmstrip); // asks for the thumbnails that have come into sight
        Window.await("thumbnails are made", () -> Arrays.stream(Job.getJobManager().find(null))
                .noneMatch(j -> j.getName().equals("Thumbnails")));
        Window.screenshot("studio");
    }

    @Test
    void aTypedValueMovesTheSlider() throws Exception {
        Window.on(() -> {
            text("setting.sigma").setText("12.5");
            return null;
        });
        Scale slider = Window.byId(Scale.class, "slider.sigma");
        assertEquals(125, Window.on(slider::getSelection));
    }

    @Test
    void aWrongValueIsExplainedAtItsField() throws Exception {
        Label fault = Window.byId(Label.class, "fault.sigma");
        for (String wrong : List.of("lots", "", "-1", "51", "1e999", "12pxx", "NaN%", "%", "8,5")) {
            Window.on(() -> {
                text("setting.sigma").setText(wrong);
                return null;
            });
            assertTrue(Window.on(fault::isVisible), wrong);
            assertTrue(Window.on(fault::getText).startsWith("sigma is "), Window.on(fault::getText));
            if (wrong.equals("51")) {
                Window.screenshot("studio-wrong-value");
            }
        }
        Window.on(() -> {
            text("setting.sigma").setText("4");
            return null;
        });
        assertFalse(Window.on(fault::isVisible));
    }

    @Test
    void anotherMethodBringsItsOwnSettings() throws Exception {
        choose("Mask");
        Combo shape = Window.byId(Combo.class, "setting.shape");
        assertTrue(Window.on(() -> List.of(shape.getItems())).contains("eye-bar"));
        assertTrue(Window.on(() -> Window.find(Window.shell(), Text.class, t -> "setting.sigma".equals(t.getData("id")) && t.isVisible()))
                .isEmpty());
        byte[] box = settled();
        Window.act(shape, SWT.Selection, () -> shape.setText("eye-bar"));
        Window.await("the picture follows", () -> !Arrays.equals(box, Window.pixels(stage)));
    }

    @Test
    void aPictureWithoutAFaceIsMaskedWholeAndItIsSaid(@TempDir Path folder) throws Exception {
        Path file = folder.resolve("wall.png");
        ImageData wall = new ImageData(200, 160, 24, new PaletteData(0xff0000, 0xff00, 0xff));
        for (int y = 0; y < wall.height; y++) {
            for (int x = 0; x < wall.width; x++) {
                wall.setPixel(x, y, wall.palette.getPixel(new RGB(230, 225, 210)));
            }
        }
        ImageLoader loader = new ImageLoader();
        loader.data = new ImageData[] {wall};
        loader.save(file.toString(), SWT.IMAGE_PNG);
        Window.on(() -> {
            studio.open(List.of(file));
            return null;
        });
        Window.await("it is said", () -> sentence.getText().equals("The whole picture is masked: no face was found."));
        Window.screenshot("studio-no-face");
    }

    /** The window's time for it is watched as in every test: pictures of a camera are made ready for the screen in the background. */
    @Test
    void aPhotographOfTwelveMegapixelsIsShownAndZoomed(@TempDir Path folder) throws Exception {
        Path face = SmallRun.files(SmallRun.finished().resolve("samples/00-original")).get(0);
        ImageData small = new ImageData(face.toString());
        ImageLoader loader = new ImageLoader();
        loader.data = new ImageData[] {small.scaledTo(4000, 3000)};
        Path file = folder.resolve("photograph.jpg");
        loader.save(file.toString(), SWT.IMAGE_JPEG);
        Window.show(StudioView.ID, StudioView.class);
        Window.on(() -> {
            stage.setData("seen", null);
            studio.open(List.of(file));
            return null;
        });
        Window.await("it is on the stage", () -> stage.getData("seen") instanceof Ask a && a.item().id().equals(file.toString()));
        byte[] whole = settled();
        for (int i = 0; i < 8; i++) {
            Window.pointer(stage, SWT.MouseWheel, 200, 250);
        }
        assertNotEquals(Arrays.hashCode(whole), Arrays.hashCode(settled()));
        Window.pointer(stage, SWT.MouseDoubleClick, 200, 250);
        assertEquals(Arrays.hashCode(whole), Arrays.hashCode(settled()));
    }

    @Test
    void fiveHundredPicturesAreShownAsTheyComeIntoSight(@TempDir Path folder) throws Exception {
        List<Path> files = new java.util.ArrayList<>();
        for (int i = 0; i < 500; i++) {
            ImageData plain = new ImageData(64, 64, 24, new PaletteData(0xff0000, 0xff00, 0xff));
            java.util.Arrays.fill(plain.data, (byte) (i / 2));
            ImageLoader loader = new ImageLoader();
            loader.data = new ImageData[] {plain};
            files.add(folder.resolve(String.format("%03d.png", i)));
            loader.save(files.get(i).toString(), SWT.IMAGE_PNG);
        }
        Window.on(() -> {
            studio.open(files);
            return null;
        });
        Filmstrip strip = Window.byId(Filmstrip.class, "studio.filmstrip");
        Window.await("the first is shown", () -> Window.colors(strip) > 5 && strip.made() > 5);
        assertTrue(Window.on(strip::made) < 100, "only what is in sight is read");
        for (int place : new int[] {5_000, 12_000, 20_000, 30_000, 39_000}) {
            int before = Window.on(strip::made);
            Window.on(() -> {
                strip.getHorizontalBar().setSelection(place);
                strip.getHorizontalBar().notifyListeners(SWT.Selection, new org.eclipse.swt.widgets.Event());
                return null;
            });
            Window.await("what came into sight is made", () -> Window.colors(strip) > 0 && strip.made() > before);
        }
        assertTrue(Window.on(strip::made) < 250, "what was passed over is not read");
        Window.screenshot("studio-filmstrip");
    }

    @Test
    void whatIsSetIsKeptForTheNextStart() throws Exception {
        choose("Pixelation");
        Window.on(() -> {
            text("setting.blocks").setText("11");
            return null;
        });
        XMLMemento kept = XMLMemento.createWriteRoot("studio");
        Window.on(() -> {
            studio.saveState(kept);
            return null;
        });
        assertEquals("pixelation", kept.getString("method"));
        assertEquals("11", kept.getChild("settings").getString("blocks"));
        assertEquals(kept.toString(), Restored.keptAtOnce(studio, new StudioView(), kept));
    }

    @Test
    void aFileThatIsNoPictureIsNamed(@TempDir Path folder) throws Exception {
        Path file = java.nio.file.Files.writeString(folder.resolve("words.png"), "no picture");
        Window.on(() -> {
            studio.open(List.of(file));
            return null;
        });
        Window.await("it is named", () -> sentence.getText().contains("words.png"));
    }

    @Test
    void whatIsOnTheScreenIsALineForAShell() throws Exception {
        Window.on(() -> {
            text("setting.sigma").setText("12px");
            return null;
        });
        awaitTreated();
        Window.act(Window.byId(Button.class, "studio.copy"), SWT.Selection, () -> { });
        Window.await("it is copied", () -> sentence.getText().startsWith("Copied: "));
        String line = Window.on(() -> {
            Clipboard clipboard = new Clipboard(Window.display());
            String text = (String) clipboard.getContents(TextTransfer.getInstance());
            clipboard.dispose();
            return text;
        });
        assertTrue(line.matches("bauta deidentify \\S+\\.png --method gaussian-blur --param sigma=12px "
                + "--detector opencv-cascade --out \\S+"), line);
        assertTrue(java.nio.file.Files.isRegularFile(Path.of(line.split(" ")[2])), line);
    }

    @Test
    void aMethodThatTakesLongGivesWayToWhatIsAskedNext() throws Exception {
        choose("Projected gradient");
        Window.on(() -> {
            text("setting.steps").setText("1000");
            return null;
        });
        Window.await("it is at work", () -> Arrays.stream(Job.getJobManager().find(null)).anyMatch(j -> j.getName().equals("Preview")
                && j.getState() == Job.RUNNING));
        choose("Mask");
        Window.await("the mask is there", () -> stage.getData("seen") instanceof Ask a && a.method().equals("mask"));
    }

    @Test
    void differenceAndSplitShowOtherPictures() throws Exception {
        byte[] side = settled();
        push("S&plit");
        byte[] split = Window.pixels(stage);
        push("&Difference");
        byte[] difference = Window.pixels(stage);
        assertNotEquals(Arrays.hashCode(side), Arrays.hashCode(split));
        assertNotEquals(Arrays.hashCode(split), Arrays.hashCode(difference));
        push("Side by &side");
    }

    @Test
    void aReversibleMethodGivesTheFaceBackToTheRightKeyAlone() throws Exception {
        choose("Block transform scrambling");
        Window.on(() -> {
            text("setting.rounds").setText("1000"); // for the test's sake
            text("studio.lock").setText("open sesame");
            return null;
        });
        awaitTreated();
        byte[] locked = settled();
        Window.on(() -> {
            text("studio.unlock").setText("open poppy");
            return null;
        });
        Window.act(Window.byId(Button.class, "studio.recover"), SWT.Selection, () -> { });
        Window.await("the wrong key is refused", () -> sentence.getText().startsWith("the face cannot be recovered: the key is not"));
        assertEquals(Arrays.hashCode(locked), Arrays.hashCode(settled()));
        Window.screenshot("studio-wrong-key");
        Window.on(() -> {
            text("studio.unlock").setText("open sesame");
            return null;
        });
        Window.act(Window.byId(Button.class, "studio.recover"), SWT.Selection, () -> { });
        Window.await("the right key opens", () -> sentence.getText().startsWith("Recovered"));
        assertNotEquals(Arrays.hashCode(locked), Arrays.hashCode(settled()));
        Window.screenshot("studio-recovered");
    }

    @Test
    void overlaysAndZoomChangeBothPicturesInStep() throws Exception {
        byte[] plain = settled();
        Button mask = Window.byId(Button.class, "studio.overlay.mask");
        Window.act(mask, SWT.Selection, () -> mask.setSelection(true));
        byte[] tinted = settled();
        assertNotEquals(Arrays.hashCode(plain), Arrays.hashCode(tinted));
        Window.screenshot("studio-mask");
        Window.act(mask, SWT.Selection, () -> mask.setSelection(false));
        Button boxes = Window.byId(Button.class, "studio.overlay.boxes");
        Button points = Window.byId(Button.class, "studio.overlay.landmarks");
        Window.act(boxes, SWT.Selection, () -> boxes.setSelection(false));
        Window.act(points, SWT.Selection, () -> points.setSelection(false));
        byte[] bare = settled();
        assertNotEquals(Arrays.hashCode(plain), Arrays.hashCode(bare));
        for (int i = 0; i < 6; i++) {
            Window.pointer(stage, SWT.MouseWheel, 200, 250);
        }
        byte[] near = settled();
        assertNotEquals(Arrays.hashCode(bare), Arrays.hashCode(near));
        Window.screenshot("studio-zoomed");
        Window.pointer(stage, SWT.MouseDoubleClick, 200, 250);
        assertEquals(Arrays.hashCode(bare), Arrays.hashCode(settled()));
        Window.act(boxes, SWT.Selection, () -> boxes.setSelection(true));
        Window.act(points, SWT.Selection, () -> points.setSelection(true));
    }

    @Test
    void whatIsSetIsSentToAnExperimentThatCanBeRun() throws Exception {
        Window.on(() -> {
            text("setting.sigma").setText("7%");
            return null;
        });
        Window.act(Window.byId(Button.class, "studio.send"), SWT.Selection, () -> { });
        Window.await("it is written", () -> sentence.getText().startsWith("Written: "));
        Path file = Path.of(Window.on(sentence::getText).substring("Written: ".length()));
        String yaml = java.nio.file.Files.readString(file);
        Window.on(() -> PlatformUI.getWorkbench().getWorkbenchWindows()[0].getActivePage().closeAllEditors(false));
        java.nio.file.Files.delete(file);
        try (var rest = java.nio.file.Files.list(file.getParent())) {
            if (rest.findAny().isEmpty()) {
                java.nio.file.Files.delete(file.getParent());
            }
        }
        assertTrue(yaml.contains("{id: gaussian-blur, sigma: 7%}"), yaml);
    }

    private void push(String label) {
        Button chosen = Window.on(() -> Window.find(Window.shell(), Button.class, b -> b.getText().equals(label)).get(0));
        Window.on(() -> {
            Window.find(chosen.getParent(), Button.class, b -> (b.getStyle() & SWT.RADIO) != 0).forEach(b -> b.setSelection(b == chosen));
            return null;
        });
        Window.act(chosen, SWT.Selection, () -> { });
    }

    private void choose(String method) throws InterruptedException {
        Combo methods = Window.byId(Combo.class, "studio.method");
        Window.await("methods are offered", () -> methods.indexOf(method) >= 0);
        Window.act(methods, SWT.Selection, () -> methods.setText(method));
    }

    private void awaitTreated() throws InterruptedException {
        Window.await("the first face is treated", () -> sentence.getText().contains("treated in"));
    }

    /** What the stage shows when it has not changed for a second and nothing is in work. */
    private byte[] settled() throws InterruptedException {
        Window.await("nothing is in work", () -> Arrays.stream(Job.getJobManager().find(null)).noneMatch(j -> j.getName().equals("Preview")));
        byte[][] last = {Window.pixels(stage)};
        long[] since = {System.nanoTime()};
        Window.await("the picture is at rest", () -> {
            byte[] now = Window.pixels(stage);
            if (!Arrays.equals(now, last[0])) {
                last[0] = now;
                since[0] = System.nanoTime();
            }
            return System.nanoTime() - since[0] > 1_000_000_000L;
        });
        return last[0];
    }

    private static Text text(String id) {
        return Window.find(Window.shell(), Text.class, t -> id.equals(t.getData("id")) && t.isVisible()).get(0);
    }

    private static String gauges() {
        return String.valueOf(Window.find(Window.shell(), Canvas.class, c -> "studio.gauges".equals(c.getData("id"))).get(0)
                .getToolTipText());
    }
}
