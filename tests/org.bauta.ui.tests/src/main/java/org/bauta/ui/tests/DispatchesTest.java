package org.bauta.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

import org.bauta.ui.timing.Dispatches;
import org.junit.jupiter.api.Test;

/** What watches the UI thread sees what keeps it, and whose work that is. */
class DispatchesTest {
    private static final long BUSY_MILLIS = 200;

    private final List<Dispatches.Busy> found = new CopyOnWriteArrayList<>();

    private void watch(Dispatches.Owner owner) {
        Dispatches dispatches = Window.on(() -> new Dispatches(Window.display(), owner, found::add));
        // not within the task that began to watch: that one was under way before
        Window.display().asyncExec(DispatchesTest::compute);
        Window.on(() -> null);
        Window.on(() -> {
            dispatches.close();
            return null;
        });
    }

    private static void compute() {
        for (long end = System.nanoTime() + BUSY_MILLIS * 1_000_000; System.nanoTime() < end;) {
            Thread.onSpinWait();
        }
    }

    @Test
    void aLongTaskIsFoundAndNamed() {
        watch(frames -> frames.stream().filter(f -> f.startsWith(DispatchesTest.class.getName())).findFirst().orElse(""));
        assertTrue(found.stream().anyMatch(b -> b.millis() >= BUSY_MILLIS && b.where().contains("DispatchesTest.compute")), found.toString());
    }

    @Test
    void workOfOthersDoesNotCount() {
        watch(frames -> "");
        assertEquals(List.of(), found);
    }
}
