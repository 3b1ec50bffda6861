package org.bauta.ui.studio;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

import org.bauta.ui.form.MethodForm;
import org.bauta.ui.parts.PushButton;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.ui.IMemento;

/** The controls beside the pictures: method, detector, settings, keys, and what the recognisers say. */
final class Bench {
    private final MethodForm form;
    private final Keys keys;
    private final Gauges gauges;
    private final Button copy;
    private final Button send;

    /** @param recover gets the key when the user asks for the original */
    Bench(Composite parent, Runnable changed, Consumer<String> recover, Consumer<String> complain) {
        Composite column = new Composite(parent, SWT.NONE);
        GridLayout rows = new GridLayout();
        rows.verticalSpacing = 4;
        rows.marginHeight = 3;
        column.setLayout(rows);
        // the form reports its first settings before the keys are there
        form = new MethodForm(column, "studio", () -> change(changed), complain);
        keys = new Keys(column, changed, recover);
        new Label(column, SWT.NONE).setText("Identity distance to the original");
        gauges = new Gauges(column);
        gauges.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false));
        gauges.setData("id", "studio.gauges");
        Composite row = new Composite(column, SWT.NONE);
        GridLayout layout = new GridLayout(2, true);
        layout.marginWidth = 0;
        layout.marginHeight = 0;
        row.setLayout(layout);
        row.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false));
        copy = push(row, "&Copy command", "studio.copy");
        copy.setToolTipText("Copies a line for a shell that does what is shown");
        send = push(row, "To e&xperiment", "studio.send");
        send.setToolTipText("Writes an experiment file that measures this method, as it is set, on many faces");
    }

    private static Button push(Composite column, String text, String id) {
        Button button = PushButton.in(column);
        button.setText(text);
        button.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false));
        button.setData("id", id);
        return button;
    }

    private void change(Runnable changed) {
        if (keys != null) {
            keys.show(form.isReversible());
        }
        changed.run();
    }

    void onCopy(Runnable action) {
        copy.addListener(SWT.Selection, e -> action.run());
    }

    void onSend(Runnable action) {
        send.addListener(SWT.Selection, e -> action.run());
    }

    /** Fills the lists; the first method that treats single pictures is chosen. */
    void offer(MethodForm.Offer installed) {
        form.offer(installed);
    }

    /** Keeps method, detector and settings, but no passphrase. */
    void save(IMemento memento) {
        form.save(memento);
    }

    void restore(IMemento memento) {
        form.restore(memento);
    }

    String method() {
        return form.method();
    }

    String detector() {
        return form.detector();
    }

    /** All settings; empty while one of them is wrong. */
    Optional<Map<String, String>> values() {
        return form.values();
    }

    /** What the face is to be locked with; empty if the method needs no key or the settings name a key file. */
    String passphrase() {
        boolean named = form.values().map(v -> !v.getOrDefault("keyFile", "").isBlank()).orElse(false);
        return form.isReversible() && !named ? keys.locking() : "";
    }

    void show(List<Distance> distances) {
        gauges.show(distances);
    }
}
