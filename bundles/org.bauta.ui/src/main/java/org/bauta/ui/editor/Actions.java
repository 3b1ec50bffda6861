package org.bauta.ui.editor;

import java.util.function.Consumer;

import org.bauta.ui.parts.PushButton;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.swt.widgets.MenuItem;

/** What can be done with the entries of a section: add, remove, move. */
final class Actions {
    private final Edits edits;
    private final Consumer<Row> select;
    private final Button add;
    private final Button remove;
    private final Button up;
    private final Button down;
    private Reading reading;
    private Row row;

    Actions(Composite parent, Edits edits, Consumer<Row> select) {
        this.edits = edits;
        this.select = select;
        Composite bar = new Composite(parent, SWT.NONE);
        GridLayout layout = new GridLayout(4, false);
        layout.marginWidth = 0;
        layout.marginHeight = 0;
        layout.horizontalSpacing = 3;
        bar.setLayout(layout);
        bar.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false));
        add = push(bar, "&Add", "experiment.add", this::offer);
        remove = push(bar, "Remo&ve", "experiment.remove", this::remove);
        up = push(bar, "&Up", "experiment.up", () -> move(-1));
        down = push(bar, "D&own", "experiment.down", () -> move(1));
        Menu menu = new Menu(add);
        menu.addListener(SWT.Show, e -> fill(menu));
        add.setMenu(menu);
        add.addListener(SWT.Dispose, e -> menu.dispose());
    }

    private static Button push(Composite bar, String text, String id, Runnable action) {
        Button button = PushButton.in(bar);
        button.setText(text);
        button.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false));
        button.setData("id", id);
        button.addListener(SWT.Selection, e -> action.run());
        return button;
    }

    void enable(Reading now, Row chosen) {
        reading = now;
        row = chosen;
        int n = now.entries(chosen.section()).size();
        boolean entry = chosen.isEntry() && chosen.section().isList() && chosen.index() < n;
        add.setEnabled(now.structure().isPresent());
        remove.setEnabled(entry);
        up.setEnabled(entry && chosen.index() > 0);
        down.setEnabled(entry && chosen.index() + 1 < n);
    }

    private void offer() {
        Point corner = add.toDisplay(0, add.getSize().y);
        add.getMenu().setLocation(corner);
        add.getMenu().setVisible(true);
    }

    /** The section that is chosen directly, all others below it. */
    private void fill(Menu menu) {
        for (MenuItem item : menu.getItems()) {
            item.dispose();
        }
        if (reading == null) {
            return;
        }
        if (row.section().isList()) {
            items(menu, row.section());
            new MenuItem(menu, SWT.SEPARATOR);
        }
        for (Section section : Section.lists()) {
            if (section != row.section() && !reading.shelf().offers(section).isEmpty()) {
                MenuItem cascade = new MenuItem(menu, SWT.CASCADE);
                cascade.setText(section.label());
                Menu below = new Menu(menu);
                cascade.setMenu(below);
                items(below, section);
            }
        }
    }

    private void items(Menu menu, Section section) {
        for (Shelf.Offer offer : reading.shelf().offers(section)) {
            MenuItem item = new MenuItem(menu, SWT.PUSH);
            item.setText((offer.name() + "  (" + offer.id() + ")").replace("&", "&&"));
            item.addListener(SWT.Selection, e -> add(section, offer.id()));
        }
    }

    private void add(Section section, String id) {
        int index = reading.entries(section).size();
        edits.rest();
        edits.edit("add", t -> t.add(section.key(t), id));
        edits.rest();
        select.accept(new Row(section, index));
    }

    private void remove() {
        Row gone = row;
        edits.rest();
        edits.edit("remove", t -> t.remove(gone.section().key(t), gone.index()));
        edits.rest();
        select.accept(gone.index() > 0 ? new Row(gone.section(), gone.index() - 1) : Row.of(gone.section()));
    }

    private void move(int by) {
        Row moved = row;
        edits.rest();
        edits.edit("move", t -> t.swap(moved.section().key(t), Math.min(moved.index(), moved.index() + by)));
        edits.rest();
        select.accept(new Row(moved.section(), moved.index() + by));
    }
}
