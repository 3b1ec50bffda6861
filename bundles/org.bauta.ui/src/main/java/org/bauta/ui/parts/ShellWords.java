package org.bauta.ui.parts;

import java.util.Map;
import java.util.stream.Collectors;

import org.eclipse.swt.dnd.Clipboard;
import org.eclipse.swt.dnd.TextTransfer;
import org.eclipse.swt.dnd.Transfer;
import org.eclipse.swt.widgets.Display;

/** Words as files and the clipboard take them. */
public final class ShellWords {
    private ShellWords() {
    }

    /** A contribution with its settings as YAML in one line: {@code {id: gaussian-blur, sigma: 8%}}. */
    public static String yaml(String id, Map<String, String> settings) {
        return "{id: " + id + settings.entrySet().stream().map(e -> ", " + e.getKey() + ": " + scalar(e.getValue()))
                .collect(Collectors.joining()) + "}";
    }

    private static String scalar(String value) {
        return value.matches("[A-Za-z0-9][\\w.%+-]*") ? value : "\"" + value.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
    }

    /** Puts a text on the clipboard. */
    public static void copy(Display display, String text) {
        Clipboard clipboard = new Clipboard(display);
        clipboard.setContents(new Object[] {text}, new Transfer[] {TextTransfer.getInstance()});
        clipboard.dispose();
    }
}
