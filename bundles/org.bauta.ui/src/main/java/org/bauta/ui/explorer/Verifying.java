package org.bauta.ui.explorer;

import java.util.List;
import java.util.function.BiConsumer;

import org.bauta.ui.parts.OnScreen;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.swt.widgets.Control;

/** Verifies all models of the store, one after the other, when nothing else is to be done. */
final class Verifying extends Job {
    private final List<ModelEntry> models;
    private final Control screen;
    private final BiConsumer<ModelEntry, Verdict> found;

    /** @param found told on the UI thread, as long as the control is there */
    Verifying(List<ModelEntry> models, Control screen, BiConsumer<ModelEntry, Verdict> found) {
        super("Verifying models");
        this.models = models;
        this.screen = screen;
        this.found = found;
        setPriority(DECORATE);
        screen.addDisposeListener(e -> cancel());
    }

    @Override
    protected IStatus run(IProgressMonitor monitor) {
        monitor.beginTask(getName(), models.size());
        for (ModelEntry model : models) {
            if (monitor.isCanceled()) {
                return Status.CANCEL_STATUS;
            }
            monitor.subTask(model.model().name());
            Verdict verdict = Verdict.of(model.model());
            OnScreen.later(screen, () -> found.accept(model, verdict));
            monitor.worked(1);
        }
        return Status.OK_STATUS;
    }
}
