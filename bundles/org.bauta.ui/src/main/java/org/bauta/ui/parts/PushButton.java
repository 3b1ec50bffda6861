package org.bauta.ui.parts;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;

/** Buttons that look as they are. */
public final class PushButton {
    private PushButton() {
    }

    /** The workbench's dark theme would paint the words of a disabled button like those of an enabled one; here the desktop does. */
    public static Button in(Composite parent) {
        Button button = new Button(parent, SWT.PUSH);
        button.setData("org.eclipse.e4.ui.css.disabled", Boolean.TRUE);
        return button;
    }
}
