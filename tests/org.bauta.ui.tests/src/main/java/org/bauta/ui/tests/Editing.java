package org.bauta.ui.tests;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.bauta.ui.editor.ExperimentEditor;
import org.bauta.ui.parts.Open;
import org.eclipse.jface.action.IAction;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.swt.widgets.MenuItem;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.Text;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.swt.widgets.TreeItem;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.actions.ActionFactory;

/** A hand on the experiment editor. */
final class Editing implements AutoCloseable {
    static final int FORM = 0;
    static final int YAML = 1;

    private final ExperimentEditor editor;

    Editing(Path file) throws InterruptedException {
        editor = Window.on(() -> Open.experiment(page(), file).orElseThrow());
        settle();
    }

    private static IWorkbenchPage page() {
        return PlatformUI.getWorkbench().getWorkbenchWindows()[0].getActivePage();
    }

    ExperimentEditor editor() {
        return editor;
    }

    /** Until what is shown belongs to the text. */
    void settle() throws InterruptedException {
        Window.await("the text is read", editor::isShown);
    }

    String text() {
        return Window.on(editor::text);
    }

    void page(int index) {
        Window.on(() -> {
            editor.page(index);
            return null;
        });
    }

    /** Chooses a row of the outline by the beginning of its words. */
    void choose(String words) throws InterruptedException {
        Tree tree = Window.byId(Tree.class, "experiment.outline");
        Window.await(words + " is listed", () -> rows(tree).stream().anyMatch(i -> i.getText().startsWith(words)));
        Window.on(() -> {
            TreeItem item = rows(tree).stream().filter(i -> i.getText().startsWith(words)).findFirst().orElseThrow();
            tree.setSelection(item);
            Event event = new Event();
            event.item = item;
            tree.notifyListeners(SWT.Selection, event);
            return null;
        });
    }

    List<String> rows() throws InterruptedException {
        Tree tree = Window.byId(Tree.class, "experiment.outline");
        return Window.on(() -> rows(tree).stream().map(TreeItem::getText).toList());
    }

    private static List<TreeItem> rows(Tree tree) {
        List<TreeItem> rows = new ArrayList<>();
        for (TreeItem root : tree.getItems()) {
            rows.add(root);
            rows.addAll(Arrays.asList(root.getItems()));
        }
        return rows;
    }

    /** Types into a field of the form. */
    void type(String setting, String text) throws InterruptedException {
        Control field = Window.byId(Control.class, "experiment.setting." + setting);
        Window.on(() -> {
            if (field instanceof Text t) {
                t.setText(text);
            } else {
                ((org.eclipse.swt.widgets.Combo) field).setText(text);
            }
            return null;
        });
        settle();
    }

    String field(String setting) throws InterruptedException {
        Text field = Window.byId(Text.class, "experiment.setting." + setting);
        return Window.on(field::getText);
    }

    /** What stands under a field; empty if nothing is wrong with it. */
    String fault(String setting) throws InterruptedException {
        Label label = Window.byId(Label.class, "experiment.fault." + setting);
        return Window.on(() -> label.getVisible() ? label.getText() : "");
    }

    /** Replaces the text on the YAML page, as typing would. */
    void write(String text) throws InterruptedException {
        Window.on(editor::marks); // the page is made when somebody looks at it
        StyledText yaml = Window.byId(StyledText.class, "experiment.yaml");
        Window.on(() -> {
            yaml.setText(text);
            return null;
        });
        settle();
    }

    List<String> problems() throws InterruptedException {
        Table table = Window.byId(Table.class, "experiment.problems");
        return Window.on(() -> Arrays.stream(table.getItems()).map(i -> i.getText(0) + ": " + i.getText(1)).toList());
    }

    /** Adds an entry through the menu of the button. */
    void add(String section, String id) throws InterruptedException {
        Button add = Window.byId(Button.class, "experiment.add");
        Window.on(() -> {
            Menu menu = add.getMenu();
            menu.notifyListeners(SWT.Show, new Event());
            MenuItem cascade = Arrays.stream(menu.getItems()).filter(i -> i.getText().equals(section)).findFirst().orElseThrow();
            Arrays.stream(cascade.getMenu().getItems()).filter(i -> i.getText().endsWith("(" + id + ")")).findFirst().orElseThrow()
                    .notifyListeners(SWT.Selection, new Event());
            return null;
        });
        settle();
    }

    void push(String id) throws InterruptedException {
        Button button = Window.byId(Button.class, id);
        Window.act(button, SWT.Selection, () -> { });
    }

    /** Undo or redo, as the Edit menu does it. */
    void back(ActionFactory which) throws InterruptedException {
        Window.on(() -> {
            IAction action = editor.getEditorSite().getActionBars().getGlobalActionHandler(which.getId()) instanceof IAction a ? a : null;
            action.run();
            return null;
        });
        settle();
    }

    @Override
    public void close() {
        Window.on(() -> page().closeEditor(editor, false));
    }
}
