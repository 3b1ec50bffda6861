package org.bauta.ui.studio;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

import org.bauta.ui.parts.CheckBox;
import org.bauta.ui.parts.PushButton;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.RowLayout;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.DirectoryDialog;
import org.eclipse.swt.widgets.FileDialog;
import org.eclipse.swt.widgets.Shell;

/** Where pictures come from and how they are held against each other. */
final class SourceBar {
    private final StudioView studio;

    SourceBar(Composite parent, StudioView studio) {
        this.studio = studio;
        Composite bar = new Composite(parent, SWT.NONE);
        RowLayout layout = new RowLayout();
        layout.center = true;
        layout.marginLeft = 0;
        layout.marginTop = 0;
        layout.marginBottom = 0;
        layout.spacing = 6;
        bar.setLayout(layout);
        bar.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false));
        push(bar, "S&ynthetic faces", studio::openSynthetic);
        push(bar, "&Open pictures...", () -> openFiles(bar.getShell(), studio));
        push(bar, "Open &folder...", this::folder);
        for (View view : View.values()) {
            Button button = new Button(bar, SWT.RADIO);
            button.setText(view.label());
            button.setSelection(view == View.SIDE_BY_SIDE);
            button.addListener(SWT.Selection, e -> {
                if (button.getSelection()) {
                    studio.view(view);
                }
            });
        }
        for (Overlay overlay : Overlay.values()) {
            Button box = CheckBox.in(bar, overlay.label());
            box.setSelection(Overlay.usual().contains(overlay));
            box.setData("id", "studio.overlay." + overlay.name().toLowerCase(Locale.ROOT));
            box.addListener(SWT.Selection, e -> studio.overlay(overlay, box.getSelection()));
        }
    }

    private static void push(Composite bar, String text, Runnable action) {
        Button button = PushButton.in(bar);
        button.setText(text);
        button.addListener(SWT.Selection, e -> action.run());
    }

    private void folder() {
        String folder = new DirectoryDialog(studio.getSite().getShell()).open();
        if (folder != null) {
            studio.open(List.of(Path.of(folder)));
        }
    }

    /** Asks for files and opens them. */
    static void openFiles(Shell shell, StudioView studio) {
        FileDialog dialog = new FileDialog(shell, SWT.OPEN | SWT.MULTI);
        dialog.setText("Open pictures");
        dialog.setFilterExtensions(new String[] {"*.png;*.jpg;*.jpeg;*.bmp;*.ppm;*.pgm;*.webp;*.tif;*.tiff", "*"});
        if (dialog.open() != null) {
            Path folder = Path.of(dialog.getFilterPath());
            studio.open(Arrays.stream(dialog.getFileNames()).map(folder::resolve).toList());
        }
    }
}
