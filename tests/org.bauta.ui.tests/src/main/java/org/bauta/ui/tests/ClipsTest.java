package org.bauta.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

import org.bauta.core.catalog.Kind;
import org.bauta.core.dataset.DataSetLoader;
import org.bauta.core.dataset.DrawnSet;
import org.bauta.core.dataset.Footage;
import org.bauta.core.image.Image;
import org.bauta.core.settings.SettingsType;
import org.bauta.ui.Installed;
import org.bauta.ui.clips.ClipsView;
import org.bauta.ui.clips.Trace;
import org.bauta.ui.parts.Newest;
import org.bauta.ui.parts.SideBySide;
import org.bauta.vision.ClipWriter;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.RGB;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.eclipse.ui.XMLMemento;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

@ExtendWith({UiThread.class, Faults.class})
class ClipsTest {
    private static final int FRAMES = 24;
    /** Milliseconds after a change in which a hand counts as at rest, and more. */
    private static final int REST = 600;

    @TempDir
    Path folder;
    private ClipsView clips;
    private SideBySide pictures;
    private Canvas strip;
    private Label sentence;
    private Footage person;

    @BeforeEach
    void open() throws Exception {
        clips = Window.show(ClipsView.ID, ClipsView.class);
        pictures = Window.byId(SideBySide.class, "clips.pictures");
        strip = Window.byId(Canvas.class, "clips.strip");
        sentence = Window.byId(Label.class, "clips.sentence");
        Combo methods = Window.byId(Combo.class, "clips.method");
        Window.await("methods are offered", () -> methods.getItemCount() > 1);
        person = drawn((DataSetLoader<?>) Installed.catalog().make(Kind.DATASET, "synthetic", DataSetLoader.class)).clip(0);
    }

    private static <S extends Record> DrawnSet drawn(DataSetLoader<S> loader) {
        return (DrawnSet) loader.open(SettingsType.of(loader).bind(Map.of("identities", "2", "images", "1", "size", "256")));
    }

    @AfterEach
    void stopPlaying() {
        Window.on(() -> {
            clips.seek(0);
            return null;
        });
    }

    /** A corner of the frame says which one it is. */
    private static int gray(int frame) {
        return 10 + 10 * frame;
    }

    private static Image numbered(int frame, Image picture) {
        byte[] rgb = picture.toBytes();
        for (int y = 0; y < 24; y++) {
            java.util.Arrays.fill(rgb, 3 * y * picture.width(), 3 * (y * picture.width() + 24), (byte) gray(frame));
        }
        return Image.ofRgb(picture.width(), picture.height(), rgb);
    }

    private Path clip(String name, int frames, IntFunction<Image> picture) {
        Path file = folder.resolve(name);
        try (ClipWriter clip = new ClipWriter(file, 256, 256, 25)) {
            IntStream.range(0, frames).forEach(i -> clip.write(numbered(i, picture.apply(i))));
            clip.finish();
        }
        return file;
    }

    private void show(Path clip, Optional<Path> result) throws Exception {
        Window.on(() -> {
            pictures.setData("frame", null);
            clips.open(clip, result);
            return null;
        });
        Window.await("the first frame is there", () -> Integer.valueOf(0).equals(pictures.getData("frame")));
    }

    private void assertBothShow(int frame) {
        for (int i = 0; i < 2; i++) {
            int side = i;
            Rectangle at = Window.on(() -> pictures.place(side));
            RGB color = Window.color(pictures, at.x + 6, at.y + 6);
            assertEquals(new RGB(gray(frame), gray(frame), gray(frame)), color, "picture " + i + " of frame " + frame);
        }
    }

    @Test
    void bothPicturesShowTheSameFrameWhereverOneGoes() throws Exception {
        show(clip("person.mkv", FRAMES, i -> person.frame(i).image()), Optional.empty());
        for (int frame : new int[] {17, 3, 23, 22, 0, 9}) {
            Window.on(() -> {
                clips.seek(frame);
                return null;
            });
            Window.await("frame " + frame, () -> Integer.valueOf(frame).equals(pictures.getData("frame")));
            assertBothShow(frame);
        }
        Window.act(Window.byId(Button.class, "clips.on"), SWT.Selection, () -> { });
        Window.await("one on", () -> Integer.valueOf(10).equals(pictures.getData("frame")));
        assertBothShow(10);
        assertEquals("frame 11 of 24   0.40 s", Window.on(() -> Window.byIdNow(Label.class, "clips.time").getText()));
        Window.await("the strip is complete", () -> clips.trace().orElseThrow().isComplete());
        Window.size(1280, 800);
        Window.screenshot("clips");
        Window.size(1920, 1080);
        Window.screenshot("clips-large");
        Window.size(1280, 800);
    }

    /** While the hand rests after a change, then something is done, and its frame is on its way when the clip is treated anew. */
    private static void atRest(Runnable what) {
        Window.on(() -> {
            try {
                Thread.sleep(REST);
            } catch (InterruptedException e) {
                throw new AssertionError(e);
            }
            what.run();
            return null;
        });
    }

    @Test
    void aSettingThatWasChangedTakesNoFrameBack() throws Exception {
        show(clip("person.mkv", FRAMES, i -> person.frame(i).image()), Optional.empty());
        Combo methods = Window.byId(Combo.class, "clips.method");
        String before = Window.on(methods::getText);
        Optional<Trace> first = Window.on(clips::trace);
        Window.choose(methods, "Pixelation");
        atRest(() -> clips.seek(11));
        Window.await("it is treated anew", () -> !clips.trace().equals(first));
        Job.getJobManager().join(Newest.class, null);
        assertEquals(11, Window.on(() -> pictures.getData("frame")));
        Window.choose(methods, before);
    }

    @Test
    void itPlaysOnWhenASettingIsChanged() throws Exception {
        show(clip("person.mkv", FRAMES, i -> person.frame(i).image()), Optional.empty());
        Combo methods = Window.byId(Combo.class, "clips.method");
        String before = Window.on(methods::getText);
        Button loop = Window.byId(Button.class, "clips.loop");
        Button play = Window.byId(Button.class, "clips.play");
        Window.act(loop, SWT.Selection, () -> loop.setSelection(false));
        Window.choose(methods, "Pixelation");
        atRest(() -> play.notifyListeners(SWT.Selection, new Event()));
        Window.await("the end is reached", () -> play.getText().equals("&Play"));
        assertEquals(FRAMES - 1, Window.on(() -> pictures.getData("frame")));
        Window.act(loop, SWT.Selection, () -> loop.setSelection(true));
        Window.choose(methods, before);
    }

    @Test
    void clipFrameMethodAndJudgeAreThereAgainAtTheNextStart() throws Exception {
        show(clip("person.mkv", FRAMES, i -> person.frame(i).image()), Optional.empty());
        Combo methods = Window.byId(Combo.class, "clips.method");
        String before = Window.on(methods::getText);
        Window.choose(methods, "Pixelation");
        Window.on(() -> {
            Window.byIdNow(org.eclipse.swt.widgets.Text.class, "clips.threshold").setText("0.25");
            clips.seek(11);
            return null;
        });
        Window.await("frame 11", () -> Integer.valueOf(11).equals(pictures.getData("frame")));
        XMLMemento kept = XMLMemento.createWriteRoot("clips");
        Window.on(() -> {
            clips.saveState(kept);
            return null;
        });
        assertEquals(kept.toString(), Restored.keptAtOnce(clips, new ClipsView(), kept));
        try (Restored<ClipsView> again = Restored.of(clips, new ClipsView(), kept)) {
            SideBySide shown = again.find(SideBySide.class, "clips.pictures");
            Window.await("the frame is there", () -> Integer.valueOf(11).equals(shown.getData("frame")));
            assertEquals("Pixelation", Window.on(again.find(Combo.class, "clips.method")::getText));
            assertEquals(0.25, Window.on(again.view()::threshold));
            assertEquals("frame 12 of 24   0.44 s", Window.on(again.find(Label.class, "clips.time")::getText));
        }
        Window.choose(methods, before);
    }

    @Test
    void itPlaysToTheEndAndStops() throws Exception {
        show(clip("person.mkv", 8, i -> person.frame(i).image()), Optional.empty());
        Button loop = Window.byId(Button.class, "clips.loop");
        Button play = Window.byId(Button.class, "clips.play");
        Window.act(loop, SWT.Selection, () -> loop.setSelection(false));
        Window.act(play, SWT.Selection, () -> { });
        assertEquals("&Pause", Window.on(play::getText));
        Window.await("the end is reached", () -> play.getText().equals("&Play"));
        Window.await("the last frame stays", () -> Integer.valueOf(7).equals(pictures.getData("frame")));
        assertBothShow(7);
        Window.act(loop, SWT.Selection, () -> loop.setSelection(true));
    }

    @Test
    void aClipThatIsGoneWhileItPlaysStopsWithASentence() throws Exception {
        Path file = clip("person.mkv", FRAMES, i -> person.frame(i).image());
        show(file, Optional.empty());
        Button play = Window.byId(Button.class, "clips.play");
        Combo methods = Window.byId(Combo.class, "clips.method");
        String before = Window.on(methods::getText);
        Window.act(play, SWT.Selection, () -> { });
        Files.delete(file);
        Window.choose(methods, "Pixelation"); // no frame is known any more
        String words = "there is no clip " + file;
        Window.await("it is said", () -> sentence.getText().equals(words));
        Window.await("it stops", () -> play.getText().equals("&Play"));
        int frame = Window.on(() -> (Integer) pictures.getData("frame"));
        Window.act(play, SWT.Selection, () -> { });
        Window.await("it stops again", () -> play.getText().equals("&Play"));
        assertEquals(frame, Window.on(() -> pictures.getData("frame")), "the frame that stays in sight");
        Window.choose(methods, before);
    }

    @Test
    void framesThatLeakAreMarkedAndAClickGoesThere() throws Exception {
        Path clip = clip("person.mkv", FRAMES, i -> person.frame(i).image());
        // every third frame is released as it is; the others are all noise
        Path leaky = clip("released.mkv", FRAMES, i -> i % 3 == 0 ? person.frame(i).image() : noise(i));
        show(clip, Optional.of(leaky));
        Window.await("the strip is complete", () -> clips.trace().map(Trace::isComplete).orElse(false));
        Window.on(() -> {
            Window.byIdNow(org.eclipse.swt.widgets.Text.class, "clips.threshold").setText("0.999");
            return null;
        });
        List<Integer> faces = Window.on(() -> IntStream.range(0, FRAMES).filter(i -> !Double.isNaN(clips.trace().orElseThrow().value(i)))
                .boxed().toList());
        assertTrue(faces.size() > FRAMES / 2, "faces were found in " + faces);
        List<Integer> expected = faces.stream().filter(i -> i % 3 == 0).toList();
        assertEquals(expected, Window.on(() -> clips.trace().orElseThrow().leaks(clips.threshold())));
        int y = Window.on(() -> strip.getClientArea().height - 8);
        for (int i = 0; i < FRAMES; i++) {
            int frame = i;
            RGB color = Window.color(strip, Window.on(() -> clips.x(frame)) - 4, y);
            boolean red = color.red > 200 && color.green < 60 && color.blue < 60;
            assertEquals(expected.contains(i), red, "frame " + i + " is " + color);
        }
        Window.pointer(strip, SWT.MouseDown, Window.on(() -> clips.x(15)), 60);
        Window.await("the click goes there", () -> Integer.valueOf(15).equals(pictures.getData("frame")));
        assertBothShow(15);
        Window.screenshot("clips-leaks");
    }

    private static Image noise(int seed) {
        byte[] rgb = new byte[3 * 256 * 256];
        new java.util.SplittableRandom(seed).nextBytes(rgb);
        return Image.ofRgb(256, 256, rgb);
    }

    @Test
    void aResultOfAnotherLengthIsRefused() throws Exception {
        Path clip = clip("person.mkv", 5, i -> person.frame(i).image());
        Path shorter = clip("shorter.mkv", 4, i -> person.frame(i).image());
        Window.on(() -> {
            clips.open(clip, Optional.of(shorter));
            return null;
        });
        Window.await("it is said", () -> sentence.getText().startsWith("shorter.mkv has 4 frames of 256 x 256, but person.mkv has 5"));
    }

    @Test
    void aFileThatIsNoClipIsNamed() throws Exception {
        Path file = Files.writeString(folder.resolve("words.mkv"), "no clip");
        Window.on(() -> {
            clips.open(file, Optional.empty());
            return null;
        });
        Window.await("it is named", () -> sentence.getText().contains("words.mkv"));
    }
}
