package org.bauta.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;

import org.bauta.core.catalog.Kind;
import org.bauta.ui.Installed;
import org.bauta.ui.explorer.ExplorerView;
import org.bauta.ui.studio.StudioView;
import org.bauta.ui.wizard.PluginsView;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.swt.widgets.TreeItem;
import org.eclipse.ui.PlatformUI;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Plug-ins that do not work, dropped in: they are named with the reason, and the rest works. */
@ExtendWith({UiThread.class, Faults.class})
class BrokenPluginTest {
    private final Path unresolved = Installed.dropins().resolve("needy.jar");
    private final Path misnamed = Installed.dropins().resolve("misnamed.jar");

    @BeforeEach
    void drop() throws Exception {
        Files.createDirectories(Installed.dropins());
        jar(unresolved, "org.example.needy", "org.example.nowhere", "needy");
        jar(misnamed, "org.example.misnamed", "org.bauta.core", "Not Kebab");
        awaitBroken(2);
    }

    @AfterEach
    void takeAway() throws Exception {
        Files.deleteIfExists(unresolved);
        Files.deleteIfExists(misnamed);
        awaitBroken(0);
        closePageOfPlugins();
        refresh();
        Tree tree = Window.byId(Tree.class, "explorer.tree");
        Window.await("nothing is broken", () -> broken(tree).isEmpty() && tree.getItemCount() > 5);
    }

    /** The registry hears of bundles from another thread. */
    private static void awaitBroken(int count) throws InterruptedException {
        for (int i = 0; i < 200 && Installed.catalog().broken().size() != count; i++) {
            Thread.sleep(100);
        }
        assertEquals(count, Installed.catalog().broken().size());
    }

    @Test
    void brokenPluginsAreNamedAndTheRestWorks() throws Exception {
        refresh();
        Tree tree = Window.byId(Tree.class, "explorer.tree");
        Window.await("both are named", () -> broken(tree).size() == 2);
        String named = Window.on(() -> String.join("\n", broken(tree).stream().map(TreeItem::getText).toList()));
        assertTrue(named.contains("org.example.needy") && named.contains("org.example.misnamed"), named);
        Window.on(() -> {
            TreeItem item = broken(tree).stream().filter(i -> i.getText().contains("needy")).findFirst().orElseThrow();
            tree.setSelection(item);
            org.eclipse.swt.widgets.Event event = new org.eclipse.swt.widgets.Event();
            event.item = item;
            tree.notifyListeners(org.eclipse.swt.SWT.Selection, event);
            return null;
        });
        StyledText page = Window.byId(StyledText.class, "page.text");
        Window.await("the reason is said", () -> page.getText().contains("org.example.nowhere"));
        inThePageOfPlugins();
        theStudioTreatsAFace();
        Window.screenshot("broken-plugin");
    }

    /** It shows what was there when it was opened. */
    private static void closePageOfPlugins() {
        Window.on(() -> {
            var window = PlatformUI.getWorkbench().getWorkbenchWindows()[0].getActivePage();
            var old = window.findView(PluginsView.ID);
            if (old != null) {
                window.hideView(old);
            }
            return null;
        });
    }

    private static void inThePageOfPlugins() throws Exception {
        closePageOfPlugins();
        Window.show(PluginsView.ID, PluginsView.class);
        Table table = Window.byId(Table.class, "plugins.table");
        Window.await("the page names both", () -> Arrays.stream(table.getItems()).filter(i -> i.getText(0).startsWith("org.example.")
                && !i.getText(3).isEmpty()).count() == 2);
        Window.screenshot("plugins-broken");
    }

    private static void theStudioTreatsAFace() throws Exception {
        assertTrue(Installed.catalog().ids(Kind.METHOD).contains("gaussian-blur"));
        StudioView studio = Window.show(StudioView.ID, StudioView.class);
        Window.on(() -> {
            studio.open(List.of());
            return null;
        });
        Combo methods = Window.byId(Combo.class, "studio.method");
        Label sentence = Window.byId(Label.class, "studio.sentence");
        Window.await("methods are offered", () -> methods.getItemCount() > 1);
        Window.await("a face is treated", () -> sentence.getText().contains("treated in"));
        assertEquals(-1, Window.on(() -> methods.indexOf("Dropped")).intValue());
    }

    private static void refresh() {
        Window.on(() -> {
            ExplorerView.refresh(PlatformUI.getWorkbench().getWorkbenchWindows()[0].getActivePage());
            return null;
        });
    }

    private static List<TreeItem> broken(Tree tree) {
        return Stream.of(tree.getItems()).filter(i -> i.getText().equals("Broken plug-ins")).flatMap(i -> Stream.of(i.getItems())).toList();
    }

    private static void jar(Path file, String name, String requires, String id) throws IOException {
        Manifest manifest = new Manifest();
        Attributes main = manifest.getMainAttributes();
        main.put(Attributes.Name.MANIFEST_VERSION, "1.0");
        main.putValue("Bundle-ManifestVersion", "2");
        main.putValue("Bundle-SymbolicName", name + ";singleton:=true");
        main.putValue("Bundle-Version", "1.0.0");
        main.putValue("Require-Bundle", requires);
        try (OutputStream out = Files.newOutputStream(file); JarOutputStream jar = new JarOutputStream(out, manifest)) {
            jar.putNextEntry(new ZipEntry("plugin.xml"));
            jar.write(("<?xml version='1.0'?><?eclipse version='3.4'?><plugin><extension point='org.bauta.core.methods'><method id='" + id
                    + "' name='Dropped' family='obfuscation' class='org.example.Dropped'/></extension></plugin>")
                    .getBytes(StandardCharsets.UTF_8));
        }
    }
}
