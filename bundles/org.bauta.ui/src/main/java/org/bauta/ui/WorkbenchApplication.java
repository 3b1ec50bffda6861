package org.bauta.ui;

import org.bauta.ui.timing.EarlyIcons;
import org.eclipse.equinox.app.IApplication;
import org.eclipse.equinox.app.IApplicationContext;
import org.eclipse.swt.widgets.Display;
import org.eclipse.ui.IWorkbench;
import org.eclipse.ui.PlatformUI;

/** Opens the workbench. */
public final class WorkbenchApplication implements IApplication {
    @Override
    public Object start(IApplicationContext context) {
        // charts are painted by AWT into memory; it must not open a toolkit of its own beside SWT's
        System.setProperty("java.awt.headless", "true");
        Installed.installDropins(); // their views have to be known when the window is restored
        Display display = PlatformUI.createDisplay();
        EarlyIcons.load();
        try {
            int code = PlatformUI.createAndRunWorkbench(display, new BautaWorkbenchAdvisor());
            return code == PlatformUI.RETURN_RESTART ? IApplication.EXIT_RESTART : IApplication.EXIT_OK;
        } finally {
            display.dispose();
        }
    }

    @Override
    public void stop() {
        if (!PlatformUI.isWorkbenchRunning()) {
            return;
        }
        IWorkbench workbench = PlatformUI.getWorkbench();
        Display display = workbench.getDisplay();
        display.syncExec(() -> {
            if (!display.isDisposed()) {
                workbench.close();
            }
        });
    }
}
