package org.bauta.ui.editor;

import org.eclipse.jface.preference.JFacePreferences;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.RGB;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;

/** Colors that follow the theme: mixed from a control's own, or the theme's for errors and links. */
final class Tint {
    private Tint() {
    }

    static Color error() {
        return JFaceResources.getColorRegistry().get(JFacePreferences.ERROR_COLOR);
    }

    static Color link() {
        return JFaceResources.getColorRegistry().get(JFacePreferences.ACTIVE_HYPERLINK_COLOR);
    }

    /** Between foreground and background: readable, and quieter than the rest. */
    static Color muted(Control control) {
        return mixed(control, .68);
    }

    static Color mixed(Control control, double foreground) {
        RGB a = control.getForeground().getRGB();
        RGB b = control.getBackground().getRGB();
        return new Color(mix(a.red, b.red, foreground), mix(a.green, b.green, foreground), mix(a.blue, b.blue, foreground));
    }

    private static int mix(int a, int b, double t) {
        return (int) Math.round(t * a + (1 - t) * b);
    }

    /** Gives a label a color of its own that the theme leaves alone. */
    static void give(Label label, Color color) {
        label.setData("org.eclipse.e4.ui.css.disabled", Boolean.TRUE);
        label.setForeground(color);
    }
}
