package org.bauta.ui;

import org.bauta.ui.parts.Newest;
import org.bauta.ui.timing.EarlyClasses;
import org.bauta.ui.timing.LongEvents;
import org.bauta.ui.timing.StartTiming;
import org.eclipse.swt.graphics.Point;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.application.IWorkbenchConfigurer;
import org.eclipse.ui.application.IWorkbenchWindowConfigurer;
import org.eclipse.ui.application.WorkbenchAdvisor;
import org.eclipse.ui.application.WorkbenchWindowAdvisor;

/** One window, its state restored at the next start. */
final class BautaWorkbenchAdvisor extends WorkbenchAdvisor {
    /** Milliseconds for what is in work when the window is closed. */
    private static final long PATIENCE = 10_000;

    @Override
    public void initialize(IWorkbenchConfigurer configurer) {
        configurer.setSaveAndRestore(true);
    }

    @Override
    public String getInitialWindowPerspectiveId() {
        return "org.bauta.ui.perspective";
    }

    @Override
    public void postStartup() {
        EarlyClasses.load(PlatformUI.getWorkbench());
        Integer least = Integer.getInteger("bauta.events");
        if (least != null) {
            LongEvents.watch(PlatformUI.getWorkbench().getDisplay(), least);
        }
        if (Boolean.getBoolean("bauta.timing")) {
            new StartTiming(PlatformUI.getWorkbench()).measure();
        }
    }

    @Override
    public void postShutdown() {
        Newest.finish(PATIENCE);
    }

    @Override
    public WorkbenchWindowAdvisor createWorkbenchWindowAdvisor(IWorkbenchWindowConfigurer configurer) {
        return new WorkbenchWindowAdvisor(configurer) {
            @Override
            public void preWindowOpen() {
                configurer.setInitialSize(new Point(1280, 800));
                configurer.setShowCoolBar(false);
                configurer.setShowStatusLine(true);
                configurer.setShowProgressIndicator(true);
                configurer.setTitle("Bauta");
            }

            @Override
            public void postWindowOpen() {
                OneStack.arrange(getWindowConfigurer().getWindow());
            }
        };
    }
}
