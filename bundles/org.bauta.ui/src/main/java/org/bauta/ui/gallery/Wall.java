package org.bauta.ui.gallery;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

import org.bauta.report.gallery.Hanging;
import org.bauta.report.gallery.Piece;
import org.bauta.report.run.Treatment;
import org.bauta.ui.parts.SideBySide;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.ScrollBar;

/**
 * The pictures of the gallery, a row for each item and a column for each treatment under a head that stays. Only what is in sight
 * is drawn, and only that is asked for.
 */
final class Wall extends Canvas {
    private static final int GAP = 8;
    private static final int LEFT = 6;

    private final Thumbnails thumbnails = new Thumbnails(this);
    private final Consumer<Point> opened;
    private Optional<Hanging> hanging = Optional.empty();
    private int side = 128;
    private int row;
    private int column = 1;

    /** @param opened gets column and row of the picture that is to be shown in full */
    Wall(Composite parent, Consumer<Point> opened) {
        super(parent, SWT.DOUBLE_BUFFERED | SWT.V_SCROLL | SWT.H_SCROLL);
        this.opened = opened;
        addListener(SWT.Paint, e -> paint(e.gc));
        addListener(SWT.Resize, e -> scroll());
        addListener(SWT.MouseUp, this::click);
        addListener(SWT.MouseMove, this::hover);
        addListener(SWT.MouseWheel, this::wheel);
        addListener(SWT.KeyDown, this::key);
        addListener(SWT.FocusIn, e -> redraw());
        addListener(SWT.FocusOut, e -> redraw());
        addListener(SWT.Traverse, e -> e.doit = e.detail == SWT.TRAVERSE_TAB_NEXT || e.detail == SWT.TRAVERSE_TAB_PREVIOUS);
        getVerticalBar().addListener(SWT.Selection, e -> redraw());
        getHorizontalBar().addListener(SWT.Selection, e -> redraw());
    }

    /** Another hanging, from its top. */
    void show(Hanging next) {
        thumbnails.of(next.stock());
        hanging = Optional.of(next);
        row = 0;
        column = Math.min(1, next.columns().size() - 1);
        getVerticalBar().setSelection(0);
        scroll();
    }

    /** Pixels of a picture's longer side. */
    void side(int pixels) {
        side = pixels;
        scroll();
    }

    private int textHeight() {
        GC gc = new GC(this);
        try {
            return gc.getFontMetrics().getHeight();
        } finally {
            gc.dispose();
        }
    }

    private int head() {
        return 2 * textHeight() + 10;
    }

    private int stepX() {
        return side + GAP;
    }

    private int stepY() {
        return side + textHeight() + GAP + 2;
    }

    private void scroll() {
        Rectangle area = getClientArea();
        int height = hanging.map(h -> h.items().size() * stepY()).orElse(0);
        int width = hanging.map(h -> h.columns().size() * stepX() + LEFT).orElse(0);
        set(getVerticalBar(), height, Math.max(1, area.height - head()), stepY());
        set(getHorizontalBar(), width, Math.max(1, area.width), stepX());
        redraw();
    }

    private static void set(ScrollBar bar, int all, int room, int step) {
        bar.setVisible(all > room);
        bar.setValues(Math.clamp(bar.getSelection(), 0, Math.max(0, all - room)), 0, Math.max(1, all), Math.max(1, Math.min(all, room)),
                Math.max(1, step / 3), room);
    }

    private int offsetX() {
        return getHorizontalBar().isVisible() ? getHorizontalBar().getSelection() : 0;
    }

    private int offsetY() {
        return getVerticalBar().isVisible() ? getVerticalBar().getSelection() : 0;
    }

    private void wheel(Event e) {
        if ((e.stateMask & SWT.MOD2) != 0) {
            ScrollBar bar = getHorizontalBar();
            bar.setSelection(bar.getSelection() - e.count * stepX() / 3);
            redraw();
        }
    }

    private void paint(GC gc) {
        Rectangle area = getClientArea();
        gc.setBackground(getBackground());
        gc.fillRectangle(area);
        if (hanging.isEmpty()) {
            return;
        }
        Hanging h = hanging.get();
        List<Piece> inSight = new ArrayList<>();
        gc.setClipping(0, head(), area.width, Math.max(0, area.height - head()));
        int last = Math.min(h.items().size(), (offsetY() + area.height - head()) / stepY() + 1);
        for (int r = offsetY() / stepY(); r < last; r++) {
            for (int c = 0; c < h.columns().size(); c++) {
                Rectangle at = at(r, c);
                if (at.intersects(area)) {
                    inSight.add(h.piece(r, c));
                    paint(gc, h, r, c, at);
                }
            }
        }
        gc.setClipping((Rectangle) null);
        for (int c = 0; c < h.columns().size(); c++) {
            paintHead(gc, h, c);
        }
        thumbnails.want(inSight);
    }

    private Rectangle at(int r, int c) {
        return new Rectangle(LEFT + c * stepX() - offsetX(), head() + r * stepY() - offsetY() + 2, side, side);
    }

    private void paintHead(GC gc, Hanging h, int c) {
        Treatment t = h.columns().get(c);
        int x = LEFT + c * stepX() - offsetX();
        gc.setForeground(getForeground());
        gc.drawText(SideBySide.fitting(gc, h.stock().names().of(t.method()), side), x, 4, true);
        gc.setForeground(getDisplay().getSystemColor(SWT.COLOR_WIDGET_DISABLED_FOREGROUND));
        gc.drawText(SideBySide.fitting(gc, h.stock().names().settings(t), side), x, 4 + textHeight(), true);
    }

    private void paint(GC gc, Hanging h, int r, int c, Rectangle at) {
        Piece piece = h.piece(r, c);
        if (r == row && c == column) {
            gc.setBackground(getDisplay().getSystemColor(SWT.COLOR_LIST_SELECTION));
            gc.fillRectangle(at.x - 3, at.y - 3, at.width + 6, at.height + 6);
        }
        Image image = thumbnails.get(piece);
        if (image == null) {
            gc.setBackground(getBackground()); // of a chosen one only the frame is colored
            gc.fillRectangle(at);
            gc.setForeground(getDisplay().getSystemColor(SWT.COLOR_WIDGET_NORMAL_SHADOW));
            gc.drawRectangle(at.x, at.y, at.width - 1, at.height - 1);
            if (!thumbnails.fault(piece).isEmpty()) {
                gc.drawText("no picture", at.x + 6, at.y + 4, true);
            }
        } else {
            Rectangle size = image.getBounds();
            double scale = side / (double) Math.max(size.width, size.height);
            int w = (int) Math.round(size.width * scale);
            int ht = (int) Math.round(size.height * scale);
            gc.setInterpolation(SWT.DEFAULT); // good, at a fifth of the price of the best
            gc.drawImage(image, 0, 0, size.width, size.height, at.x + (side - w) / 2, at.y + (side - ht) / 2, w, ht);
        }
        boolean failed = h.stock().failure(piece).isPresent();
        if (failed) {
            gc.setForeground(getDisplay().getSystemColor(SWT.COLOR_RED));
            gc.setLineWidth(2);
            gc.drawRectangle(at.x + 1, at.y + 1, at.width - 2, at.height - 2);
            gc.setLineWidth(1);
        }
        gc.setForeground(failed ? getDisplay().getSystemColor(SWT.COLOR_RED) : getForeground());
        String words = c == 0 ? name(piece.item()) : h.words(piece);
        gc.drawText(SideBySide.fitting(gc, words, side), at.x, at.y + side + 1, true);
    }

    /** Below an original stands what it is, without the folders. */
    private static String name(String item) {
        return item.substring(item.lastIndexOf('/') + 1);
    }

    private Optional<Point> under(int x, int y) {
        if (hanging.isEmpty() || y < head()) {
            return Optional.empty();
        }
        int c = (x - LEFT + offsetX()) / stepX();
        int r = (y - head() + offsetY()) / stepY();
        boolean there = x >= LEFT - offsetX() && c < hanging.get().columns().size() && r < hanging.get().items().size();
        return there ? Optional.of(new Point(c, r)) : Optional.empty();
    }

    private void click(Event e) {
        forceFocus();
        under(e.x, e.y).filter(p -> e.button == 1).ifPresent(p -> {
            select(p.y, p.x);
            opened.accept(p);
        });
    }

    private void hover(Event e) {
        String words = under(e.x, e.y).map(p -> {
            Piece piece = hanging.get().piece(p.y, p.x);
            String why = hanging.get().stock().failure(piece).map(f -> f.stage() + ": " + f.reason() + " (" + f.action() + ")")
                    .orElse(thumbnails.fault(piece));
            return piece.item() + "\n" + hanging.get().stock().names().of(piece.treatment()) + (why.isEmpty() ? "" : "\n" + why);
        }).orElse("");
        if (!words.equals(String.valueOf(getToolTipText()))) {
            setToolTipText(words);
        }
    }

    private void select(int r, int c) {
        hanging.ifPresent(h -> {
            row = Math.clamp(r, 0, Math.max(0, h.items().size() - 1));
            column = Math.clamp(c, 0, h.columns().size() - 1);
            int room = getClientArea().height - head();
            int top = row * stepY();
            if (top < offsetY() || top + stepY() > offsetY() + room) {
                getVerticalBar().setSelection(top < offsetY() ? top : top + stepY() - room);
            }
            redraw();
        });
    }

    private void key(Event e) {
        int page = Math.max(1, (getClientArea().height - head()) / stepY());
        switch (e.keyCode) {
            case SWT.ARROW_LEFT -> select(row, column - 1);
            case SWT.ARROW_RIGHT -> select(row, column + 1);
            case SWT.ARROW_UP -> select(row - 1, column);
            case SWT.ARROW_DOWN -> select(row + 1, column);
            case SWT.PAGE_UP -> select(row - page, column);
            case SWT.PAGE_DOWN -> select(row + page, column);
            case SWT.HOME -> select(0, column);
            case SWT.END -> select(Integer.MAX_VALUE, column);
            case SWT.CR, SWT.KEYPAD_CR, ' ' -> opened.accept(new Point(column, row));
            default -> { }
        }
    }

    /** Brings a row to the top, as far as there is wall below it. */
    void goTo(int first) {
        getVerticalBar().setSelection(first * stepY());
        row = Math.clamp(first, 0, hanging.map(h -> Math.max(0, h.items().size() - 1)).orElse(0));
        redraw();
    }

    /** How many rows are in sight, at least one. */
    int rowsInSight() {
        return Math.max(1, (getClientArea().height - head()) / stepY());
    }

    /** The first row in sight. */
    int firstRow() {
        return offsetY() / stepY();
    }
}
