package org.bauta.ui.results;

import java.nio.file.Path;
import java.util.function.Consumer;
import java.util.function.Function;

import org.bauta.ui.parts.Newest;
import org.bauta.ui.parts.PushButton;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.FileDialog;

/** A button that writes a table as CSV or LaTeX. */
final class SaveTable {
    private final Button button;
    private final Newest<Path, Path> saving;

    /**
     * @param name of the file that is proposed
     * @param write the file, in the background; returns it
     */
    SaveTable(Composite parent, String text, String name, Function<Path, Path> write, Consumer<String> say) {
        button = PushButton.in(parent);
        button.setText(text);
        button.setEnabled(false);
        saving = new Newest<>("Saving a table", parent, write, f -> say.accept("Saved: " + f), say);
        button.addListener(SWT.Selection, e -> ask(name));
    }

    void enable(boolean can) {
        button.setEnabled(can);
    }

    private void ask(String name) {
        FileDialog dialog = new FileDialog(button.getShell(), SWT.SAVE);
        dialog.setText("Save the table");
        dialog.setFilterExtensions(new String[] {"*.csv", "*.tex"});
        dialog.setFileName(name + ".csv");
        dialog.setOverwrite(true);
        String file = dialog.open();
        if (file != null) {
            save(Path.of(file));
        }
    }

    /** Writes it in the background. */
    void save(Path file) {
        saving.ask(file);
    }
}
