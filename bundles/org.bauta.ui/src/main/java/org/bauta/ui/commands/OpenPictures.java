package org.bauta.ui.commands;

import org.bauta.ui.parts.Open;
import org.bauta.ui.studio.StudioView;
import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.ui.handlers.HandlerUtil;

/** Opens pictures in the studio. */
public final class OpenPictures extends AbstractHandler {
    @Override
    public Object execute(ExecutionEvent event) {
        Open.studio(HandlerUtil.getActiveWorkbenchWindow(event).getActivePage()).ifPresent(StudioView::askForPictures);
        return null;
    }
}
