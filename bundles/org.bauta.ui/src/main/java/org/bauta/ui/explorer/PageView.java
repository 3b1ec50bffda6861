package org.bauta.ui.explorer;

import java.util.List;

import org.bauta.core.catalog.Broken;
import org.bauta.core.catalog.Catalog;
import org.bauta.core.catalog.Contribution;
import org.bauta.core.catalog.ContributionPage;
import org.bauta.core.failure.BautaException;
import org.bauta.core.registry.RegistryCatalog;
import org.eclipse.core.runtime.Platform;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.ui.ISelectionListener;
import org.eclipse.ui.part.ViewPart;

/** The page of what is chosen in the explorer: what it does, its settings, its source. */
public final class PageView extends ViewPart {
    private StyledText page;
    private ISelectionListener listener;

    @Override
    public void createPartControl(Composite parent) {
        page = new StyledText(parent, SWT.READ_ONLY | SWT.WRAP | SWT.V_SCROLL);
        page.setMargins(12, 12, 12, 12);
        page.setFont(JFaceResources.getTextFont());
        page.setText("Choose something in the explorer to read about it.");
        listener = (part, selection) -> {
            if (selection instanceof IStructuredSelection s && !s.isEmpty() && part instanceof ExplorerView) {
                show(s.getFirstElement());
            }
        };
        getSite().getPage().addSelectionListener(listener);
    }

    private void show(Object element) {
        if (element instanceof Contribution c) {
            page.setText(describe(c));
        } else if (element instanceof Broken b) {
            page.setText(b.bundle() + "\n\n" + b.what() + " cannot be used: " + b.reason());
        }
    }

    private static String describe(Contribution entry) {
        try {
            Catalog catalog = RegistryCatalog.read(Platform.getExtensionRegistry(), List.of());
            return ContributionPage.of(entry, catalog.make(entry)).text();
        } catch (BautaException e) {
            return e.getMessage();
        }
    }

    @Override
    public void dispose() {
        getSite().getPage().removeSelectionListener(listener);
        super.dispose();
    }

    @Override
    public void setFocus() {
        page.setFocus();
    }
}
