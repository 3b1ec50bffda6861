package org.bauta.ui;

import org.eclipse.ui.IPageLayout;
import org.eclipse.ui.IPerspectiveFactory;

/** The catalogue on the left, the page of what is chosen beside it. */
public final class Perspective implements IPerspectiveFactory {
    @Override
    public void createInitialLayout(IPageLayout layout) {
        layout.setEditorAreaVisible(false);
        layout.addView("org.bauta.ui.explorer", IPageLayout.LEFT, .35f, layout.getEditorArea());
        layout.addView("org.bauta.ui.page", IPageLayout.RIGHT, .35f, "org.bauta.ui.explorer");
    }
}
