package org.bauta.ui.commands;

import org.bauta.ui.parts.OnScreen;
import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.ui.dialogs.PreferencesUtil;
import org.eclipse.ui.handlers.HandlerUtil;

/** The platform's dialog with the pages of all plug-ins. */
public final class OpenPreferences extends AbstractHandler {
    @Override
    public Object execute(ExecutionEvent event) {
        OnScreen.open(PreferencesUtil.createPreferenceDialogOn(HandlerUtil.getActiveShell(event), null, null, null));
        return null;
    }
}
