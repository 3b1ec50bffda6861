package org.bauta.ui.tests;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.bauta.ui.clips.ClipsView;
import org.bauta.ui.studio.StudioView;
import org.eclipse.swt.dnd.DND;
import org.eclipse.swt.dnd.DropTarget;
import org.eclipse.swt.dnd.FileTransfer;
import org.eclipse.swt.dnd.Transfer;
import org.eclipse.swt.dnd.TransferData;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** Files that are dragged from the desktop and dropped on the window. */
@ExtendWith({UiThread.class, Faults.class})
class DropTest {
    @TempDir
    Path folder;

    @Test
    void aPictureOnTheStudioIsTreated() throws Exception {
        Path run = SmallRun.finished();
        StudioView studio = Window.show(StudioView.ID, StudioView.class);
        Canvas stage = Window.byId(Canvas.class, "studio.stage");
        Path face = SmallRun.files(run.resolve("samples/00-original")).get(0);
        drop(stage, face);
        Window.await("it is the one that is shown", () -> studio.pictures().equals(List.of(face.toString())));
        awaitTreated();
        Path pictures = Files.createDirectories(folder.resolve("pictures"));
        for (Path one : SmallRun.files(run.resolve("samples/00-original"))) {
            Files.copy(one, pictures.resolve(one.getFileName()));
        }
        drop(stage, pictures);
        Window.await("all of its pictures are there", () -> studio.pictures().size() == 4
                && studio.pictures().stream().allMatch(p -> p.startsWith(pictures.toString())));
        awaitTreated();
        Window.screenshot("studio-dropped");
    }

    @Test
    void whatIsNoPictureIsNamed() throws Exception {
        Window.show(StudioView.ID, StudioView.class);
        Canvas stage = Window.byId(Canvas.class, "studio.stage");
        Label sentence = Window.byId(Label.class, "studio.sentence");
        drop(stage, Files.createDirectories(folder.resolve("empty")));
        Window.await("it is said", () -> sentence.getText().startsWith("there are no pictures in "));
    }

    @Test
    void aFileOnThePlayerIsOpened() throws Exception {
        Window.show(ClipsView.ID, ClipsView.class);
        Canvas pictures = Window.byId(Canvas.class, "clips.pictures");
        Label sentence = Window.byId(Label.class, "clips.sentence");
        drop(pictures, Files.writeString(folder.resolve("words.mkv"), "no clip"));
        Window.await("it is named", () -> sentence.getText().contains("words.mkv"));
    }

    private static void awaitTreated() throws Exception {
        Label sentence = Window.byId(Label.class, "studio.sentence");
        Window.await("it is treated", () -> sentence.getText().contains("treated in") || sentence.getText().contains("masked"));
    }

    /** From the drop target of a control, or of what it lies in, as the desktop finds it; the paths go through the desktop's format. */
    private static void drop(Control control, Path... paths) throws Exception {
        String[] names = java.util.Arrays.stream(paths).map(Path::toString).toArray(String[]::new);
        DropTarget target = Window.on(() -> {
            Control at = control;
            while (!(at.getData(DND.DROP_TARGET_KEY) instanceof DropTarget)) {
                at = at.getParent();
            }
            return (DropTarget) at.getData(DND.DROP_TARGET_KEY);
        });
        Transfer transfer = Window.on(() -> target.getTransfer()[0]);
        FileTransfer files = assertInstanceOf(FileTransfer.class, transfer);
        String[] arrived = Window.on(() -> {
            TransferData data = files.getSupportedTypes()[0];
            files.javaToNative(names, data);
            assertTrue(files.isSupportedType(data));
            return (String[]) files.nativeToJava(data);
        });
        assertArrayEquals(names, arrived);
        Event enter = event();
        Event drop = event();
        Field data = drop.getClass().getField("data");
        data.set(drop, arrived);
        Window.on(() -> {
            target.notifyListeners(DND.DragEnter, enter);
            assertEquals(DND.DROP_COPY, enter.detail);
            target.notifyListeners(DND.Drop, drop);
            return null;
        });
    }

    /** SWT's own kind of event, which it makes from the desktop's. */
    private static Event event() throws Exception {
        Constructor<?> made = DropTarget.class.getClassLoader().loadClass("org.eclipse.swt.dnd.DNDEvent").getDeclaredConstructor();
        made.setAccessible(true);
        return (Event) made.newInstance();
    }
}
