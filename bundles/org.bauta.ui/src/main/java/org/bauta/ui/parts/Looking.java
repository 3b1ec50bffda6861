package org.bauta.ui.parts;

import java.util.List;
import java.util.function.Supplier;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Event;

/** Mouse and keys that move a lens: the wheel and + and - zoom, a drag moves, 0 or a double click shows everything again. */
public final class Looking {
    private static final double STEP = 1.25;

    /** A picture's pane and the place of the whole picture. */
    public record Pane(Rectangle pane, Rectangle place) {
    }

    private final Canvas canvas;
    private final Lens lens;
    private final Supplier<List<Pane>> panes;
    private int lastX;
    private int lastY;

    /** @param panes that share the lens; empty while there is nothing to see */
    public Looking(Canvas canvas, Lens lens, Supplier<List<Pane>> panes) {
        this.canvas = canvas;
        this.lens = lens;
        this.panes = panes;
        canvas.addListener(SWT.MouseWheel, this::wheel);
        canvas.addListener(SWT.MouseDown, this::remember);
        canvas.addListener(SWT.MouseMove, this::move);
        canvas.addListener(SWT.MouseDoubleClick, e -> fit());
        canvas.addListener(SWT.KeyDown, this::key);
    }

    private void wheel(Event e) {
        e.doit = false;
        zoom(Math.pow(STEP, Integer.signum(e.count)), e.x, e.y);
    }

    private void zoom(double factor, int x, int y) {
        Pane under = under(x, y);
        if (under != null) {
            lens.zoom(factor, under.pane(), under.place(), x, y);
            canvas.redraw();
        }
    }

    private Pane under(int x, int y) {
        List<Pane> all = panes.get();
        return all.stream().filter(p -> p.pane().contains(x, y)).findFirst().orElse(all.isEmpty() ? null : all.get(0));
    }

    private void remember(Event e) {
        lastX = e.x;
        lastY = e.y;
        canvas.forceFocus();
    }

    private void move(Event e) {
        Pane under = under(e.x, e.y);
        if ((e.stateMask & SWT.BUTTON_MASK) != 0 && under != null && lens.zoom() > 1) {
            lens.drag(e.x - lastX, e.y - lastY, under.pane(), under.place());
            canvas.redraw();
        }
        lastX = e.x;
        lastY = e.y;
    }

    private void key(Event e) {
        Rectangle area = canvas.getClientArea();
        Pane first = under(-1, -1);
        int x = first == null ? area.width / 2 : first.pane().x + first.pane().width / 2;
        int y = first == null ? area.height / 2 : first.pane().y + first.pane().height / 2;
        switch (e.character) {
            case '+', '=' -> zoom(STEP, x, y);
            case '-' -> zoom(1 / STEP, x, y);
            case '0' -> fit();
            default -> { }
        }
    }

    private void fit() {
        lens.fit();
        canvas.redraw();
    }
}
