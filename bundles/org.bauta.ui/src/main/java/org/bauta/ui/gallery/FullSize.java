package org.bauta.ui.gallery;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

import org.bauta.report.gallery.Hanging;
import org.bauta.report.gallery.Piece;
import org.bauta.ui.parts.Newest;
import org.bauta.ui.parts.PushButton;
import org.bauta.ui.parts.SideBySide;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.layout.RowLayout;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Event;

/** One item in full: the original beside one of its releases, zoomed in step; arrow keys go on, Escape goes back. */
final class FullSize {
    /** What to show. */
    private record Ask(Hanging hanging, int row, int column) {
    }

    private record Answer(Ask ask, List<SideBySide.Captioned> pictures) {
    }

    private final Composite area;
    private final SideBySide pictures;
    private final Runnable back;
    private final Consumer<String> say;
    private final Newest<Ask, Answer> reading;
    private final Display display;
    private Ask shown;

    FullSize(Composite parent, Runnable back, Consumer<String> say) {
        this.back = back;
        this.display = parent.getDisplay();
        this.say = say;
        area = new Composite(parent, SWT.NONE);
        GridLayout layout = new GridLayout();
        layout.marginWidth = 0;
        layout.marginHeight = 0;
        area.setLayout(layout);
        Composite bar = new Composite(area, SWT.NONE);
        RowLayout row = new RowLayout();
        row.marginLeft = 0;
        bar.setLayout(row);
        push(bar, "&Back to the wall", "gallery.back", back);
        push(bar, "&Previous picture", "gallery.previous", () -> step(-1, 0));
        push(bar, "&Next picture", "gallery.next", () -> step(1, 0));
        push(bar, "Previous &condition", "gallery.conditionBefore", () -> step(0, -1));
        push(bar, "Next co&ndition", "gallery.conditionAfter", () -> step(0, 1));
        pictures = new SideBySide(area);
        pictures.setLayoutData(new GridData(SWT.FILL, SWT.FILL, true, true));
        pictures.setData("id", "gallery.full");
        pictures.addListener(SWT.KeyDown, this::key);
        pictures.addListener(SWT.Traverse, e -> e.doit = e.detail == SWT.TRAVERSE_TAB_NEXT || e.detail == SWT.TRAVERSE_TAB_PREVIOUS);
        reading = new Newest<>("A picture in full", area, this::read, this::show, say);
    }

    private static void push(Composite bar, String text, String id, Runnable action) {
        Button button = PushButton.in(bar);
        button.setText(text);
        button.setData("id", id);
        button.addListener(SWT.Selection, e -> action.run());
    }

    Composite control() {
        return area;
    }

    /** @param at column and row on the wall; the original itself stands beside its first release */
    void open(Hanging hanging, Point at) {
        shown = new Ask(hanging, at.y, Math.min(Math.max(1, at.x), hanging.columns().size() - 1));
        say.accept("Reading...");
        reading.ask(shown);
        pictures.setFocus();
    }

    private Answer read(Ask ask) {
        List<SideBySide.Captioned> both = new ArrayList<>();
        for (int column : ask.column() == 0 ? new int[] {0} : new int[] {0, ask.column()}) {
            Piece piece = ask.hanging().piece(ask.row(), column);
            String words = column == 0 ? "" : "   " + ask.hanging().words(piece);
            both.add(SideBySide.Captioned.of(display, ask.hanging().stock().names().of(piece.treatment()) + words,
                    ask.hanging().stock().picture(piece)));
        }
        return new Answer(ask, both);
    }

    private void show(Answer answer) {
        pictures.show(answer.pictures());
        Hanging h = answer.ask().hanging();
        Piece piece = h.piece(answer.ask().row(), answer.ask().column());
        pictures.setData("piece", piece);
        String failure = h.stock().failure(piece).map(f -> "; failed: " + f.reason() + " (" + f.action() + ")").orElse("");
        say.accept(piece.item() + " (" + (answer.ask().row() + 1) + " of " + h.items().size() + "), " + h.wish().asked().measure().key()
                + " " + h.words(piece) + (h.stock().isKept(piece) ? ", kept by the run" : ", made again from the run's seed") + failure);
    }

    private void step(int rows, int columns) {
        if (shown != null) {
            int row = Math.clamp(shown.row() + rows, 0, shown.hanging().items().size() - 1);
            int column = Math.clamp(shown.column() + columns, Math.min(1, shown.hanging().columns().size() - 1),
                    shown.hanging().columns().size() - 1);
            open(shown.hanging(), new Point(column, row));
        }
    }

    private void key(Event e) {
        switch (e.keyCode) {
            case SWT.ESC -> back.run();
            case SWT.ARROW_UP, SWT.PAGE_UP -> step(-1, 0);
            case SWT.ARROW_DOWN, SWT.PAGE_DOWN -> step(1, 0);
            case SWT.ARROW_LEFT -> step(0, -1);
            case SWT.ARROW_RIGHT -> step(0, 1);
            default -> { }
        }
    }
}
