package org.bauta.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CopyOnWriteArrayList;

import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordedFrame;
import jdk.jfr.consumer.RecordingStream;

import org.bauta.ui.timing.Dispatches;
import org.bauta.ui.timing.EarlyClasses;
import org.eclipse.core.runtime.jobs.Job;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * Nothing that freezes the window: while a test drives it, Bauta reads and writes no file on the UI thread, and leaves it free again
 * within {@value #LIMIT} ms of its own time. The first is known of every single byte from the flight recorder and does not depend on
 * how busy the machine is; the second counts the processor's time, not the clock's, for the same reason. What the tests
 * themselves do on the UI thread (they print widgets and compare pixels) is not counted.
 */
final class UiThread implements BeforeEachCallback, AfterEachCallback {
    /** Milliseconds of the processor for what one event sets off, on the slowest machine that tests run on, code being cold. */
    static final long LIMIT = 200;
    /** The event loop itself: what the platform does on its own. */
    private static final String LOOP = "org.bauta.ui.WorkbenchApplication.";
    /** From here on a dispatch is named on the console. */
    private static final long NAMED = 100;

    private final List<String> touched = new CopyOnWriteArrayList<>();
    private RecordingStream recorder;
    private final List<Dispatches.Busy> busy = new CopyOnWriteArrayList<>();
    private Dispatches dispatches;

    @Override
    public void beforeEach(ExtensionContext test) throws InterruptedException {
        Job.getJobManager().join(EarlyClasses.class, null); // nobody is as quick as the first test
        String name = Window.display().getThread().getName();
        touched.clear();
        recorder = new RecordingStream();
        for (String event : List.of("jdk.FileRead", "jdk.FileWrite", "jdk.FileForce", "jdk.SocketRead", "jdk.ProcessStart")) {
            recorder.enable(event).withStackTrace().withThreshold(Duration.ZERO);
            recorder.onEvent(event, e -> note(name, e));
        }
        recorder.startAsync();
        busy.clear();
        dispatches = Window.on(() -> new Dispatches(Window.display(), f -> Frames.isBauta(f) ? Frames.first(f) : "", busy::add));
    }

    private void note(String thread, RecordedEvent event) {
        boolean ours = event.getThread() != null && thread.equals(event.getThread().getJavaName()) && event.getStackTrace() != null;
        if (ours) {
            List<String> frames = event.getStackTrace().getFrames().stream().filter(RecordedFrame::isJavaFrame)
                    .map(f -> f.getMethod().getType().getName() + "." + f.getMethod().getName()).toList();
            if (Frames.isBauta(frames) && !Frames.loadsCode(frames)) {
                touched.add(event.getEventType().getName() + " of " + (event.hasField("path") ? event.getString("path") : "") + " by "
                        + Frames.first(frames));
            }
        }
    }

    @Override
    public void afterEach(ExtensionContext test) {
        recorder.stop();
        recorder.close();
        Window.on(() -> {
            dispatches.close();
            return null;
        });
        busy.stream().filter(d -> d.millis() >= NAMED).forEach(d -> System.out.printf(Locale.ROOT, "UI thread: %d ms, of the processor %d ms, in %s: %s%n",
                d.millis(), d.processor(), test.getDisplayName(), d.where()));
        assertEquals(List.of(), touched.stream().distinct().toList(), "files that were touched on the UI thread");
        assertEquals(List.of(), busy.stream().filter(d -> d.processor() >= LIMIT).map(Dispatches.Busy::toString).toList(),
                "what kept the UI thread for more than " + LIMIT + " ms of the processor");
    }

    /** Whose work a stack of frames is, top first. */
    static final class Frames {
        private Frames() {
        }

        static boolean isBauta(List<String> frames) {
            String first = first(frames);
            return !first.isEmpty() && !first.startsWith("org.bauta.ui.tests.") && !first.startsWith(LOOP);
        }

        /** The first frame of Bauta's; of the tests' if they come first; empty if there is neither. */
        static String first(List<String> frames) {
            return frames.stream().filter(f -> f.startsWith("org.bauta.")).findFirst().orElse("");
        }

        /** Classes, icons and messages come from the bundles' jars when they are first needed. */
        static boolean loadsCode(List<String> frames) {
            return frames.stream().takeWhile(f -> !f.startsWith("org.bauta.")).anyMatch(f -> f.startsWith("org.eclipse.osgi.")
                    || f.startsWith("java.lang.ClassLoader.") || f.startsWith("jdk.internal.loader."));
        }
    }
}
