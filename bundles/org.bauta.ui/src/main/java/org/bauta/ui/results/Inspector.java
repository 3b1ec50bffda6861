package org.bauta.ui.results;

import java.util.Optional;

import org.bauta.report.gallery.Order;
import org.bauta.ui.parts.Open;
import org.bauta.ui.parts.PushButton;
import org.bauta.ui.parts.ShellWords;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.IWorkbenchPage;

/** What is known of the condition that was clicked last, with the line that runs it again and the way to its faces. */
final class Inspector {
    private final IWorkbenchPage page;
    private final Label words;
    private final Text line;
    private final Button faces;
    private final Button copy;
    private Optional<Chosen> chosen = Optional.empty();

    Inspector(Composite parent, IWorkbenchPage page) {
        this.page = page;
        Composite area = new Composite(parent, SWT.NONE);
        GridLayout layout = new GridLayout(4, false);
        layout.marginHeight = 2;
        area.setLayout(layout);
        area.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false));
        words = new Label(area, SWT.NONE);
        words.setData("id", "results.chosen");
        GridData data = new GridData(SWT.FILL, SWT.CENTER, true, false);
        data.widthHint = 100;
        words.setLayoutData(data);
        line = new Text(area, SWT.BORDER | SWT.READ_ONLY | SWT.SINGLE);
        line.setData("id", "results.command");
        line.setMessage("bauta run ...");
        GridData lineData = new GridData(SWT.FILL, SWT.CENTER, true, false);
        lineData.widthHint = 100;
        line.setLayoutData(lineData);
        copy = push(area, "&Copy command line", "results.copy", () -> chosen.ifPresent(c -> ShellWords.copy(area.getDisplay(),
                c.commandLine())));
        faces = push(area, "Show its &faces", "results.faces", this::showFaces);
        clear();
    }

    private static Button push(Composite parent, String text, String id, Runnable action) {
        Button button = PushButton.in(parent);
        button.setText(text);
        button.setData("id", id);
        button.addListener(SWT.Selection, e -> action.run());
        return button;
    }

    void clear() {
        chosen = Optional.empty();
        words.setText("Point at a mark for its numbers; click it for its faces.");
        line.setText("");
        copy.setEnabled(false);
        faces.setEnabled(false);
    }

    void show(Chosen next) {
        chosen = Optional.of(next);
        words.setText(next.words().replace("\n", "    "));
        words.setToolTipText(next.words());
        line.setText(next.commandLine());
        line.setToolTipText(next.commandLine());
        copy.setEnabled(true);
        faces.setEnabled(!next.treatment().isOriginal());
    }

    /** Opens the gallery with this condition alone, its worst first. */
    void showFaces() {
        chosen.filter(c -> !c.treatment().isOriginal()).ifPresent(c -> Open.gallery(page, c.run().run().folder(),
                Optional.of(c.treatment()), Optional.of(Order.WORST)));
    }
}
