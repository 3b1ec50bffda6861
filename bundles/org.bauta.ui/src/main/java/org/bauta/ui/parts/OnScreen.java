package org.bauta.ui.parts;

import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;

/** The way back from a job to the screen. */
public final class OnScreen {
    private OnScreen() {
    }

    /** Runs soon on the UI thread, unless the control is gone by then. May be called from any thread. */
    public static void later(Control control, Runnable work) {
        if (control.isDisposed()) {
            return;
        }
        Display display = control.getDisplay();
        if (!display.isDisposed()) {
            display.asyncExec(() -> {
                if (!control.isDisposed()) {
                    work.run();
                }
            });
        }
    }
}
