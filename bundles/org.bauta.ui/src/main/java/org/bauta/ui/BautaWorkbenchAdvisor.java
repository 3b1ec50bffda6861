package org.bauta.ui;

import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.time.Instant;

import org.eclipse.swt.graphics.Point;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.application.IWorkbenchConfigurer;
import org.eclipse.ui.application.IWorkbenchWindowConfigurer;
import org.eclipse.ui.application.WorkbenchAdvisor;
import org.eclipse.ui.application.WorkbenchWindowAdvisor;

/** One window, its state restored at the next start. */
final class BautaWorkbenchAdvisor extends WorkbenchAdvisor {
    @Override
    public void initialize(IWorkbenchConfigurer configurer) {
        configurer.setSaveAndRestore(true);
    }

    @Override
    public String getInitialWindowPerspectiveId() {
        return "org.bauta.ui.perspective";
    }

    /** With {@code -Dbauta.timing=true}, for releng/benchmarks/window.sh: says how long the start took, and ends. */
    @Override
    public void postStartup() {
        if (Boolean.getBoolean("bauta.timing")) {
            PlatformUI.getWorkbench().getDisplay().asyncExec(() -> {
                Instant start = ProcessHandle.current().info().startInstant().orElseGet(Instant::now);
                long processor = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() / 1_000_000;
                System.out.println("window open after " + Duration.between(start, Instant.now()).toMillis() + " ms, of the processor "
                        + processor + " ms on the UI thread");
                PlatformUI.getWorkbench().close();
            });
        }
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
