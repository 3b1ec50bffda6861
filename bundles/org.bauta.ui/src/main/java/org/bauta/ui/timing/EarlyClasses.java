package org.bauta.ui.timing;

import java.text.Collator;
import java.util.Collection;

import org.bauta.ui.Installed;
import org.eclipse.core.commands.operations.OperationHistoryFactory;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Platform;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jface.fieldassist.ControlDecoration;
import org.eclipse.jface.text.Document;
import org.eclipse.jface.text.source.SourceViewer;
import org.eclipse.swt.SWTException;
import org.eclipse.swt.widgets.Display;
import org.eclipse.text.undo.DocumentUndoManagerRegistry;
import org.eclipse.ui.IWorkbench;
import org.eclipse.ui.actions.ActionFactory;
import org.eclipse.ui.part.MultiPageEditorPart;
import org.osgi.framework.Bundle;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.wiring.BundleWiring;

/**
 * Loads what views, editors and dialogs are made of before somebody opens the first: two thousand classes, those of a dialog or an
 * editor being half of the time that it would keep the UI thread. Touches no widget.
 */
public final class EarlyClasses extends Job {
    /** Milliseconds after the start: what is in the window comes first. */
    private static final long LATER = 500;

    private final IWorkbench workbench;

    private EarlyClasses(IWorkbench workbench) {
        super("Classes of views, editors and dialogs");
        this.workbench = workbench;
        setSystem(true);
        setPriority(DECORATE);
    }

    /** In the background, soon; the job is of the family {@code EarlyClasses.class}. */
    public static void load(IWorkbench workbench) {
        new EarlyClasses(workbench).schedule(LATER);
    }

    @Override
    public boolean belongsTo(Object family) {
        return family == EarlyClasses.class;
    }

    @Override
    protected IStatus run(IProgressMonitor monitor) {
        try {
            below(Installed.class, "org/bauta/ui");
            below(Document.class, "org/eclipse/jface/text");
            below(SourceViewer.class, "org/eclipse/jface/text");
            in(SourceViewer.class, "org/eclipse/jface/internal/", "text");
            in(ControlDecoration.class, "org/eclipse/jface/", "action", "dialogs", "fieldassist", "preference", "resource", "viewers", "widgets",
                    "window", "wizard");
            in(MultiPageEditorPart.class, "org/eclipse/ui/", "dialogs", "part", "preferences");
            in(MultiPageEditorPart.class, "org/eclipse/ui/internal", "", "/dialogs", "/handlers", "/preferences", "/registry", "/tweaklets");
        } catch (ClassNotFoundException | LinkageError e) {
            Platform.getLog(EarlyClasses.class).warn("the first views will open more slowly", e);
        }
        undo();
        editors(workbench.getDisplay());
        return Status.OK_STATUS;
    }

    private static void undo() {
        ActionFactory.UNDO.getId();
        OperationHistoryFactory.getOperationHistory();
        Document document = new Document("an: experiment\n");
        DocumentUndoManagerRegistry.connect(document);
        DocumentUndoManagerRegistry.disconnect(document);
    }

    /** When the first editor opens, the platform reads which there are, and sorts them by name. */
    private void editors(Display display) {
        Collator.getInstance();
        try {
            display.asyncExec(workbench::getEditorRegistry);
        } catch (SWTException e) {
            return; // the window was closed meanwhile
        }
    }

    private static void below(Class<?> one, String folder) throws ClassNotFoundException {
        load(one, folder, BundleWiring.LISTRESOURCES_LOCAL | BundleWiring.LISTRESOURCES_RECURSE);
    }

    private static void in(Class<?> one, String start, String... ends) throws ClassNotFoundException {
        for (String end : ends) {
            load(one, start + end, BundleWiring.LISTRESOURCES_LOCAL);
        }
    }

    /** @param one of the classes of the bundle */
    private static void load(Class<?> one, String folder, int how) throws ClassNotFoundException {
        Bundle bundle = FrameworkUtil.getBundle(one);
        Collection<String> names = bundle.adapt(BundleWiring.class).listResources(folder, "*.class", how);
        for (String name : names) {
            Class<?> early = bundle.loadClass(name.replace('/', '.').replaceAll("\\.class$", ""));
            early.getDeclaredMethods(); // with the classes that it names
            early.getDeclaredFields();
        }
    }
}
