package org.bauta.ui.tests;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.ui.IViewReference;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.part.ViewPart;
import org.osgi.framework.FrameworkUtil;

/**
 * A view of somebody's plug-in: its class file goes into a bundle of its own, which is dropped into a product. When it is on the screen it
 * says so in a file, with the views that are there by then, and closes the window.
 */
public final class DroppedView extends ViewPart {
    private boolean said;

    @Override
    public void createPartControl(Composite parent) {
        Label label = new Label(parent, SWT.NONE);
        label.setText(getPartName() + " from " + FrameworkUtil.getBundle(DroppedView.class).getSymbolicName());
        label.addListener(SWT.Paint, e -> {
            if (!said) {
                said = true;
                label.getDisplay().asyncExec(() -> {
                    write(label.getText() + "\n" + made());
                    PlatformUI.getWorkbench().close();
                });
            }
        });
    }

    /** The views that there are; of the others there is a tab only. */
    private List<String> made() {
        return Arrays.stream(getSite().getPage().getViewReferences()).filter(view -> view.getView(false) != null).map(IViewReference::getId)
                .sorted().toList();
    }

    private static void write(String words) {
        try {
            Files.writeString(Path.of(System.getProperty("dropped.file")), words);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void setFocus() {
        // nothing to type into
    }
}
