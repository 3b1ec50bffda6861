package org.bauta.ui.editor;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import java.util.stream.Collectors;

import org.bauta.ui.parts.OnScreen;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;

/** What the form shows of one row: a title, what is wrong with the whole, and fields. */
class Detail {
    /** Fields for which there is no time to wait. */
    private static final int AT_ONCE = 2;

    private final Row row;
    private final Composite area;
    private final Label head;
    private final Label faults;
    private final List<SettingRow> fields = new ArrayList<>();
    private final Deque<Supplier<SettingRow>> pending = new ArrayDeque<>();

    Detail(Composite area, Row row, String title, String hint) {
        this.area = area;
        this.row = row;
        GridLayout layout = new GridLayout(2, false);
        layout.marginWidth = 14;
        layout.marginHeight = 10;
        layout.verticalSpacing = 4;
        area.setLayout(layout);
        head = new Label(area, SWT.NONE);
        head.setText(title);
        head.setFont(JFaceResources.getBannerFont());
        fill(head);
        quiet(wrapped(area, hint));
        faults = wrapped(area, "");
        faults.setData("id", "experiment.fault");
        Tint.give(faults, Tint.error());
        hide(faults, true);
    }

    Row row() {
        return row;
    }

    Composite area() {
        return area;
    }

    static void fill(Label label) {
        label.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false, 2, 1));
    }

    static Label wrapped(Composite area, String text) {
        Label label = new Label(area, SWT.WRAP);
        label.setText(text);
        GridData data = new GridData(SWT.FILL, SWT.CENTER, true, false, 2, 1);
        data.widthHint = 100; // as wide as the column is, which is what makes it wrap
        label.setLayoutData(data);
        return label;
    }

    static void hide(Label label, boolean hidden) {
        label.setVisible(!hidden);
        ((GridData) label.getLayoutData()).exclude = hidden;
    }

    /** A label that stays in the background; it gets its color when the theme has given the others theirs. */
    final void quiet(Label label) {
        label.setData("org.eclipse.e4.ui.css.disabled", Boolean.TRUE);
        OnScreen.later(label, () -> label.setForeground(Tint.muted(head)));
    }

    /** A field; the first few are made at once, the others by {@link #more}. */
    void field(Supplier<SettingRow> field) {
        if (fields.size() < AT_ONCE) {
            fields.add(field.get());
        } else {
            pending.add(field);
        }
    }

    /** Makes the next fields. */
    void more() {
        for (int i = 0; i < AT_ONCE && !pending.isEmpty(); i++) {
            fields.add(pending.remove().get());
        }
    }

    boolean isComplete() {
        return pending.isEmpty();
    }

    /** Shows what the text says now. @return true if it needs another layout */
    boolean refresh(Reading reading) {
        List<Problem> here = reading.at(row);
        boolean moved = false;
        for (SettingRow field : fields) {
            moved |= field.show(reading, here);
        }
        String words = here.stream().filter(p -> fields.stream().noneMatch(f -> p.concerns(f.name()))).map(Problem::message)
                .map(m -> m.substring(0, 1).toUpperCase(Locale.ROOT) + m.substring(1) + ".").collect(Collectors.joining("\n"));
        return say(faults, words) || moved;
    }

    /** Shows a sentence, or hides the label where there is none. @return true if it was another sentence before */
    static boolean say(Label label, String words) {
        String text = words.replace("&", "&&");
        if (label.getText().equals(text)) {
            return false;
        }
        label.setText(text);
        hide(label, words.isEmpty());
        return true;
    }
}
