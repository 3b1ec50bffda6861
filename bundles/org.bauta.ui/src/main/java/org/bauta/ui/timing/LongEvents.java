package org.bauta.ui.timing;

import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.regex.Pattern;

import org.eclipse.swt.widgets.Display;

/**
 * Names on the console what kept the window from answering for some time, the platform's own work too, for whoever writes a view:
 * {@code BAUTA_OPTS=-Dbauta.events=100 ./bauta ui} for 100 ms or more.
 */
public final class LongEvents {
    /** What is called by everything, or calls everything. */
    private static final Predicate<String> BELOW =
            Pattern.compile("^((java|jdk|sun)\\.|org\\.eclipse\\.(swt|osgi|equinox|core)\\.|org\\.bauta\\.ui\\.WorkbenchApplication\\.)").asPredicate();

    private LongEvents() {
    }

    /**
     * On the UI thread, for as long as the window is open.
     *
     * @param least milliseconds of what is named, 30 or more
     */
    public static void watch(Display display, int least) {
        Dispatches dispatches = new Dispatches(display, LongEvents::owner, busy -> {
            if (busy.millis() >= least) {
                System.out.printf(Locale.ROOT, "UI thread: %d ms, of the processor %d ms, in %s%n", busy.millis(), busy.processor(), busy.where());
            }
        });
        display.disposeExec(dispatches::close);
    }

    /** Bauta's or a plug-in's own method if there is one, else the platform's. */
    static String owner(List<String> frames) {
        Predicate<String> platform = f -> f.startsWith("org.eclipse.");
        List<String> named = frames.stream().filter(BELOW.negate()).toList();
        return named.stream().filter(platform.negate()).findFirst().or(() -> named.stream().findFirst()).orElse("SWT");
    }
}
