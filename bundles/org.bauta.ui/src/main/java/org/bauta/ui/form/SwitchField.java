package org.bauta.ui.form;

import org.bauta.core.settings.SettingSpec;
import org.bauta.ui.parts.CheckBox;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;

/** Yes or no. */
final class SwitchField implements Field {
    private final Button box;

    SwitchField(SettingSpec spec, Composite parent, Runnable changed) {
        box = CheckBox.in(parent, spec.name());
        box.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false, 2, 1));
        box.setToolTipText(spec.text());
        box.setData("id", "setting." + spec.name());
        box.addListener(SWT.Selection, e -> changed.run());
    }

    @Override
    public String text() {
        return Boolean.toString(box.getSelection());
    }

    @Override
    public void show(String text) {
        box.setSelection(Boolean.parseBoolean(text));
    }
}
