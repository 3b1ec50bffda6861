package org.bauta.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.List;

import org.eclipse.core.runtime.preferences.IEclipsePreferences;
import org.eclipse.core.runtime.preferences.InstanceScope;
import org.eclipse.e4.ui.css.swt.theme.IThemeEngine;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Event;
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

    /** Widgets that are there would keep some of the colors they have. */
    @Test
    void theThemeIsThatOfTheNextStart() throws Exception {
        IThemeEngine themes = PlatformUI.getWorkbench().getService(IThemeEngine.class);
        String now = themes.getActiveTheme().getId();
        try {
            for (String wanted : List.of("Dark", "Light", "Dark")) {
                Shell preferences = open("org.bauta.ui.openPreferences", "Preferences");
                Window.choose(Window.on(() -> Window.find(preferences, Combo.class, c -> Arrays.asList(c.getItems()).contains("Dark")).get(0)), wanted);
                Button apply = Window.on(() -> Window.find(preferences, Button.class, b -> b.getText().equals("Apply and Close")).get(0));
                Window.on(() -> {
                    apply.notifyListeners(SWT.Selection, new Event());
                    return null;
                });
                Window.await("it is closed", preferences::isDisposed);
                assertEquals("org.eclipse.e4.ui.css.theme.e4_" + (wanted.equals("Dark") ? "dark" : "default"), next().get("themeid", ""));
                assertEquals(now, themes.getActiveTheme().getId());
            }
            Shell again = open("org.bauta.ui.openPreferences", "Preferences");
            assertEquals("Dark", Window.on(() -> Window.find(again, Combo.class, c -> Arrays.asList(c.getItems()).contains("Dark")).get(0).getText()));
            close(again);
        } finally {
            next().put("themeid", now);
        }
    }

    private static IEclipsePreferences next() {
        return InstanceScope.INSTANCE.getNode("org.eclipse.e4.ui.css.swt.theme");
    }
}
