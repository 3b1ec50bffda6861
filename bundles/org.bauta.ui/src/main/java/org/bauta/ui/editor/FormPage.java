package org.bauta.ui.editor;

import java.util.Objects;
import java.util.Optional;

import org.bauta.engine.edit.Entry;
import org.bauta.ui.parts.OnScreen;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.custom.ScrolledComposite;
import org.eclipse.swt.custom.StackLayout;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;

/** The experiment as an outline and the fields of what is chosen in it. */
final class FormPage {
    private final Composite page;
    private final StackLayout stack = new StackLayout();
    private final Composite broken;
    private final Label why;
    private final Edits edits;
    private final Details details;
    private SashForm columns;
    private Outline outline;
    private ScrolledComposite scroller;
    private Optional<Reading> reading = Optional.empty();
    private Optional<Detail> detail = Optional.empty();
    private Object shown = "";
    private boolean outlined;
    private int width;

    FormPage(Composite parent, Edits edits) {
        this.edits = edits;
        page = new Composite(parent, SWT.NONE);
        page.setLayout(stack);
        broken = new Composite(page, SWT.NONE);
        GridLayout margins = new GridLayout();
        margins.marginWidth = 14;
        margins.marginHeight = 14;
        broken.setLayout(margins);
        why = new Label(broken, SWT.WRAP);
        why.setLayoutData(new GridData(SWT.FILL, SWT.TOP, true, false));
        why.setData("id", "experiment.unreadable");
        why.setText("Reading...");
        details = new Details(edits, page);
        stack.topControl = broken;
        OnScreen.later(page, this::columns);
    }

    /** Made when the editor has opened, or the window would wait for both at once. */
    private SashForm columns() {
        if (columns != null) {
            return columns;
        }
        columns = new SashForm(page, SWT.HORIZONTAL);
        outline = new Outline(columns, edits, row -> showDetail());
        scroller = new ScrolledComposite(columns, SWT.V_SCROLL);
        scroller.setExpandHorizontal(true);
        scroller.setExpandVertical(true);
        scroller.addListener(SWT.Resize, e -> OnScreen.later(scroller, this::resized)); // when it has its fields
        columns.setWeights(42, 58);
        return columns;
    }

    Control control() {
        return page;
    }

    /** Shows what a text says; what cannot be read leaves a sentence in place of the fields. */
    void show(Reading now) {
        reading = Optional.of(now);
        Control top = now.structure().isPresent() ? columns() : broken;
        if (now.structure().isPresent()) {
            outline.show(now);
            if (outlined) {
                showDetail();
            } else {
                OnScreen.later(page, this::outlined);
            }
        } else {
            why.setText("The form can be shown when the text is YAML again. "
                    + now.problems().stream().map(p -> "Line " + p.line() + ": " + p.message()).findFirst().orElse(""));
        }
        if (stack.topControl != top) {
            stack.topControl = top;
            page.layout();
        }
        broken.layout();
    }

    /** There is no text that a form could show. */
    void refuse(String sentence) {
        why.setText(sentence);
        broken.layout();
    }

    void select(Problem problem) {
        reading.flatMap(r -> r.row(problem)).ifPresent(outline::select);
    }

    /** The first fields are made when the outline stands, or the window would wait for both at once. */
    private void outlined() {
        outlined = true;
        showDetail();
    }

    private void showDetail() {
        if (!outlined) {
            return;
        }
        Row row = outline.selected().orElse(Row.of(Section.GENERAL));
        reading.filter(r -> r.structure().isPresent()).ifPresent(r -> {
            Object wanted = signature(r, row);
            boolean other = !Objects.equals(wanted, shown);
            if (other) {
                shown = wanted;
                rebuild(r, row);
            }
            boolean moved = detail.map(d -> d.refresh(r)).orElse(false);
            if (other) {
                OnScreen.later(page, () -> fit(moved)); // made and laid out at once they would keep the window for too long
            } else if (moved) {
                fit(true);
            }
            detail.ifPresent(this::more);
        });
    }

    /** Other fields are needed if another contribution is chosen, but not if a value changes. */
    private static Object signature(Reading r, Row row) {
        String id = r.entry(row).map(Entry::id).orElse("");
        return row + " " + id + " " + r.known().containsKey(row);
    }

    private void rebuild(Reading r, Row row) {
        Control old = scroller.getContent();
        Composite area = new Composite(scroller, SWT.NONE);
        area.setData("id", "experiment.detail");
        area.setLayoutDeferred(true); // until it is known what it holds
        detail = Optional.of(details.of(area, r, row));
        scroller.setContent(area);
        scroller.setOrigin(0, 0);
        if (old != null) {
            old.setVisible(false);
            OnScreen.later(old, old::dispose); // many fields take their time to go, too
        }
    }

    /** Many fields are made a few at a time, so that whoever clicks on does not wait for them. */
    private void more(Detail made) {
        if (made.isComplete()) {
            return;
        }
        OnScreen.later(made.area(), () -> {
            if (!made.isComplete()) {
                made.more();
                fit(reading.map(made::refresh).orElse(false));
                more(made);
            }
        });
    }

    /** Lines break elsewhere in another width; another height changes nothing. */
    private void resized() {
        if (scroller.getClientArea().width != width) {
            fit(false);
        }
    }

    /** @param moved fields that are there already need other room than before; if not, only new ones are measured */
    private void fit(boolean moved) {
        width = scroller.getClientArea().width;
        if (scroller.getContent() instanceof Composite area) {
            scroller.setMinHeight(area.computeSize(Math.max(100, width), SWT.DEFAULT, moved).y);
            area.layout(false, false); // measured anew just now
            if (area.getLayoutDeferred()) {
                area.setLayoutDeferred(false);
            }
        }
    }

    void setFocus() {
        page.setFocus();
    }
}
