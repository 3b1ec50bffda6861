package org.bauta.ui.parts;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.eclipse.swt.dnd.Clipboard;
import org.eclipse.swt.dnd.TextTransfer;
import org.eclipse.swt.dnd.Transfer;
import org.eclipse.swt.widgets.Display;

/** Lines for a shell. */
public final class ShellWords {
    private ShellWords() {
    }

    /** One line, each word quoted where a shell would take it apart. */
    public static String line(List<String> words) {
        return words.stream().map(ShellWords::quoted).collect(Collectors.joining(" "));
    }

    private static String quoted(String word) {
        return word.matches("[\\w@%+=:,./-]+") ? word : "'" + word.replace("'", "'\\''") + "'";
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
