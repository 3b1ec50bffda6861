package org.bauta.ui.commands;

import org.bauta.ui.history.HistoryView;
import org.bauta.ui.parts.Open;
import org.bauta.ui.studio.StudioView;
import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.ui.handlers.HandlerUtil;

/** Copies what the studio shows, or what is chosen in the history, as a line for a shell. */
public final class CopyCommandLine extends AbstractHandler {
    @Override
    public Object execute(ExecutionEvent event) {
        if (HandlerUtil.getActivePart(event) instanceof HistoryView history) {
            history.copy();
            return null;
        }
        Open.studio(HandlerUtil.getActiveWorkbenchWindow(event).getActivePage()).ifPresent(StudioView::copyCommandLine);
        return null;
    }
}
