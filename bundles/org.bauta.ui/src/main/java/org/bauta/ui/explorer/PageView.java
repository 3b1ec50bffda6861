package org.bauta.ui.explorer;

import java.io.IOException;
import java.nio.file.Files;

import org.bauta.core.catalog.Broken;
import org.bauta.core.catalog.Catalog;
import org.bauta.core.catalog.Contribution;
import org.bauta.core.catalog.ContributionPage;
import org.bauta.core.failure.DataMissing;
import org.bauta.ui.parts.Newest;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.ui.ISelectionListener;
import org.eclipse.ui.part.ViewPart;

/** The page of what is chosen in the explorer: what it does, its settings, its source; of an experiment its file. */
public final class PageView extends ViewPart {
    private StyledText page;
    private ISelectionListener listener;

    @Override
    public void createPartControl(Composite parent) {
        page = new StyledText(parent, SWT.READ_ONLY | SWT.WRAP | SWT.V_SCROLL);
        page.setMargins(12, 12, 12, 12);
        page.setFont(JFaceResources.getTextFont());
        page.setText("Choose something in the explorer to read about it.");
        Newest<Object, String> reading = new Newest<>("Reading a page", page, PageView::describe, page::setText, page::setText);
        listener = (part, selection) -> {
            if (selection instanceof IStructuredSelection s && !s.isEmpty() && part instanceof ExplorerView) {
                Object chosen = s.getFirstElement();
                if (chosen instanceof Contribution || chosen instanceof Broken || chosen instanceof ExperimentEntry) {
                    reading.ask(chosen);
                }
            }
        };
        getSite().getPage().addSelectionListener(ExplorerView.ID, listener);
    }

    private static String describe(Object element) {
        if (element instanceof Contribution c) {
            return ContributionPage.of(c, Catalog.of(c).make(c)).text();
        }
        if (element instanceof Broken b) {
            return b.bundle() + "\n\n" + b.what() + " cannot be used: " + b.reason();
        }
        ExperimentEntry e = (ExperimentEntry) element;
        return (e.fault().isEmpty() ? "Press Enter in the explorer to open it." : "It cannot be run: " + e.fault()) + "\n\n" + text(e);
    }

    private static String text(ExperimentEntry e) {
        try {
            return Files.readString(e.file());
        } catch (IOException x) {
            throw new DataMissing(e.file() + " cannot be read: " + x.getMessage(), x);
        }
    }

    @Override
    public void dispose() {
        getSite().getPage().removeSelectionListener(ExplorerView.ID, listener);
        super.dispose();
    }

    @Override
    public void setFocus() {
        page.setFocus();
    }
}
