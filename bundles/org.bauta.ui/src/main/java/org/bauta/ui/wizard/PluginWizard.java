package org.bauta.ui.wizard;

import java.lang.reflect.InvocationTargetException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.bauta.core.failure.BautaException;
import org.bauta.core.failure.OutputFailed;
import org.bauta.engine.skeleton.Skeleton;
import org.bauta.ui.Installed;
import org.bauta.ui.history.History;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.jface.wizard.IWizardPage;
import org.eclipse.jface.wizard.Wizard;
import org.eclipse.ui.INewWizard;
import org.eclipse.ui.IWorkbench;

/** A plug-in of one's own: the same project that {@code bauta new} writes. Finish writes it and shows what to do next. */
public final class PluginWizard extends Wizard implements INewWizard {
    private final WhatPage what = new WhatPage();
    private final WrittenPage written = new WrittenPage();
    private boolean done;

    public PluginWizard() {
        setWindowTitle("New plug-in");
        setNeedsProgressMonitor(true);
    }

    @Override
    public void init(IWorkbench workbench, IStructuredSelection selection) {
        // it begins from nothing
    }

    @Override
    public void addPages() {
        addPage(what);
        addPage(written);
    }

    @Override
    public IWizardPage getNextPage(IWizardPage page) {
        return null; // the second page is the answer, not a question
    }

    @Override
    public boolean canFinish() {
        return done || what.isPageComplete();
    }

    @Override
    public boolean performFinish() {
        if (done) {
            return true;
        }
        try {
            Skeleton skeleton = what.skeleton();
            Path folder = what.folder();
            List<String> next = write(skeleton, folder);
            History.add("New plug-in " + skeleton.id(), "bauta", "new", skeleton.kind(), skeleton.id(), "--out", folder.toString());
            done = true;
            written.show(folder, next);
            getContainer().showPage(written);
        } catch (BautaException e) {
            what.setErrorMessage(e.getMessage());
        }
        return false;
    }

    /** On another thread, while the dialog shows that it works. @throws BautaException if it cannot be written */
    private List<String> write(Skeleton skeleton, Path folder) {
        List<String> next = new ArrayList<>();
        try {
            getContainer().run(true, false, monitor -> {
                try {
                    next.addAll(skeleton.write(folder, Installed.home(), Installed.dropins()));
                } catch (BautaException e) {
                    throw new InvocationTargetException(e);
                }
            });
            return next;
        } catch (InvocationTargetException e) {
            throw e.getCause() instanceof BautaException b ? b : new OutputFailed(folder + " cannot be written: " + e.getCause(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new OutputFailed(folder + " was not written: it was interrupted", e);
        }
    }
}
