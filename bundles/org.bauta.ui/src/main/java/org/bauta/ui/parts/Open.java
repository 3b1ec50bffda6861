package org.bauta.ui.parts;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.bauta.report.gallery.Order;
import org.bauta.report.run.Treatment;
import org.bauta.ui.Installed;
import org.bauta.ui.editor.ExperimentEditor;
import org.bauta.ui.editor.ExperimentInput;
import org.bauta.ui.gallery.GalleryView;
import org.bauta.ui.history.History;
import org.bauta.ui.results.ResultsView;
import org.bauta.ui.runs.DetailsView;
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
        if (runs.size() > 1) {
            History.add("Comparison of " + runs.size() + " runs", Stream.concat(Stream.of("bauta", "compare"),
                    runs.stream().map(Path::toString)).toArray(String[]::new));
        }
        view(page, DetailsView.ID, DetailsView.class).ifPresent(v -> v.show(runs));
    }

    /** Brings the runs to the front. */
    public static Optional<RunsView> runs(IWorkbenchPage page) {
        return view(page, RunsView.ID, RunsView.class);
    }

    /** Starts a run of an experiment file and shows it. */
    public static void run(IWorkbenchPage page, Path experiment) {
        History.add("Run of " + experiment.getFileName(), "bauta", "run", experiment.toString());
        runs(page).ifPresent(v -> v.run(experiment));
    }

    /** Opens an experiment file in the editor. */
    public static Optional<ExperimentEditor> experiment(IWorkbenchPage page, Path file) {
        return editor(page, ExperimentInput.of(file));
    }

    /** Opens a new experiment in the editor; it becomes a file when it is saved. */
    public static void draft(IWorkbenchPage page, String name, String text) {
        new Newest<String, ExperimentInput>("Naming an experiment", page.getWorkbenchWindow().getShell(),
                n -> ExperimentInput.draft(Installed.experiments(), n, text), input -> editor(page, input), fault -> { }).ask(name);
    }

    private static Optional<ExperimentEditor> editor(IWorkbenchPage page, ExperimentInput input) {
        try {
            return Optional.of(page.openEditor(input, ExperimentEditor.ID)).filter(ExperimentEditor.class::isInstance)
                    .map(ExperimentEditor.class::cast);
        } catch (PartInitException e) {
            ErrorDialog.openError(page.getWorkbenchWindow().getShell(), "Bauta", "The experiment cannot be opened.", e.getStatus());
            return Optional.empty();
        }
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
