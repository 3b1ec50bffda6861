package org.bauta.ui.clips;

import java.util.function.Consumer;

import org.bauta.core.catalog.Catalog;
import org.bauta.core.failure.BautaException;
import org.bauta.ui.parts.OnScreen;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.swt.widgets.Control;

/** Measures a whole clip in the background with instruments of its own, so that playing is not held up. */
final class Scan extends Job {
    private final Catalog catalog;
    private final Footage footage;
    private final Film.Treatment treatment;
    private final String recogniser;
    private final Control screen;
    private final Consumer<String> complain;
    private final Trace trace;

    Scan(Catalog catalog, Footage footage, Film.Treatment treatment, String recogniser, Control screen, Consumer<String> complain) {
        super("Similarity of " + footage.clip().getFileName());
        this.catalog = catalog;
        this.footage = footage;
        this.treatment = treatment;
        this.recogniser = recogniser;
        this.screen = screen;
        this.complain = complain;
        this.trace = new Trace(footage.frames());
        setPriority(DECORATE);
        setUser(false);
    }

    Trace trace() {
        return trace;
    }

    @Override
    protected IStatus run(IProgressMonitor monitor) {
        monitor.beginTask(getName(), footage.frames());
        try (Film film = new Film(catalog, footage, treatment); Likeness likeness = Likeness.of(catalog, recogniser)) {
            for (int i = 0; i < footage.frames() && !monitor.isCanceled() && !screen.isDisposed(); i++) {
                trace.add(likeness.of(film.pair(i)));
                monitor.worked(1);
                OnScreen.later(screen, screen::redraw);
            }
        } catch (BautaException e) {
            OnScreen.later(screen, () -> complain.accept(e.getMessage()));
        }
        return Status.OK_STATUS;
    }
}
