package org.bauta.ui.form;

import org.bauta.core.settings.SettingSpec;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;

/** One of several words. */
final class ChoiceField implements Field {
    private final Combo combo;

    ChoiceField(SettingSpec spec, Composite parent, Runnable changed) {
        combo = new Combo(parent, SWT.READ_ONLY);
        combo.setItems(spec.choices().toArray(String[]::new));
        combo.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false, 2, 1));
        combo.setToolTipText(spec.text());
        combo.setData("id", "setting." + spec.name());
        combo.addListener(SWT.Selection, e -> changed.run());
    }

    @Override
    public String text() {
        return combo.getText();
    }

    @Override
    public void show(String text) {
        combo.setText(text);
    }
}
