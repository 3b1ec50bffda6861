package org.bauta.ui.explorer;

import java.util.Locale;
import java.util.Optional;

import org.bauta.ui.parts.Newest;
import org.bauta.ui.parts.Open;
import org.eclipse.jface.action.Action;
import org.eclipse.jface.action.MenuManager;
import org.eclipse.jface.viewers.ColumnLabelProvider;
import org.eclipse.jface.viewers.ColumnViewerToolTipSupport;
import org.eclipse.jface.viewers.TreeViewer;
import org.eclipse.jface.viewers.Viewer;
import org.eclipse.jface.viewers.ViewerFilter;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.part.ViewPart;

/** Everything that is installed, by kind, with a search field; what is broken is named under its own heading. Enter opens an experiment. */
public final class ExplorerView extends ViewPart {
    public static final String ID = "org.bauta.ui.explorer";

    private TreeViewer tree;
    private Newest<String, Contents> reading;

    @Override
    public void createPartControl(Composite parent) {
        parent.setLayout(new GridLayout());
        Text search = new Text(parent, SWT.SEARCH | SWT.ICON_SEARCH | SWT.ICON_CANCEL);
        search.setMessage("Search");
        search.setData("id", "explorer.search");
        search.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false));
        tree = new TreeViewer(parent, SWT.BORDER);
        tree.getControl().setLayoutData(new GridData(SWT.FILL, SWT.FILL, true, true));
        tree.getTree().setData("id", "explorer.tree");
        ColumnViewerToolTipSupport.enableFor(tree); // names are longer than the view is wide
        tree.setLabelProvider(new ColumnLabelProvider() {
            @Override
            public String getText(Object element) {
                return Contents.label(element);
            }

            @Override
            public String getToolTipText(Object element) {
                return Contents.label(element);
            }
        });
        tree.addFilter(new Matching(search));
        show(Contents.none());
        search.addModifyListener(e -> {
            tree.refresh();
            if (search.getText().isBlank()) {
                tree.collapseAll();
                tree.expandToLevel(2);
            } else {
                tree.expandAll();
            }
        });
        tree.addOpenListener(e -> experiment().ifPresent(x -> Open.experiment(getSite().getPage(), x.file())));
        menu();
        getSite().setSelectionProvider(tree);
        reading = new Newest<>("Reading the catalogue", parent, q -> Contents.read(), this::show, fault -> { });
        reading.ask("");
    }

    private void show(Contents contents) {
        tree.setContentProvider(contents);
        tree.setInput(contents);
        tree.expandToLevel(2);
        if (!contents.roots().isEmpty()) {
            tree.getTree().setTopItem(tree.getTree().getItem(0));
        }
    }

    /** Looks again for what is there, if the explorer is open. */
    public static void refresh(IWorkbenchPage page) {
        if (page.findView(ID) instanceof ExplorerView explorer) {
            explorer.reading.ask("");
        }
    }

    private void menu() {
        MenuManager menu = new MenuManager();
        menu.setRemoveAllWhenShown(true);
        menu.addMenuListener(m -> experiment().ifPresent(e -> {
            m.add(action("&Open", () -> Open.experiment(getSite().getPage(), e.file())));
            m.add(action("&Run", () -> Open.run(getSite().getPage(), e.file())));
        }));
        tree.getControl().setMenu(menu.createContextMenu(tree.getControl()));
    }

    private Optional<ExperimentEntry> experiment() {
        return Optional.ofNullable(tree.getStructuredSelection().getFirstElement()).filter(ExperimentEntry.class::isInstance)
                .map(ExperimentEntry.class::cast);
    }

    private static Action action(String name, Runnable work) {
        return new Action(name) {
            @Override
            public void run() {
                work.run();
            }
        };
    }

    @Override
    public void setFocus() {
        tree.getControl().setFocus();
    }

    private static final class Matching extends ViewerFilter {
        private final Text search;

        Matching(Text search) {
            this.search = search;
        }

        @Override
        public boolean select(Viewer viewer, Object parent, Object element) {
            String words = search.getText().strip().toLowerCase(Locale.ROOT);
            return words.isEmpty() || holds(element, words);
        }

        private static boolean holds(Object element, String words) {
            return element instanceof Branch b ? b.children().stream().anyMatch(c -> holds(c, words))
                    : Contents.label(element).toLowerCase(Locale.ROOT).contains(words);
        }
    }
}
