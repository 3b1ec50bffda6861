package org.bauta.ui.explorer;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import org.bauta.ui.parts.Newest;
import org.bauta.ui.parts.OnScreen;
import org.bauta.ui.parts.Open;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jface.action.Action;
import org.eclipse.jface.action.MenuManager;
import org.eclipse.jface.preference.JFacePreferences;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.jface.viewers.ColumnLabelProvider;
import org.eclipse.jface.viewers.ColumnViewerToolTipSupport;
import org.eclipse.jface.viewers.TreeViewer;
import org.eclipse.jface.viewers.Viewer;
import org.eclipse.jface.viewers.ViewerFilter;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Color;
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
    private final Map<ModelEntry, Verdict> verdicts = new HashMap<>();
    private final List<Job> verifying = new ArrayList<>();

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
                return label(element);
            }

            @Override
            public String getToolTipText(Object element) {
                return element instanceof ModelEntry m && verdicts.containsKey(m) && !verdicts.get(m).isVerified()
                        ? label(element) + "\n" + verdicts.get(m).reason() : label(element);
            }

            @Override
            public Color getForeground(Object element) {
                return element instanceof ModelEntry m && verdicts.containsKey(m) && !verdicts.get(m).isVerified()
                        ? JFaceResources.getColorRegistry().get(JFacePreferences.ERROR_COLOR) : null; // null is the tree's own
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
        OnScreen.later(parent, () -> reading.ask("")); // once the window stands: until then opening it needs all processors
    }

    /** Of a model also whether its file is what its card says, as soon as that is known. */
    private String label(Object element) {
        String words = Contents.label(element);
        return element instanceof ModelEntry m && verdicts.containsKey(m)
                ? words.substring(0, words.length() - 1) + (verdicts.get(m).isVerified() ? ", verified)" : ", not verified)") : words;
    }

    private void verify(Contents contents) {
        verifying.forEach(Job::cancel);
        verifying.clear();
        verdicts.clear();
        List<ModelEntry> models = contents.roots().stream().flatMap(b -> b.children().stream()).filter(ModelEntry.class::isInstance)
                .map(ModelEntry.class::cast).filter(ModelEntry::isHere).toList();
        Job job = new Verifying(models, tree.getControl(), (model, verdict) -> {
            verdicts.put(model, verdict);
            tree.update(model, null); // null stands for whatever is shown of it
        });
        verifying.add(job);
        job.schedule();
    }

    private void show(Contents contents) {
        tree.setContentProvider(contents);
        tree.setInput(contents);
        tree.expandToLevel(2);
        if (!contents.roots().isEmpty()) {
            tree.getTree().setTopItem(tree.getTree().getItem(0));
            verify(contents);
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
