package org.bauta.ui.tests;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.ui.part.ViewPart;

/** A view of somebody's plug-in: its class file goes into a bundle of its own, which is dropped into the product. */
public final class DroppedView extends ViewPart {
    @Override
    public void createPartControl(Composite parent) {
        Label label = new Label(parent, SWT.NONE);
        label.setText("From " + org.osgi.framework.FrameworkUtil.getBundle(DroppedView.class).getSymbolicName());
        label.setData("id", "dropped.label");
    }

    @Override
    public void setFocus() {
        // nothing to type into
    }
}
