package org.bauta.ui.editor;

import java.nio.file.Path;

import org.eclipse.core.runtime.IAdaptable;
import org.eclipse.ui.IElementFactory;
import org.eclipse.ui.IMemento;

/** Opens at the next start what was open at the end of the last. */
public final class ExperimentInputFactory implements IElementFactory {
    @Override
    public IAdaptable createElement(IMemento memento) {
        String path = memento.getString(ExperimentInput.PATH);
        return path == null ? null : ExperimentInput.of(Path.of(path)); // null is how the workbench is told that it is gone
    }
}
