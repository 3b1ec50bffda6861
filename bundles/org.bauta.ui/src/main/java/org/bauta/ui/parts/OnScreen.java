package org.bauta.ui.parts;

import org.eclipse.jface.window.Window;
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

    /**
     * Makes a dialog now and opens it one dispatch later, or the window would wait for both at once. Returns at once: the window's own
     * loop serves the dialog.
     */
    public static void open(Window dialog) {
        dialog.setBlockOnOpen(false);
        if (dialog.getShell() == null) {
            dialog.create();
        }
        later(dialog.getShell(), dialog::open);
    }
}
