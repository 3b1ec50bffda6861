package org.bauta.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;

import org.bauta.ui.parts.Filmstrip;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Text;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.swt.widgets.TreeItem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith({UiThread.class, Faults.class})
class ExplorerTest {
    private final Tree tree;
    private final Text search;
    private final StyledText page;

    ExplorerTest() throws Exception {
        tree = Window.byId(Tree.class, "explorer.tree");
        search = Window.byId(Text.class, "explorer.search");
        page = Window.byId(StyledText.class, "page.text");
    }

    @Test
    void choosingAMethodShowsItsPageWithEverySetting() throws Exception {
        choose("gaussian-blur", "Methods", "Obfuscation");
        Window.await("the page is shown", () -> page.getText().contains("gaussian-blur"));
        String text = Window.on(page::getText);
        assertTrue(text.contains("sigma"), text);
        assertTrue(text.contains("obfuscation"), text);
        Window.screenshot("explorer");
    }

    @Test
    void anExperimentShowsItsFile() throws Exception {
        choose("(quickstart)", "Experiments");
        Window.await("its file is shown", () -> page.getText().contains("experiment: quickstart"));
    }

    @Test
    void searchingLeavesOnlyWhatMatches() throws Exception {
        Window.await("the methods are listed", () -> !under("Methods").isEmpty());
        search("(gaussian-noise)");
        Window.await("only one branch is left", () -> tree.getItemCount() == 1 && under("Methods", "Obfuscation").size() == 1);
        assertTrue(Window.on(() -> under("Methods", "Obfuscation").get(0).getText().contains("gaussian-noise")));
        search("");
        Window.await("all are back", () -> tree.getItemCount() > 5 && under("Methods").size() > 2);
    }

    private void search(String words) {
        Window.on(() -> {
            search.setText(words);
            return null;
        });
    }

    @Test
    void aDataSetShowsItsFacesItsLicenceAndItsFingerprint() throws Exception {
        choose("(synthetic)", "Data sets");
        Window.await("the page is shown", () -> page.getText().contains("Fingerprint: "));
        String text = Window.on(page::getText);
        assertTrue(text.matches("(?s).*240 pictures of 60 persons\\RLicence: .+\\RFingerprint: [0-9a-f]{64}\\R.*"), text);
        Filmstrip faces = Window.byId(Filmstrip.class, "page.faces");
        assertTrue(Window.on(faces::isVisible));
        Window.await("faces are shown", () -> Window.colors(faces) > 500);
        Window.screenshot("explorer-dataset");
    }

    @Test
    void aModelSaysWhetherItsFileIsHere() throws Exception {
        choose("(not imported)", "Models");
        Window.await("the card is shown", () -> page.getText().contains("bring it in with: bauta model import"));
        assertTrue(Window.on(page::getText).contains("licence: "));
    }

    @Test
    void everyModelSaysWhetherItIsVerifiedWithoutBeingOpened() throws Exception {
        Window.await("the models are listed", () -> {
            expand(new String[0], "Models");
            return !under("Models").isEmpty();
        });
        Window.await("all that are here are verified", () -> under("Models").stream().map(TreeItem::getText)
                .filter(t -> !t.endsWith("(not imported)")).allMatch(t -> t.endsWith(", verified)")));
        assertTrue(Window.on(() -> under("Models").stream().anyMatch(i -> i.getText().endsWith("(shipped, verified)"))));
    }

    @Test
    void experimentsStandUnderTheChaptersOfTheBook() throws Exception {
        choose("(table-5-1)", "Experiments", "Chapter 5: Differential Private Identification Protection for Face Images");
        Window.await("its file is shown", () -> page.getText().contains("experiment: wen-2024-table-5-1"));
        List<String> headings = Window.on(() -> under("Experiments").stream().map(TreeItem::getText).filter(t -> t.startsWith("Chapter ")).toList());
        assertEquals(headings.stream().sorted().toList(), headings);
        assertTrue(headings.size() >= 3, headings.toString());
    }

    @Test
    void nothingInstalledIsBroken() {
        assertEquals(0, Window.on(() -> (int) Arrays.stream(tree.getItems()).filter(i -> i.getText().startsWith("Broken")).count()));
    }

    /** What stands below a branch; nothing if there is no such branch yet. */
    private List<TreeItem> under(String... path) {
        List<TreeItem> items = Arrays.asList(tree.getItems());
        for (String name : path) {
            items = items.stream().filter(i -> i.getText().equals(name)).flatMap(i -> Arrays.stream(i.getItems())).toList();
        }
        return items;
    }

    private void choose(String name, String... path) throws InterruptedException {
        Window.await(name + " is listed", () -> {
            for (int i = 0; i < path.length - 1; i++) {
                expand(Arrays.copyOf(path, i + 1), path[i + 1]);
            }
            return under(path).stream().anyMatch(i -> i.getText().contains(name));
        });
        Window.on(() -> {
            TreeItem item = under(path).stream().filter(i -> i.getText().contains(name)).findFirst().orElseThrow();
            tree.setSelection(item);
            Event event = new Event();
            event.item = item;
            tree.notifyListeners(SWT.Selection, event);
            return null;
        });
    }

    /** As a click on the triangle does: children are made when they are first shown. */
    private void expand(String[] path, String name) {
        under(path).stream().filter(i -> i.getText().equals(name)).forEach(item -> {
            Event event = new Event();
            event.item = item;
            tree.notifyListeners(SWT.Expand, event);
            item.setExpanded(true);
        });
    }
}
