package org.bauta.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

import org.bauta.ui.wizard.PluginWizard;
import org.bauta.ui.wizard.PluginsView;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.wizard.WizardDialog;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.swt.widgets.Text;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

@ExtendWith({UiThread.class, Faults.class})
class PluginTest {
    @TempDir
    Path folder;

    /** The dialog with its button known to the test. */
    private static final class Dialog extends WizardDialog {
        Dialog() {
            super(Window.shell(), new PluginWizard());
            setBlockOnOpen(false);
        }

        void finish() {
            buttonPressed(IDialogConstants.FINISH_ID);
        }

        boolean canFinish() {
            return getButton(IDialogConstants.FINISH_ID).isEnabled();
        }

        <T extends Control> T part(Class<T> type, String id) {
            return Window.find(getShell(), type, c -> id.equals(c.getData("id"))).get(0);
        }
    }

    @Test
    void theWizardWritesAProjectAndSaysHowToBuildIt() throws Exception {
        Path project = folder.resolve("my-fade");
        Dialog dialog = Window.on(Dialog::new);
        Window.on(dialog::open);
        Window.on(() -> {
            dialog.part(Text.class, "plugin.name").setText("My fade");
            return null;
        });
        assertEquals("my-fade", Window.on(() -> dialog.part(Text.class, "plugin.id").getText()));
        assertEquals("org.example.myfade", Window.on(() -> dialog.part(Text.class, "plugin.package").getText()));
        Window.on(() -> {
            dialog.part(Text.class, "plugin.package").setText("Org.Bad");
            return null;
        });
        assertFalse(Window.on(dialog::canFinish));
        assertTrue(Window.on(() -> dialog.getCurrentPage().getErrorMessage()).contains("'Org.Bad'"));
        Window.on(() -> {
            dialog.part(Text.class, "plugin.package").setText("org.me.fade");
            dialog.part(Text.class, "plugin.folder").setText(project.toString());
            return null;
        });
        Window.await("the folder is found to be free", dialog::canFinish);
        Window.screenshot("plugin-wizard");
        Window.on(() -> {
            dialog.finish();
            return null;
        });
        String written = Window.on(() -> dialog.part(Text.class, "plugin.written").getText());
        assertTrue(written.contains(project.toString()) && written.contains("mvn package"), written);
        assertTrue(Files.readString(project.resolve("plugin.xml")).contains("name=\"My fade\""));
        assertTrue(Files.isRegularFile(project.resolve("src/main/java/org/me/fade/MyFade.java")));
        Window.screenshot("plugin-written");
        Window.on(() -> {
            dialog.finish();
            return null;
        });
        assertTrue(Window.on(() -> dialog.getShell() == null || dialog.getShell().isDisposed()));
    }

    @Test
    void thePageNamesEveryPluginWithWhatItContributes() throws Exception {
        Window.show(PluginsView.ID, PluginsView.class);
        Table table = Window.byId(Table.class, "plugins.table");
        Window.await("they are listed", () -> table.getItemCount() > 0);
        List<TableItem> rows = Window.on(() -> Arrays.asList(table.getItems()));
        TableItem obfuscation = Window.on(() -> rows.stream().filter(i -> i.getText(0).equals("org.bauta.method.obfuscation")).findFirst().orElseThrow());
        assertTrue(Window.on(() -> obfuscation.getText(2)).contains("gaussian-blur"));
        assertTrue(Window.on(() -> obfuscation.getText(1)).startsWith("0.1.0"));
        assertEquals("", Window.on(() -> rows.stream().map(i -> i.getText(3)).collect(Collectors.joining())));
        Window.screenshot("plugins");
    }
}
