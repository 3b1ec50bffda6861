package org.bauta.ui.commands;

import org.bauta.ui.parts.Open;
import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.handlers.HandlerUtil;

/** Opens a small experiment that runs, to be changed into another. */
public final class NewExperiment extends AbstractHandler {
    private static final String TEXT = """
            # What is compared, on whose faces, and how it is judged.
            # Run it with the button above, or: ./bauta run FILE --out FOLDER

            experiment: new-experiment
            title: A new experiment
            seed: 1

            dataset: {id: synthetic, identities: 20, images: 4, size: 128}
            detector: opencv-cascade

            methods:                                  # several values of a setting make a sweep
              - {id: gaussian-blur, sigma: [2, 4, 8]} # % of the face width

            recognisers: [lbp]
            attackers: [naive]
            protocol: verification-10-fold

            metrics:
              - ssim
              - {id: identity-distance, distance: cosine}

            charts:
              - {id: tradeoff, x: ssim, y: identity-distance}
            """;

    @Override
    public Object execute(ExecutionEvent event) {
        open(HandlerUtil.getActiveWorkbenchWindow(event).getActivePage());
        return null;
    }

    public static void open(IWorkbenchPage page) {
        Open.draft(page, "new-experiment", TEXT);
    }
}
