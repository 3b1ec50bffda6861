package org.bauta.ui.form;

import java.util.Optional;

import org.bauta.core.settings.Length;
import org.bauta.core.settings.SettingSpec;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Scale;
import org.eclipse.swt.widgets.Text;

/** A line of text, beside a slider where the setting is a number with both ends. Either moves the other. */
final class TextField implements Field {
    private final SettingSpec spec;
    private final Text line;
    private final Optional<Notches> notches;
    private final Optional<Scale> slider;
    private boolean quiet;

    TextField(SettingSpec spec, Composite parent, Runnable changed) {
        this.spec = spec;
        boolean number = spec.type() != String.class && spec.type() != java.nio.file.Path.class;
        notches = number && Notches.fit(spec) ? Optional.of(Notches.of(spec)) : Optional.empty();
        slider = notches.map(n -> slider(parent, n, changed));
        line = new Text(parent, SWT.BORDER);
        GridData data = new GridData(SWT.FILL, SWT.CENTER, slider.isEmpty(), false, slider.isEmpty() ? 2 : 1, 1);
        data.widthHint = slider.isEmpty() ? SWT.DEFAULT : 64;
        line.setLayoutData(data);
        line.setToolTipText(spec.text());
        line.setData("id", "setting." + spec.name());
        line.addModifyListener(e -> typed(changed));
    }

    private Scale slider(Composite parent, Notches n, Runnable changed) {
        Scale scale = new Scale(parent, SWT.HORIZONTAL);
        scale.setMinimum(0);
        scale.setMaximum(n.count());
        scale.setPageIncrement(Math.max(1, n.count() / 10));
        GridData data = new GridData(SWT.FILL, SWT.CENTER, true, false);
        data.widthHint = 120;
        scale.setLayoutData(data);
        scale.setToolTipText(spec.text());
        scale.setData("id", "slider." + spec.name());
        scale.addListener(SWT.Selection, e -> slid(n.text(scale.getSelection()), changed));
        return scale;
    }

    private void slid(String number, Runnable changed) {
        String text = spec.type() == Length.class ? number + "%" : number;
        if (!text.equals(line.getText())) {
            quiet = true;
            line.setText(text);
            quiet = false;
            changed.run();
        }
    }

    private void typed(Runnable changed) {
        if (!quiet) {
            follow();
            changed.run();
        }
    }

    /** Moves the slider to where the text is; stays where it is if the text is no number or a length in pixels. */
    private void follow() {
        number().ifPresent(value -> slider.ifPresent(s -> s.setSelection(notches.orElseThrow().near(value))));
    }

    private Optional<Double> number() {
        try {
            if (spec.type() == Length.class) {
                Length length = Length.parse(line.getText());
                return length.inPixels() ? Optional.empty() : Optional.of(length.value());
            }
            return Optional.of(Double.valueOf(line.getText().strip()));
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    @Override
    public String text() {
        return line.getText();
    }

    @Override
    public void show(String text) {
        quiet = true;
        line.setText(text);
        quiet = false;
        follow();
    }
}
