package org.bauta.ui.editor;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

import org.eclipse.jface.resource.ImageDescriptor;
import org.eclipse.ui.IEditorInput;
import org.eclipse.ui.IMemento;
import org.eclipse.ui.IPersistableElement;

/**
 * An experiment file to be edited.
 *
 * @param file which need not be there yet
 * @param draft its text until it is saved; empty for a file that is there
 */
public record ExperimentInput(Path file, Optional<String> draft) implements IEditorInput, IPersistableElement {
    static final String PATH = "path";

    public static ExperimentInput of(Path file) {
        return new ExperimentInput(file.toAbsolutePath().normalize(), Optional.empty());
    }

    /** A new experiment; it gets a number if there is a file of its name. Looks at the disk: not for the UI thread. */
    public static ExperimentInput draft(Path folder, String name, String text) {
        Path file = folder.resolve(name + ".yaml");
        for (int n = 2; Files.exists(file); n++) {
            file = folder.resolve(name + "-" + n + ".yaml");
        }
        return new ExperimentInput(file.toAbsolutePath().normalize(), Optional.of(text));
    }

    @Override
    public boolean exists() {
        return draft.isEmpty() && Files.isRegularFile(file);
    }

    @Override
    public ImageDescriptor getImageDescriptor() {
        return ImageDescriptor.getMissingImageDescriptor();
    }

    @Override
    public String getName() {
        return file.getFileName().toString();
    }

    @Override
    public IPersistableElement getPersistable() {
        return exists() ? this : null; // what was never saved is not opened again
    }

    @Override
    public String getToolTipText() {
        return file.toString();
    }

    @Override
    public <T> T getAdapter(Class<T> adapter) {
        return adapter == Path.class ? adapter.cast(file) : null;
    }

    @Override
    public String getFactoryId() {
        return "org.bauta.ui.experimentInput";
    }

    @Override
    public void saveState(IMemento memento) {
        memento.putString(PATH, file.toString());
    }
}
