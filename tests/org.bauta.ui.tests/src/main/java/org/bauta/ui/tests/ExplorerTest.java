package org.bauta.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;

import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Text;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.swt.widgets.TreeItem;
import org.junit.jupiter.api.Test;

class ExplorerTest {
    private final Tree tree = Window.on(() -> Window.find(Window.shell(), Tree.class, t -> true).get(0));
    private final Text search = Window.on(() -> Window.find(Window.shell(), Text.class, t -> "Search".equals(t.getMessage())).get(0));
    private final StyledText page = Window.on(() -> Window.find(Window.shell(), StyledText.class, t -> true).get(0));

    @Test
    void choosingAMethodShowsItsPageWithEverySetting() throws Exception {
        Window.await("the methods are listed", () -> methods().getItemCount() > 0);
        Window.on(() -> {
            TreeItem blur = Arrays.stream(methods().getItems()).filter(i -> i.getText().contains("gaussian-blur"))
                    .findFirst().orElseThrow();
            tree.setSelection(blur);
            Event event = new Event();
            event.item = blur;
            tree.notifyListeners(SWT.Selection, event);
            return null;
        });
        Window.await("the page is shown", () -> page.getText().contains("gaussian-blur"));
        String text = Window.on(page::getText);
        assertTrue(text.contains("sigma"), text);
        assertTrue(text.contains("obfuscation"), text);
        Window.screenshot("explorer");
    }

    @Test
    void anExperimentShowsItsFile() throws Exception {
        Window.await("experiments are listed", () -> Arrays.stream(tree.getItems()).anyMatch(i -> i.getText().equals("Experiments")));
        Window.on(() -> {
            TreeItem quickstart = Arrays.stream(tree.getItem(0).getItems()).filter(i -> i.getText().contains("(quickstart)"))
                    .findFirst().orElseThrow();
            tree.setSelection(quickstart);
            Event event = new Event();
            event.item = quickstart;
            tree.notifyListeners(SWT.Selection, event);
            return null;
        });
        Window.await("its file is shown", () -> page.getText().contains("experiment: quickstart"));
    }

    @Test
    void searchingLeavesOnlyWhatMatches() throws Exception {
        Window.on(() -> {
            search.setText("gaussian-noise");
            return null;
        });
        Window.await("only one method is left", () -> methods().getItemCount() == 1);
        assertTrue(Window.on(() -> methods().getItem(0).getText().contains("gaussian-noise")));
        Window.on(() -> {
            search.setText("");
            return null;
        });
        Window.await("all are back", () -> methods().getItemCount() > 1);
    }

    @Test
    void nothingInstalledIsBroken() {
        assertEquals(0, Window.on(() -> (int) Arrays.stream(tree.getItems()).filter(i -> i.getText().startsWith("Broken")).count()));
    }

    private TreeItem methods() {
        return Arrays.stream(tree.getItems()).filter(i -> i.getText().equals("Methods")).findFirst().orElseThrow();
    }
}
