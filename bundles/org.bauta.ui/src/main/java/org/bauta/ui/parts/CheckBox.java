package org.bauta.ui.parts;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;

/** Check boxes that can be read. */
public final class CheckBox {
    private CheckBox() {
    }

    /** The workbench's theme would paint the box in the color of its check mark; this one stays as the desktop draws it. */
    public static Button in(Composite parent, String text) {
        Button box = new Button(parent, SWT.CHECK);
        box.setData("org.eclipse.e4.ui.css.disabled", Boolean.TRUE);
        box.setText(text);
        return box;
    }
}
