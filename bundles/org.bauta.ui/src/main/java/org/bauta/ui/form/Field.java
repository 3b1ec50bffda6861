package org.bauta.ui.form;

import org.bauta.core.settings.SettingSpec;

/** The control of one setting. */
interface Field {
    /** What the user has entered, as it would stand in an experiment file. */
    String text();

    /** Enters a value; nobody is told of a change. */
    void show(String text);

    /** The right field for a setting: a slider where there is a range, a list of words, a check box, or a line of text. */
    static Field of(SettingSpec spec, org.eclipse.swt.widgets.Composite parent, Runnable changed) {
        if (!spec.choices().isEmpty()) {
            return new ChoiceField(spec, parent, changed);
        }
        if (spec.type() == boolean.class) {
            return new SwitchField(spec, parent, changed);
        }
        return new TextField(spec, parent, changed);
    }
}
