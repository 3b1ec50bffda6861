package org.bauta.ui.tests;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

import org.eclipse.core.runtime.ILogListener;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Platform;

/** What goes into the workbench's log as an error while a test runs. */
final class Faults implements AutoCloseable {
    private final List<String> messages = new CopyOnWriteArrayList<>();
    private final ILogListener listener = (status, plugin) -> {
        if (status.getSeverity() == IStatus.ERROR) {
            messages.add(status.getMessage() + ": " + status.getException());
        }
    };

    Faults() {
        Platform.addLogListener(listener);
    }

    List<String> messages() {
        return messages;
    }

    @Override
    public void close() {
        Platform.removeLogListener(listener);
    }
}
