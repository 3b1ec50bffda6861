package org.bauta.ui;

import org.eclipse.ui.IFolderLayout;
import org.eclipse.ui.IPageLayout;
import org.eclipse.ui.IPerspectiveFactory;

/**
 * The catalogue and the page of what is chosen in it on the left, the work beside them.
 */
public final class Perspective implements IPerspectiveFactory {
    /** The folder of what one works with; {@link OneStack} lays it over the editors. */
    static final String WORK = "org.bauta.ui.work";

    @Override
    public void createInitialLayout(IPageLayout layout) {
        layout.setEditorAreaVisible(true);
        layout.addView("org.bauta.ui.explorer", IPageLayout.LEFT, .24f, layout.getEditorArea());
        layout.addView("org.bauta.ui.page", IPageLayout.BOTTOM, .55f, "org.bauta.ui.explorer");
        IFolderLayout work = layout.createFolder(WORK, IPageLayout.RIGHT, .55f, layout.getEditorArea());
        for (String view : new String[] {"welcome", "studio", "runs", "results", "gallery", "clips", "details", "history"}) {
            work.addView("org.bauta.ui." + view);
        }
        work.addPlaceholder("org.bauta.ui.plugins");
        for (String view : new String[] {"explorer", "page", "welcome", "studio", "runs", "results", "gallery", "clips", "details"}) {
            layout.getViewLayout("org.bauta.ui." + view).setCloseable(false); // a closed view would take its runs along
        }
    }
}
