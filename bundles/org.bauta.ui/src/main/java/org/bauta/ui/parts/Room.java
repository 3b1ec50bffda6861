package org.bauta.ui.parts;

import java.util.function.Consumer;

import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.FillLayout;
import org.eclipse.swt.widgets.Composite;

/** Room for a part of a view that is made when the rest of it stands, or the window would wait for both at once. */
public final class Room {
    private Room() {
    }

    /**
     * Leaves room for what is made one dispatch later: before the answer to anything that is asked for from now on.
     *
     * @param furnish makes one control in the composite that it gets
     */
    public static void in(Composite parent, Consumer<Composite> furnish) {
        Composite room = new Composite(parent, SWT.NONE);
        room.setLayout(new FillLayout());
        OnScreen.later(room, () -> {
            furnish.accept(room);
            room.layout(true, true);
        });
    }
}
