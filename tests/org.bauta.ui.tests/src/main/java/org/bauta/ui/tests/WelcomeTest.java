package org.bauta.ui.tests;

import static org.junit.jupiter.api.Assertions.assertTrue;

import org.eclipse.swt.widgets.Label;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith({UiThread.class, Faults.class})
class WelcomeTest {
    @Test
    void whatIsInstalledIsCounted() throws Exception {
        Window.show("org.bauta.ui.welcome", org.eclipse.ui.IViewPart.class);
        Label installed = Window.byId(Label.class, "welcome.installed");
        Window.await("it is read", () -> installed.getText().startsWith("Installed: "));
        String text = Window.on(installed::getText);
        assertTrue(text.matches("(?s)Installed: \\d+ methods, \\d+ metrics, \\d+ data sets, .*"), text);
        org.eclipse.swt.widgets.List experiments = Window.byId(org.eclipse.swt.widgets.List.class, "welcome.experiments");
        assertTrue(Window.on(() -> String.join("\n", experiments.getItems())).contains("(quickstart)"));
        Window.screenshot("welcome");
    }
}
