package org.bauta.ui.parts;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import org.bauta.report.run.Treatment;
import org.bauta.ui.gallery.GalleryView;
import org.bauta.ui.gallery.Order;
import org.bauta.ui.results.ResultsView;
import org.bauta.ui.runs.DetailsView;
import org.bauta.ui.runs.RunsView;
import org.bauta.ui.studio.StudioView;
import org.eclipse.jface.dialogs.ErrorDialog;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.PlatformUI;

/** The ways from one view to another. */
public final class Open {
    private static final String EDITOR = "org.bauta.ui.experiment";

    private Open() {
    }

    /** Shows the results of a finished run. */
    public static void results(IWorkbenchPage page, Path run) {
        view(page, ResultsView.ID, ResultsView.class).ifPresent(v -> v.show(run));
    }

    /**
     * Shows the faces of a finished run.
     *
     * @param condition the only one to show; empty for all
     * @param order how to sort; empty for as it is
     */
    public static void gallery(IWorkbenchPage page, Path run, Optional<Treatment> condition, Optional<Order> order) {
        view(page, GalleryView.ID, GalleryView.class).ifPresent(v -> v.show(run, condition, order));
    }

    /** Shows how runs were made and in what they differ: one or several finished runs. */
    public static void details(IWorkbenchPage page, List<Path> runs) {
        view(page, DetailsView.ID, DetailsView.class).ifPresent(v -> v.show(runs));
    }

    /** Opens an experiment file to be changed, if an editor for such files is installed. */
    public static void experiment(IWorkbenchPage page, Path file) {
        if (PlatformUI.getWorkbench().getEditorRegistry().findEditor(EDITOR) != null) {
            try {
                page.openEditor(new ExperimentPath(file), EDITOR);
            } catch (PartInitException e) {
                ErrorDialog.openError(page.getWorkbenchWindow().getShell(), "Bauta", "The file cannot be opened.", e.getStatus());
            }
        }
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
