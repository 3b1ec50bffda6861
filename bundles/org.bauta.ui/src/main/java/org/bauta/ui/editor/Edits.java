package org.bauta.ui.editor;

import java.util.function.Function;

import org.bauta.engine.edit.ExperimentText;
import org.bauta.engine.edit.Splice;

/** How the form changes the text. */
interface Edits {
    /**
     * Changes the text as it is now.
     *
     * @param by the control that does; its changes in a row are one step of undo
     */
    void edit(String by, Function<ExperimentText, Splice> wish);

    /** The next change is another step of undo. */
    void rest();
}
