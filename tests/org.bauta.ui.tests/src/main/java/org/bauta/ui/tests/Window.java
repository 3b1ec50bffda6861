package org.bauta.ui.tests;

import java.io.File;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.IntStream;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.ImageLoader;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.RGB;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.PlatformUI;

/** The real window, driven from a test thread: everything touches widgets on the UI thread. */
final class Window {
    /** Seconds that anything may take; more where machines are busy. */
    private static final long LIMIT_NANOS = 1_000_000_000L * Long.getLong("bauta.patience", 120);

    /** Some frames of the desktop. */
    private static final int FRAMES_MILLIS = 200;

    private Window() {
    }

    static Display display() {
        return PlatformUI.getWorkbench().getDisplay();
    }

    static <T> T on(Supplier<T> work) {
        AtomicReference<T> result = new AtomicReference<>();
        AtomicReference<RuntimeException> fault = new AtomicReference<>();
        display().syncExec(() -> {
            try {
                result.set(work.get());
            } catch (RuntimeException e) {
                fault.set(e);
            }
        });
        if (fault.get() != null) {
            throw fault.get();
        }
        return result.get();
    }

    static Shell shell() {
        return on(() -> PlatformUI.getWorkbench().getWorkbenchWindows()[0].getShell());
    }

    static <T extends Control> List<T> find(Composite root, Class<T> type, Predicate<T> wanted) {
        List<T> found = new ArrayList<>();
        for (Control child : root.getChildren()) {
            if (type.isInstance(child) && wanted.test(type.cast(child))) {
                found.add(type.cast(child));
            }
            if (child instanceof Composite c) {
                found.addAll(find(c, type, wanted));
            }
        }
        return found;
    }

    static void await(String what, BooleanSupplier condition) throws InterruptedException {
        long end = System.nanoTime() + LIMIT_NANOS;
        while (!on(condition::getAsBoolean)) {
            if (System.nanoTime() > end) {
                throw new AssertionError("it did not happen: " + what);
            }
            Thread.sleep(5);
        }
    }

    /** The control that the window calls so; waits until it is there. */
    static <T extends Control> T byId(Class<T> type, String id) throws InterruptedException {
        Predicate<T> named = c -> id.equals(c.getData("id"));
        await(id + " is there", () -> !find(shell(), type, named).isEmpty());
        // two views may have a control of one name: the one in sight is meant
        return on(() -> find(shell(), type, named).stream().filter(Control::isVisible).findFirst()
                .orElseGet(() -> find(shell(), type, named).get(0)));
    }

    /** The control of that name, at once; on the UI thread. */
    static <T extends Control> T byIdNow(Class<T> type, String id) {
        return find(PlatformUI.getWorkbench().getWorkbenchWindows()[0].getShell(), type, c -> id.equals(c.getData("id"))).get(0);
    }

    /** Brings a view to the front. */
    static <T> T show(String id, Class<T> type) {
        return on(() -> {
            try {
                return type.cast(PlatformUI.getWorkbench().getWorkbenchWindows()[0].getActivePage().showView(id));
            } catch (PartInitException e) {
                throw new AssertionError(e);
            }
        });
    }

    /** As if the user had done something to it. */
    static void act(Control control, int event, Runnable change) {
        on(() -> {
            change.run();
            control.notifyListeners(event, new Event());
            return null;
        });
    }

    /** As if the pointer did something at a place of a control. */
    static void pointer(Control control, int event, int x, int y) {
        on(() -> {
            Event e = new Event();
            e.x = x;
            e.y = y;
            e.button = event == SWT.MouseMove ? 0 : 1;
            e.count = 1;
            control.notifyListeners(event, e);
            return null;
        });
    }

    /** Chooses a word of a list as the user would. */
    static void choose(Combo combo, String word) {
        act(combo, SWT.Selection, () -> {
            combo.setText(word);
            if (!combo.getText().equals(word)) {
                throw new AssertionError(word + " is not among " + String.join(", ", combo.getItems()));
            }
        });
    }

    /** The color of a pixel that a control shows now: red, green, blue. */
    static RGB color(Control control, int x, int y) {
        return on(() -> {
            Rectangle area = control.getBounds();
            Image image = new Image(control.getDisplay(), Math.max(1, area.width), Math.max(1, area.height));
            GC gc = new GC(image);
            control.print(gc);
            gc.dispose();
            ImageData data = image.getImageData();
            image.dispose();
            return data.palette.getRGB(data.getPixel(x, y));
        });
    }

    /** What a control shows now. */
    static byte[] pixels(Control control) {
        return on(() -> {
            Rectangle area = control.getBounds();
            Image image = new Image(control.getDisplay(), Math.max(1, area.width), Math.max(1, area.height));
            GC gc = new GC(image);
            control.print(gc);
            gc.dispose();
            byte[] data = image.getImageData().data;
            image.dispose();
            return data;
        });
    }

    /** How many colors a control shows now; on the UI thread. */
    static int colors(Control control) {
        Rectangle area = control.getBounds();
        Image image = new Image(control.getDisplay(), Math.max(1, area.width), Math.max(1, area.height));
        GC gc = new GC(image);
        control.print(gc);
        gc.dispose();
        ImageData data = image.getImageData();
        image.dispose();
        return (int) IntStream.range(0, data.width * data.height).map(i -> data.getPixel(i % data.width, i / data.width)).distinct().count();
    }

    /** Makes what is inside the window's frame so large. */
    static void size(int width, int height) throws InterruptedException {
        on(() -> {
            Rectangle now = visible(shell());
            Point size = shell().getSize();
            shell().setSize(size.x + width - now.width, size.y + height - now.height);
            return null;
        });
        await("the window has its size", () -> visible(shell()).width == width && visible(shell()).height == height);
    }

    /** Menu bar and content, without the frame. */
    private static Rectangle visible(Shell shell) {
        Point origin = shell.toDisplay(0, 0);
        Rectangle bounds = shell.getBounds();
        Rectangle client = shell.getClientArea();
        return new Rectangle(bounds.x, bounds.y, client.width, client.height + origin.y - bounds.y);
    }

    /** Waits for what was set to be painted: messages of one's own are heard when the desktop's are done. */
    private static void paint() throws InterruptedException {
        CountDownLatch painted = new CountDownLatch(1);
        on(() -> {
            display().timerExec(FRAMES_MILLIS, () -> display().asyncExec(painted::countDown));
            return null;
        });
        if (!painted.await(LIMIT_NANOS, TimeUnit.NANOSECONDS)) {
            throw new AssertionError("the window is not painted");
        }
    }

    /** The whole window as it is on the screen, kept below target/screenshots, to be looked at. */
    static void screenshot(String name) throws InterruptedException {
        on(() -> {
            Rectangle screen = display().getBounds();
            display().setCursorLocation(screen.width - 1, screen.height - 1); // no tool tip lies over the picture
            shell().redraw(0, 0, shell().getSize().x, shell().getSize().y, true); // what was printed in between counts as painted
            return null;
        });
        paint();
        on(() -> {
            Shell shell = PlatformUI.getWorkbench().getWorkbenchWindows()[0].getShell();
            Rectangle area = visible(shell);
            Image image = new Image(shell.getDisplay(), area.width, area.height);
            GC gc = new GC(shell.getDisplay());
            gc.copyArea(image, area.x, area.y);
            gc.dispose();
            File folder = new File(System.getProperty("bauta.screenshots", System.getProperty("java.io.tmpdir")));
            folder.mkdirs();
            ImageLoader loader = new ImageLoader();
            loader.data = new ImageData[] {image.getImageData()};
            loader.save(new File(folder, name + ".png").getPath(), SWT.IMAGE_PNG);
            image.dispose();
            return null;
        });
    }
}
