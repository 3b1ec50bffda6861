package org.bauta.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

import org.eclipse.core.runtime.ILogListener;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Platform;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Nothing goes into the workbench's log as an error while a test drives the window: what a user can act on is a sentence in a view. */
final class Faults implements BeforeEachCallback, AfterEachCallback {
    private final List<String> messages = new CopyOnWriteArrayList<>();
    private final ILogListener listener = (status, plugin) -> {
        if (status.getSeverity() == IStatus.ERROR) {
            messages.add(status.getMessage() + ": " + status.getException());
        }
    };

    @Override
    public void beforeEach(ExtensionContext test) {
        messages.clear();
        Platform.addLogListener(listener);
    }

    @Override
    public void afterEach(ExtensionContext test) {
        Platform.removeLogListener(listener);
        assertEquals(List.of(), messages, "errors in the workbench's log");
    }
}
