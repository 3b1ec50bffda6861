package org.bauta.ui;

import java.util.List;

import org.eclipse.e4.ui.model.application.ui.basic.MPartStack;
import org.eclipse.e4.ui.model.application.ui.basic.MStackElement;
import org.eclipse.e4.ui.model.application.ui.basic.MWindow;
import org.eclipse.e4.ui.workbench.modeling.EModelService;
import org.eclipse.ui.IWorkbenchWindow;

/**
 * Puts the views of the work folder among the editors, as a user could do by dragging them there, so that an experiment that
 * is edited is one more tab beside studio and results and has all of their room. A layout alone cannot say this.
 */
final class OneStack {
    private static final String EDITORS = "org.eclipse.e4.primaryDataStack";

    private OneStack() {
    }

    /** Does nothing in a window that was restored that way. */
    static void arrange(IWorkbenchWindow window) {
        EModelService models = window.getService(EModelService.class);
        MWindow model = window.getService(MWindow.class);
        List<MPartStack> work = models.findElements(model, Perspective.WORK, MPartStack.class);
        List<MPartStack> editors = models.findElements(model, EDITORS, MPartStack.class);
        if (work.isEmpty() || editors.isEmpty()) {
            return;
        }
        MPartStack among = editors.get(0);
        MStackElement front = work.get(0).getSelectedElement();
        List<MStackElement> views = List.copyOf(work.get(0).getChildren());
        views.stream().filter(view -> view != front).forEach(among.getChildren()::add); // first, or each in turn would come to the front and be made
        among.getChildren().add(views.indexOf(front), front);
        among.setSelectedElement(front);
    }
}
