package org.bauta.ui.explorer;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;

import org.bauta.core.catalog.Broken;
import org.bauta.core.catalog.Catalog;
import org.bauta.core.catalog.Contribution;
import org.bauta.core.catalog.ContributionPage;
import org.bauta.core.catalog.Kind;
import org.bauta.core.dataset.DataSetLoader;
import org.bauta.core.dataset.Item;
import org.bauta.core.failure.DataMissing;
import org.bauta.ui.parts.Filmstrip;
import org.bauta.ui.parts.Newest;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.ui.ISelectionListener;
import org.eclipse.ui.part.ViewPart;

/** The page of what is chosen in the explorer: what it does, its settings, its source; of an experiment its file. */
public final class PageView extends ViewPart {
    /** What is shown of something that was chosen. */
    private record Page(String text, List<Item> faces) {
    }

    private Filmstrip faces;
    private StyledText page;
    private ISelectionListener listener;

    @Override
    public void createPartControl(Composite parent) {
        parent.setLayout(GridLayoutFactory.fillDefaults().spacing(0, 0).create());
        faces = new Filmstrip(parent, item -> { });
        faces.setData("id", "page.faces");
        faces.setLayoutData(GridDataFactory.fillDefaults().grab(true, false).exclude(true).create());
        page = new StyledText(parent, SWT.READ_ONLY | SWT.WRAP | SWT.V_SCROLL);
        page.setMargins(12, 12, 12, 12);
        page.setFont(JFaceResources.getTextFont());
        page.setText("Choose something in the explorer to read about it.");
        page.setLayoutData(new GridData(SWT.FILL, SWT.FILL, true, true));
        page.setData("id", "page.text");
        Newest<Object, Page> reading = new Newest<>("Reading a page", page, PageView::describe, this::show,
                fault -> show(new Page(fault, List.of())));
        listener = (part, selection) -> {
            if (selection instanceof IStructuredSelection s && !s.isEmpty() && part instanceof ExplorerView) {
                Object chosen = s.getFirstElement();
                if (!(chosen instanceof Branch)) {
                    reading.ask(chosen);
                }
            }
        };
        getSite().getPage().addSelectionListener(ExplorerView.ID, listener);
    }

    private void show(Page chosen) {
        page.setText(chosen.text());
        ((GridData) faces.getLayoutData()).exclude = chosen.faces().isEmpty();
        faces.setVisible(!chosen.faces().isEmpty());
        faces.getParent().layout();
        faces.show(chosen.faces());
    }

    private static Page describe(Object element) {
        return switch (element) {
            case Contribution c when c.kind() == Kind.DATASET -> dataset(c);
            case Contribution c -> new Page(ContributionPage.of(c, Catalog.of(c).make(c)).text(), List.of());
            case Broken b -> new Page(b.bundle() + "\n\n" + b.what() + " cannot be used: " + b.reason(), List.of());
            case ModelEntry m -> new Page(m.page(), List.of());
            case ExperimentEntry e -> new Page(experiment(e), List.of());
            default -> new Page("", List.of());
        };
    }

    private static Page dataset(Contribution c) {
        DataSetLoader<?> loader = (DataSetLoader<?>) Catalog.of(c).make(c);
        DataSetPage here = DataSetPage.of(c, loader);
        return new Page(here.facts() + "\n\n" + ContributionPage.of(c, loader).text(), here.items());
    }

    private static String experiment(ExperimentEntry e) {
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
