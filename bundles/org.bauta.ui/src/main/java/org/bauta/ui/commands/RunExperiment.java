package org.bauta.ui.commands;

import org.bauta.ui.editor.ExperimentEditor;
import org.bauta.ui.parts.Open;
import org.bauta.ui.runs.RunsView;
import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.ui.handlers.HandlerUtil;

/** Runs the experiment that is being edited; elsewhere asks for an experiment file and runs it. */
public final class RunExperiment extends AbstractHandler {
    @Override
    public Object execute(ExecutionEvent event) {
        if (HandlerUtil.getActivePart(event) instanceof ExperimentEditor editor) {
            editor.run();
        } else {
            Open.runs(HandlerUtil.getActiveWorkbenchWindow(event).getActivePage()).ifPresent(RunsView::askForFile);
        }
        return null;
    }
}
