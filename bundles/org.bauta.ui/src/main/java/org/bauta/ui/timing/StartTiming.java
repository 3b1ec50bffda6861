package org.bauta.ui.timing;

import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;

import org.bauta.ui.parts.Newest;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.swt.widgets.Display;
import org.eclipse.ui.IWorkbench;

/** Says how long a start took, and ends it: for releng/benchmarks/window.sh, with {@code -Dbauta.timing=true}. */
public final class StartTiming {
    private static final int STEP = 5;

    private final IWorkbench workbench;
    private final Instant start = ProcessHandle.current().info().startInstant().orElseGet(Instant::now);

    public StartTiming(IWorkbench workbench) {
        this.workbench = workbench;
    }

    /** The window is open when it is painted and has nothing left to do: messages of one's own are heard last. */
    public void measure() {
        workbench.getDisplay().asyncExec(() -> {
            long processor = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() / 1_000_000;
            say("window open after " + millis() + " ms, of the processor " + processor + " ms on the UI thread");
            untilFilled(workbench.getDisplay());
        });
    }

    /** What the views have asked for in the background is shown. */
    private void untilFilled(Display display) {
        display.timerExec(STEP, () -> {
            if (Arrays.stream(Job.getJobManager().find(null)).anyMatch(Newest.class::isInstance)) {
                untilFilled(display);
            } else {
                say("filled after " + millis() + " ms");
                workbench.close();
            }
        });
    }

    private long millis() {
        return Duration.between(start, Instant.now()).toMillis();
    }

    private static void say(String figure) {
        System.out.println(figure);
    }
}
