package org.bauta.ui.explorer;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

import org.bauta.core.catalog.Broken;
import org.bauta.core.catalog.Catalog;
import org.bauta.core.catalog.Contribution;
import org.bauta.core.catalog.Kind;
import org.bauta.core.registry.RegistryCatalog;
import org.eclipse.core.runtime.Platform;
import org.eclipse.jface.viewers.ITreeContentProvider;
import org.eclipse.jface.viewers.LabelProvider;
import org.eclipse.jface.viewers.TreeViewer;
import org.eclipse.jface.viewers.Viewer;
import org.eclipse.jface.viewers.ViewerFilter;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.part.ViewPart;

/** Everything that is installed, by kind, with a search field; what is broken is named under its own heading. */
public final class ExplorerView extends ViewPart {
    private static final String BROKEN = "Broken plug-ins";

    private TreeViewer tree;

    @Override
    public void createPartControl(Composite parent) {
        GridLayout layout = new GridLayout();
        parent.setLayout(layout);
        Text search = new Text(parent, SWT.SEARCH | SWT.ICON_SEARCH | SWT.ICON_CANCEL);
        search.setMessage("Search");
        search.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false));
        tree = new TreeViewer(parent, SWT.BORDER);
        tree.getControl().setLayoutData(new GridData(SWT.FILL, SWT.FILL, true, true));
        tree.setContentProvider(new ByKind());
        tree.setLabelProvider(LabelProvider.createTextProvider(ExplorerView::label));
        tree.addFilter(new Matching(search));
        tree.setInput(RegistryCatalog.read(Platform.getExtensionRegistry(), List.of()));
        tree.expandAll();
        search.addModifyListener(e -> {
            tree.refresh();
            tree.expandAll();
        });
        getSite().setSelectionProvider(tree);
    }

    static String label(Object element) {
        if (element instanceof Contribution c) {
            return c.name() + "  (" + c.id() + ")";
        }
        if (element instanceof Kind k) {
            return k.plural().substring(0, 1).toUpperCase(Locale.ROOT) + k.plural().substring(1);
        }
        return element.toString();
    }

    @Override
    public void setFocus() {
        tree.getControl().setFocus();
    }

    private static final class ByKind implements ITreeContentProvider {
        private Catalog catalog;

        @Override
        public Object[] getElements(Object input) {
            catalog = (Catalog) input;
            List<Object> roots = new java.util.ArrayList<>(Arrays.asList(Kind.values()));
            if (!catalog.broken().isEmpty()) {
                roots.add(BROKEN);
            }
            return roots.toArray();
        }

        @Override
        public Object[] getChildren(Object parent) {
            if (parent instanceof Kind k) {
                return catalog.list(k).toArray();
            }
            return parent.equals(BROKEN) ? catalog.broken().toArray() : new Object[0];
        }

        @Override
        public Object getParent(Object element) {
            return element instanceof Contribution c ? c.kind() : element instanceof Broken ? BROKEN : null;
        }

        @Override
        public boolean hasChildren(Object element) {
            return getChildren(element).length > 0;
        }
    }

    private static final class Matching extends ViewerFilter {
        private final Text search;

        Matching(Text search) {
            this.search = search;
        }

        @Override
        public boolean select(Viewer viewer, Object parent, Object element) {
            String words = search.getText().strip().toLowerCase(Locale.ROOT);
            return words.isEmpty() || !(element instanceof Contribution) || label(element).toLowerCase(Locale.ROOT).contains(words);
        }
    }
}
