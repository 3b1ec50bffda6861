package org.bauta.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.List;

import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.handlers.IHandlerService;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Dialogs come without keeping the window, as their menu items open them. */
@ExtendWith({UiThread.class, Faults.class})
class DialogsTest {
    /** Opens a dialog by its command, in a dispatch of its own, and waits until it is there. */
    private static Shell open(String command, String title) throws InterruptedException {
        Window.display().asyncExec(() -> {
            try {
                PlatformUI.getWorkbench().getService(IHandlerService.class).executeCommand(command, null);
            } catch (Exception e) {
                throw new AssertionError(command, e);
            }
        });
        Window.await(title + " is open", () -> shells(title).size() == 1);
        return Window.on(() -> shells(title).get(0));
    }

    /** On the UI thread. */
    private static List<Shell> shells(String title) {
        return Arrays.stream(Window.display().getShells()).filter(s -> s.isVisible() && s.getText().equals(title)).toList();
    }

    private static void close(Shell dialog) throws InterruptedException {
        Window.on(() -> {
            dialog.close();
            return null;
        });
        Window.await("it is closed", dialog::isDisposed);
    }

    @Test
    void theWizardOfPlugins() throws Exception {
        Shell wizard = open("org.bauta.ui.newPlugin", "New plug-in");
        assertEquals(1, Window.on(() -> Window.find(wizard, Text.class, t -> "plugin.id".equals(t.getData("id"))).size()));
        close(wizard);
    }

    @Test
    void thePreferencesWithWhereModelsAndCacheAre() throws Exception {
        Shell preferences = open("org.bauta.ui.openPreferences", "Preferences");
        for (String words : List.of("Models: .* \\(the environment variable BAUTA_MODELS moves it\\)", "Cache: .*, [0-9]+ MB of .*")) {
            Window.await(words, () -> !Window.find(preferences, Label.class, label -> label.getText().matches(words)).isEmpty());
        }
        assertEquals(1, Window.on(() -> Window.find(preferences, Button.class, b -> b.getText().equals("Empty &now")).size()));
        Window.screenshot("preferences");
        close(preferences);
    }
}
