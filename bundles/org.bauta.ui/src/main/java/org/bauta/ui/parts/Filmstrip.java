package org.bauta.ui.parts;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.IntStream;

import org.bauta.core.dataset.Item;
import org.bauta.core.failure.BautaException;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.ScrollBar;

/** The pictures to choose from in one row; thumbnails are made in the background when they come into sight, and kept. */
public final class Filmstrip extends Canvas {
    private static final int SIDE = 72;
    private static final int STEP = SIDE + 6;
    private static final int KEPT = 400;

    private final Consumer<Item> chosen;
    private final Newest<List<Item>, Boolean> loader;
    private final Map<Item, Image> thumbnails = new LinkedHashMap<>();
    private List<Item> items = List.of();
    private int selected;

    public Filmstrip(Composite parent, Consumer<Item> chosen) {
        super(parent, SWT.DOUBLE_BUFFERED | SWT.H_SCROLL);
        this.chosen = chosen;
        loader = new Newest<>("Thumbnails", this, this::load, done -> { }, fault -> { });
        addListener(SWT.Paint, e -> paint(e.gc));
        addListener(SWT.Resize, e -> scroll());
        addListener(SWT.MouseDown, e -> select((e.x + offset()) / STEP));
        addListener(SWT.KeyDown, this::key);
        addListener(SWT.Traverse, e -> e.doit = e.detail == SWT.TRAVERSE_TAB_NEXT || e.detail == SWT.TRAVERSE_TAB_PREVIOUS);
        addListener(SWT.FocusIn, e -> redraw());
        addListener(SWT.FocusOut, e -> redraw());
        addListener(SWT.Dispose, e -> clear());
        getHorizontalBar().addListener(SWT.Selection, e -> redraw());
    }

    /** Other pictures; the first is chosen. */
    public void show(List<Item> others) {
        clear();
        items = others;
        scroll();
        getHorizontalBar().setSelection(0);
        select(0);
    }

    /** What can be chosen. */
    public List<Item> items() {
        return items;
    }

    /** How many thumbnails are kept now; on the UI thread. */
    public int made() {
        return thumbnails.size();
    }

    private void clear() {
        thumbnails.values().forEach(Image::dispose);
        thumbnails.clear();
    }

    void select(int index) {
        if (index >= 0 && index < items.size()) {
            selected = index;
            ScrollBar bar = getHorizontalBar();
            int left = index * STEP;
            if (left < offset() || left + STEP > offset() + getClientArea().width) {
                bar.setSelection(left);
            }
            redraw();
            chosen.accept(items.get(index));
        }
    }

    private void key(Event e) {
        switch (e.keyCode) {
            case SWT.ARROW_LEFT -> select(selected - 1);
            case SWT.ARROW_RIGHT -> select(selected + 1);
            case SWT.HOME -> select(0);
            case SWT.END -> select(items.size() - 1);
            default -> { }
        }
    }

    private int offset() {
        return getHorizontalBar().isVisible() ? getHorizontalBar().getSelection() : 0;
    }

    private void scroll() {
        ScrollBar bar = getHorizontalBar();
        int width = Math.max(1, getClientArea().width);
        int all = Math.max(1, items.size() * STEP);
        bar.setVisible(all > width);
        bar.setValues(Math.min(bar.getSelection(), Math.max(0, all - width)), 0, all, Math.min(all, width), STEP, width);
        redraw();
    }

    @Override
    public Point computeSize(int width, int height, boolean changed) {
        return new Point(width == SWT.DEFAULT ? 4 * STEP : width, SIDE + 8 + getHorizontalBar().getSize().y);
    }

    private void paint(GC gc) {
        int first = offset() / STEP;
        int last = Math.min(items.size(), (offset() + getClientArea().width) / STEP + 1);
        IntStream.range(first, last).forEach(i -> paintOne(gc, i));
        List<Item> missing = items.subList(Math.min(first, last), last).stream().filter(i -> !thumbnails.containsKey(i)).toList();
        if (!missing.isEmpty()) {
            loader.ask(missing);
        }
    }

    private void paintOne(GC gc, int i) {
        int x = i * STEP - offset() + 3;
        Image image = thumbnails.get(items.get(i));
        if (i == selected) {
            gc.setBackground(getDisplay().getSystemColor(SWT.COLOR_LIST_SELECTION));
            gc.fillRectangle(x - 3, 0, STEP, SIDE + 6);
        }
        if (image == null) {
            gc.setBackground(getBackground()); // of the chosen one only the frame is colored
            gc.fillRectangle(x, 3, SIDE, SIDE);
            gc.setForeground(getDisplay().getSystemColor(SWT.COLOR_WIDGET_NORMAL_SHADOW));
            gc.drawRectangle(x, 3, SIDE - 1, SIDE - 1);
            return;
        }
        Rectangle size = image.getBounds();
        double scale = SIDE / (double) Math.max(size.width, size.height);
        int w = (int) (size.width * scale);
        int h = (int) (size.height * scale);
        gc.setInterpolation(SWT.DEFAULT); // good, at a fifth of the price of the best
        gc.drawImage(image, 0, 0, size.width, size.height, x + (SIDE - w) / 2, 3 + (SIDE - h) / 2, w, h);
    }

    /** In the background, one after the other, until others come into sight. A picture that cannot be read stays an empty frame. */
    private Boolean load(List<Item> missing) {
        for (Item item : missing) {
            if (loader.isOutdated()) {
                return false;
            }
            try {
                org.bauta.core.image.Image small = Pixels.shrunk(item.picture().read(), 2 * SIDE);
                OnScreen.later(this, () -> keep(item, small));
            } catch (BautaException e) {
                OnScreen.later(this, () -> keep(item, org.bauta.core.image.Image.filled(1, 1, 128, 128, 128)));
            }
        }
        return true;
    }

    private void keep(Item item, org.bauta.core.image.Image small) {
        if (items.contains(item) && !thumbnails.containsKey(item)) {
            thumbnails.put(item, Pixels.on(getDisplay(), small));
            if (thumbnails.size() > KEPT) {
                Item oldest = thumbnails.keySet().iterator().next();
                thumbnails.remove(oldest).dispose();
            }
            redraw();
        }
    }
}
