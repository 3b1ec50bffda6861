package org.bauta.ui.tests;

import java.util.List;

import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.FillLayout;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.IMemento;
import org.eclipse.ui.IViewPart;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.XMLMemento;
import org.eclipse.ui.part.ViewPart;

/** A view made anew from what another has kept, as the workbench does it at the next start, in a window of its own. */
final class Restored<T extends IViewPart> implements AutoCloseable {
    private final T view;
    private final Shell shell;

    private Restored(T view, Shell shell) {
        this.view = view;
        this.shell = shell;
    }

    static <T extends IViewPart> Restored<T> of(T old, T fresh, IMemento kept) {
        return Window.on(() -> {
            Shell shell = new Shell(Window.display(), SWT.SHELL_TRIM);
            shell.setLayout(new FillLayout());
            shell.setSize(1000, 700);
            try {
                fresh.init(old.getViewSite(), kept);
            } catch (PartInitException e) {
                throw new AssertionError(e);
            }
            fresh.createPartControl(shell);
            shell.open();
            return new Restored<>(fresh, shell);
        });
    }

    /** What a view keeps that is closed again before it has found what was kept for it. */
    static <T extends ViewPart> String keptAtOnce(T old, T fresh, IMemento kept) {
        XMLMemento twice = XMLMemento.createWriteRoot(kept.getType());
        return Window.on(() -> {
            try (Restored<T> again = of(old, fresh, kept)) {
                fresh.saveState(twice);
            }
            return twice.toString();
        });
    }

    T view() {
        return view;
    }

    <C extends Control> C find(Class<C> type, String id) {
        List<C> found = Window.on(() -> Window.find(shell, type, c -> id.equals(c.getData("id"))));
        return found.get(0);
    }

    @Override
    public void close() {
        Window.on(() -> {
            view.dispose();
            shell.dispose();
            return null;
        });
    }
}
