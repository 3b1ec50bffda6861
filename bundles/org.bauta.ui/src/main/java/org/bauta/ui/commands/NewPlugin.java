package org.bauta.ui.commands;

import org.bauta.ui.parts.OnScreen;
import org.bauta.ui.wizard.PluginWizard;
import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.jface.wizard.WizardDialog;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.handlers.HandlerUtil;

/** Asks for a plug-in's names and writes its project. */
public final class NewPlugin extends AbstractHandler {
    @Override
    public Object execute(ExecutionEvent event) {
        open(HandlerUtil.getActiveShell(event));
        return null;
    }

    public static void open(Shell shell) {
        OnScreen.open(new WizardDialog(shell, new PluginWizard()));
    }
}
