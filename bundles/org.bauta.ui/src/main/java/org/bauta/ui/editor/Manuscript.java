package org.bauta.ui.editor;

import org.bauta.engine.edit.Splice;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.jface.text.BadLocationException;
import org.eclipse.jface.text.Document;
import org.eclipse.jface.text.IDocument;
import org.eclipse.text.undo.DocumentUndoManagerRegistry;
import org.eclipse.text.undo.IDocumentUndoManager;

/** The one text that form and YAML page change, with one history of undo. */
final class Manuscript {
    private final IDocument document;
    private final IDocumentUndoManager undo;
    private String saved;
    private String hand = "";

    /** Empty, until the file is read. */
    Manuscript() {
        this.document = new Document();
        this.saved = "";
        DocumentUndoManagerRegistry.connect(document);
        undo = DocumentUndoManagerRegistry.getDocumentUndoManager(document);
        undo.connect(this);
    }

    /**
     * Takes the text that was read; there is nothing to undo.
     *
     * @param onDisk what the file holds; empty if there is none yet
     */
    void load(String text, String onDisk) {
        saved = onDisk;
        document.set(text);
        undo.reset();
    }

    IDocument document() {
        return document;
    }

    IDocumentUndoManager undoManager() {
        return undo;
    }

    String text() {
        return document.get();
    }

    /**
     * Changes the text.
     *
     * @param by the control that does; what one control changes without a {@link #rest} is one step of undo
     */
    void apply(Splice splice, String by) {
        if (splice.length() == 0 && splice.text().isEmpty()) {
            return;
        }
        if (!by.equals(hand)) {
            rest();
            undo.beginCompoundChange();
            hand = by;
        }
        try {
            document.replace(splice.offset(), splice.length(), splice.text());
        } catch (BadLocationException e) {
            throw new IllegalStateException("a change was made for another text", e);
        }
    }

    /** Ends the step of undo. */
    void rest() {
        if (!hand.isEmpty()) {
            undo.endCompoundChange();
            hand = "";
        }
        undo.commit();
    }

    boolean canUndo() {
        return !hand.isEmpty() || undo.undoable();
    }

    boolean canRedo() {
        return undo.redoable();
    }

    void undo() throws ExecutionException {
        rest();
        if (undo.undoable()) {
            undo.undo();
        }
    }

    void redo() throws ExecutionException {
        rest();
        if (undo.redoable()) {
            undo.redo();
        }
    }

    boolean isDirty() {
        return !saved.equals(document.get());
    }

    void saved(String text) {
        saved = text;
    }

    void close() {
        rest();
        undo.disconnect(this);
        DocumentUndoManagerRegistry.disconnect(document);
    }
}
