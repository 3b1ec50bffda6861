package org.bauta.ui.commands;

import java.nio.file.Path;

import org.bauta.ui.Installed;
import org.bauta.ui.parts.Open;
import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.FileDialog;
import org.eclipse.ui.handlers.HandlerUtil;

/** Asks for an experiment file and opens it in the editor. */
public final class OpenExperiment extends AbstractHandler {
    @Override
    public Object execute(ExecutionEvent event) {
        FileDialog dialog = new FileDialog(HandlerUtil.getActiveShell(event), SWT.OPEN);
        dialog.setText("Open an experiment file");
        dialog.setFilterExtensions(new String[] {"*.yaml;*.yml", "*"});
        dialog.setFilterPath(Installed.experiments().toString());
        String file = dialog.open();
        if (file != null) {
            Open.experiment(HandlerUtil.getActiveWorkbenchWindow(event).getActivePage(), Path.of(file));
        }
        return null;
    }
}
