package org.bauta.ui.editor;

import java.util.Collection;

import org.eclipse.core.commands.operations.OperationHistoryFactory;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Platform;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jface.text.Document;
import org.eclipse.text.undo.DocumentUndoManagerRegistry;
import org.eclipse.ui.actions.ActionFactory;
import org.osgi.framework.Bundle;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.wiring.BundleWiring;

/**
 * Loads what the first editor of a session is made of before somebody asks for it: some three hundred classes, which would keep the
 * UI thread for half of the time that it takes to open. Touches no widget.
 */
public final class EarlyClasses extends Job {
    /** Milliseconds after the start: what is in the window comes first. */
    private static final long LATER = 1500;

    private EarlyClasses() {
        super("Classes of the editor");
        setSystem(true);
        setPriority(DECORATE);
    }

    public static void load() {
        new EarlyClasses().schedule(LATER);
    }

    @Override
    protected IStatus run(IProgressMonitor monitor) {
        try {
            Bundle bundle = FrameworkUtil.getBundle(EarlyClasses.class);
            Collection<String> names = bundle.adapt(BundleWiring.class).listResources(EarlyClasses.class.getPackageName().replace('.', '/'), "*.class",
                    BundleWiring.LISTRESOURCES_LOCAL);
            for (String name : names) {
                Class<?> early = Class.forName(name.replace('/', '.').replaceAll("\\.class$", ""), false, EarlyClasses.class.getClassLoader());
                early.getDeclaredMethods(); // with the classes that it names
                early.getDeclaredFields();
            }
            ActionFactory.UNDO.getId();
            OperationHistoryFactory.getOperationHistory();
            Document document = new Document("an: experiment\n");
            DocumentUndoManagerRegistry.connect(document);
            DocumentUndoManagerRegistry.disconnect(document);
        } catch (ClassNotFoundException | LinkageError e) {
            Platform.getLog(EarlyClasses.class).warn("the first editor will open more slowly", e);
        }
        return Status.OK_STATUS;
    }
}
