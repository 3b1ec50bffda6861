package org.bauta.ui.editor;

import org.eclipse.core.commands.ExecutionException;
import org.eclipse.core.runtime.ILog;
import org.eclipse.jface.action.Action;
import org.eclipse.jface.text.DocumentEvent;
import org.eclipse.jface.text.IDocumentListener;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.ui.IActionBars;
import org.eclipse.ui.actions.ActionFactory;

/** Undo and redo of the one text, whichever page is in front. */
final class UndoActions {
    private final Manuscript manuscript;
    private final Action undo = new Action("Undo") {
        @Override
        public void run() {
            attempt(manuscript::undo);
        }
    };
    private final Action redo = new Action("Redo") {
        @Override
        public void run() {
            attempt(manuscript::redo);
        }
    };

    /** A step back or forth. */
    private interface Step {
        void take() throws ExecutionException;
    }

    UndoActions(Manuscript manuscript) {
        this.manuscript = manuscript;
    }

    void register(IActionBars bars, Composite page) {
        bars.setGlobalActionHandler(ActionFactory.UNDO.getId(), undo);
        bars.setGlobalActionHandler(ActionFactory.REDO.getId(), redo);
        bars.updateActionBars();
        IDocumentListener listener = new IDocumentListener() {
            @Override
            public void documentAboutToBeChanged(DocumentEvent event) {
                // nothing to undo has come of it yet
            }

            @Override
            public void documentChanged(DocumentEvent event) {
                page.getDisplay().asyncExec(UndoActions.this::enable); // after the undo manager has heard of it
            }
        };
        manuscript.document().addDocumentListener(listener);
        page.addDisposeListener(e -> manuscript.document().removeDocumentListener(listener));
        enable();
    }

    private void enable() {
        undo.setEnabled(manuscript.canUndo());
        redo.setEnabled(manuscript.canRedo());
    }

    private void attempt(Step step) {
        try {
            step.take();
        } catch (ExecutionException e) {
            ILog.of(UndoActions.class).warn("a change could not be undone", e);
        }
        enable();
    }
}
