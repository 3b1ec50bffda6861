package org.bauta.ui.studio;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.bauta.ui.parts.Lens;
import org.bauta.ui.parts.Looking;
import org.bauta.ui.parts.Newest;
import org.bauta.ui.parts.Print;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Device;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Event;

/**
 * Before and after, as large as there is room or as the lens says: side by side, with a split that follows the mouse, or their
 * difference.
 */
final class Stage extends Canvas {
    private static final int GAP = 12;
    private static final int CAPTION = 24;

    private final Lens lens = new Lens();
    private final Set<Overlay> overlays = EnumSet.copyOf(Overlay.usual());
    private final Newest<Wanted, Ready> making;
    private final Display display;
    private Shown shown;
    private Optional<Recovery> recovery = Optional.empty();
    private Optional<Ready> ready = Optional.empty();
    /** Of the background job alone. */
    private Optional<Ready> last = Optional.empty();
    private View view = View.SIDE_BY_SIDE;
    private double split = 0.5;

    /** What is to be seen. */
    private record Wanted(Shown shown, Optional<Recovery> recovery, View view) {
    }

    /** The same, ready for the screen. */
    private record Ready(Wanted wanted, Print before, Print after, Print mask) {
        /** @param last the one made before, whose original may be the same */
        static Ready of(Device device, Wanted w, Optional<Ready> last) {
            Shown s = w.shown();
            Print before = last.filter(r -> r.wanted().shown().before() == s.before()).map(Ready::before)
                    .orElseGet(() -> Print.of(device, s.before()));
            org.bauta.core.image.Image right = w.recovery().map(Recovery::picture)
                    .orElseGet(() -> w.view() == View.DIFFERENCE ? Difference.of(s.before(), s.after()) : s.after());
            return new Ready(w, before, Print.of(device, right), Print.of(device, Overlay.tinted(s.mask())));
        }

        String words() {
            return wanted.recovery().isPresent() ? "Recovered" : wanted.view() == View.DIFFERENCE ? "Difference, four times" : "After";
        }

        /** Gives up what the next one does not use. */
        void dispose(Optional<Ready> next) {
            if (next.filter(n -> n.before() == before).isEmpty()) {
                before.dispose();
            }
            after.dispose();
            mask.dispose();
        }
    }

    Stage(Composite parent) {
        super(parent, SWT.DOUBLE_BUFFERED | SWT.NO_BACKGROUND);
        display = parent.getDisplay();
        making = new Newest<>("Preview for the screen", this, this::develop, this::see, fault -> { });
        addListener(SWT.Paint, e -> paint(e.gc));
        addListener(SWT.MouseMove, this::drag);
        addListener(SWT.MouseDown, this::drag);
        addListener(SWT.Dispose, e -> forget());
        new Looking(this, lens, this::panes);
    }

    /** The newest result. */
    void show(Shown result) {
        shown = result;
        recovery = Optional.empty();
        make();
    }

    /** In place of the release, what a key has given back. */
    void show(Recovery given) {
        if (given.shown() == shown) {
            recovery = Optional.of(given);
            make();
        }
    }

    void view(View chosen) {
        view = chosen;
        recovery = Optional.empty();
        if (shown != null) {
            make();
        }
    }

    private void make() {
        making.ask(new Wanted(shown, recovery, view));
    }

    /** In the background. A moved slider leaves the original as it is. */
    private Ready develop(Wanted wanted) {
        Ready made = Ready.of(display, wanted, last);
        last = Optional.of(made);
        return made;
    }

    private void see(Ready newest) {
        ready.ifPresent(r -> r.dispose(Optional.of(newest)));
        ready = Optional.of(newest);
        setData("seen", newest.wanted().shown().ask());
        redraw();
    }

    void overlay(Overlay which, boolean visible) {
        if (visible) {
            overlays.add(which);
        } else {
            overlays.remove(which);
        }
        redraw();
    }

    private void forget() {
        ready.ifPresent(r -> r.dispose(Optional.empty()));
        ready = Optional.empty();
    }

    private void drag(Event e) {
        boolean held = e.type == SWT.MouseDown && e.button == 1 || (e.stateMask & SWT.BUTTON1) != 0;
        if (view == View.SPLIT && ready.isPresent() && held && lens.zoom() == 1) {
            Rectangle place = panes().get(0).place();
            split = Math.max(0, Math.min(1, (e.x - place.x) / (double) place.width));
            redraw();
        }
    }

    /** Where the pictures go: two places side by side, else one. */
    private List<Looking.Pane> panes() {
        List<Looking.Pane> panes = new ArrayList<>();
        if (ready.isPresent()) {
            Shown seen = ready.get().wanted().shown();
            Rectangle area = getClientArea();
            int columns = view == View.SPLIT ? 1 : 2;
            int width = Math.max(1, (area.width - GAP * (columns - 1)) / columns);
            for (int i = 0; i < columns; i++) {
                Rectangle pane = new Rectangle(i * (width + GAP), CAPTION, width, Math.max(1, area.height - CAPTION));
                panes.add(new Looking.Pane(pane, lens.place(pane, seen.before().width(), seen.before().height())));
            }
            bringTogether(panes);
        }
        return panes;
    }

    /** Pictures that do not fill their panes stand beside each other, not in the middle of each pane. */
    private void bringTogether(List<Looking.Pane> panes) {
        if (panes.size() == 2 && lens.zoom() == 1) {
            int room = panes.get(0).pane().width - panes.get(0).place().width;
            panes.get(0).place().x += room / 2;
            panes.get(1).place().x -= room / 2;
        }
    }

    private void paint(GC gc) {
        Rectangle area = getClientArea();
        gc.setBackground(getBackground());
        gc.fillRectangle(area);
        if (ready.isEmpty() || area.width < 40 || area.height < 2 * CAPTION) {
            return;
        }
        List<Looking.Pane> panes = panes();
        if (view == View.SPLIT) {
            paintSplit(gc, ready.get(), panes.get(0));
        } else {
            paintPicture(gc, ready.get().before(), panes.get(0), "Before");
            paintPicture(gc, ready.get().after(), panes.get(1), ready.get().words());
        }
    }

    private void paintPicture(GC gc, Print picture, Looking.Pane at, String caption) {
        picture.draw(gc, at);
        paintOverlays(gc, at);
        caption(gc, caption, at, sight(at).x);
    }

    private static Rectangle sight(Looking.Pane at) {
        return at.place().intersection(at.pane());
    }

    private void paintOverlays(GC gc, Looking.Pane at) {
        if (overlays.contains(Overlay.MASK)) {
            ready.get().mask().draw(gc, at);
        }
        Rectangle clip = gc.getClipping();
        gc.setClipping(at.pane());
        ready.get().wanted().shown().faces().forEach(f -> Overlay.paint(gc, f, at.place(), overlays));
        gc.setClipping(clip);
    }

    private void paintSplit(GC gc, Ready r, Looking.Pane at) {
        Rectangle place = at.place();
        int x = place.x + (int) (place.width * split);
        r.before().draw(gc, at);
        Rectangle right = new Rectangle(x, at.pane().y, Math.max(0, at.pane().x + at.pane().width - x), at.pane().height);
        r.after().draw(gc, new Looking.Pane(right.intersection(at.pane()), place));
        paintOverlays(gc, at);
        gc.setForeground(getDisplay().getSystemColor(SWT.COLOR_WHITE));
        gc.setLineWidth(2);
        Rectangle sight = sight(at);
        gc.drawLine(x, sight.y, x, sight.y + sight.height);
        caption(gc, "Before", at, sight.x);
        caption(gc, r.words(), at, sight.x + sight.width - gc.textExtent(r.words()).x);
    }

    private void caption(GC gc, String text, Looking.Pane at, int x) {
        gc.setForeground(getForeground());
        gc.drawText(text, x, sight(at).y - gc.textExtent(text).y - 3, true);
    }
}
