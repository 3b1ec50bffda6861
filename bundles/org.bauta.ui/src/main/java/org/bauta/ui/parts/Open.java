package org.bauta.ui.parts;

import java.nio.file.Path;
import java.util.Optional;

import org.bauta.ui.results.ResultsView;
import org.bauta.ui.runs.RunsView;
import org.bauta.ui.studio.StudioView;
import org.eclipse.jface.dialogs.ErrorDialog;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.PartInitException;

/** The ways from one view to another. */
public final class Open {
    private Open() {
    }

    /** Shows the results of a finished run. */
    public static void results(IWorkbenchPage page, Path run) {
        view(page, ResultsView.ID, ResultsView.class).ifPresent(v -> v.show(run));
    }

    /** Brings the runs to the front. */
    public static Optional<RunsView> runs(IWorkbenchPage page) {
        return view(page, RunsView.ID, RunsView.class);
    }

    /** Starts a run of an experiment file and shows it. */
    public static void run(IWorkbenchPage page, Path experiment) {
        runs(page).ifPresent(v -> v.run(experiment));
    }

    /** Brings the studio to the front. */
    public static Optional<StudioView> studio(IWorkbenchPage page) {
        return view(page, StudioView.ID, StudioView.class);
    }

    private static <T> Optional<T> view(IWorkbenchPage page, String id, Class<T> type) {
        try {
            return Optional.of(type.cast(page.showView(id)));
        } catch (PartInitException e) {
            ErrorDialog.openError(page.getWorkbenchWindow().getShell(), "Bauta", "The view cannot be opened.", e.getStatus());
            return Optional.empty();
        }
    }
}
