package org.bauta.ui.editor;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.IntStream;

import org.bauta.engine.edit.Entry;
import org.eclipse.jface.viewers.DelegatingStyledCellLabelProvider;
import org.eclipse.jface.viewers.DelegatingStyledCellLabelProvider.IStyledLabelProvider;
import org.eclipse.jface.viewers.ITreeContentProvider;
import org.eclipse.jface.viewers.LabelProvider;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.jface.viewers.StyledString;
import org.eclipse.jface.viewers.TreeViewer;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.TextStyle;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.ui.ISharedImages;
import org.eclipse.ui.PlatformUI;

/** The experiment at a glance: its sections and what each of them chooses, with marks where something is wrong. */
final class Outline {
    private final TreeViewer tree;
    private final Actions actions;
    private final StyledString.Styler quiet = new Quiet();
    private Optional<Reading> reading = Optional.empty();

    Outline(Composite parent, Edits edits, Consumer<Row> chosen) {
        Composite column = new Composite(parent, SWT.NONE);
        GridLayout layout = new GridLayout();
        layout.marginWidth = 0;
        layout.marginHeight = 0;
        column.setLayout(layout);
        tree = new TreeViewer(column, SWT.BORDER | SWT.SINGLE);
        tree.getControl().setLayoutData(new GridData(SWT.FILL, SWT.FILL, true, true));
        tree.getControl().setData("id", "experiment.outline");
        tree.setContentProvider(new Rows());
        tree.setLabelProvider(new DelegatingStyledCellLabelProvider(new Labels()));
        actions = new Actions(column, edits, this::select);
        tree.addSelectionChangedListener(e -> selected().ifPresent(row -> {
            enable();
            chosen.accept(row);
        }));
        tree.setInput(Section.values());
    }

    void show(Reading now) {
        reading = Optional.of(now);
        tree.refresh();
        tree.expandAll();
        if (selected().isEmpty()) {
            select(Row.of(Section.GENERAL));
        }
        enable();
    }

    private void enable() {
        reading.ifPresent(r -> actions.enable(r, selected().orElse(Row.of(Section.GENERAL))));
    }

    Optional<Row> selected() {
        return Optional.ofNullable((Row) tree.getStructuredSelection().getFirstElement());
    }

    void select(Row row) {
        tree.setSelection(new StructuredSelection(row), true);
    }

    private List<Entry> entries(Section section) {
        return reading.map(r -> r.entries(section)).orElse(List.of());
    }

    private final class Rows implements ITreeContentProvider {
        @Override
        public Object[] getElements(Object input) {
            return Arrays.stream(Section.values()).map(Row::of).toArray();
        }

        @Override
        public Object[] getChildren(Object parent) {
            Row row = (Row) parent;
            return row.isEntry() ? new Object[0]
                    : IntStream.range(0, entries(row.section()).size()).mapToObj(i -> new Row(row.section(), i)).toArray();
        }

        @Override
        public Object getParent(Object element) {
            Row row = (Row) element;
            return row.isEntry() && row.section().isList() ? Row.of(row.section()) : null; // as the viewer expects of roots
        }

        @Override
        public boolean hasChildren(Object element) {
            return getChildren(element).length > 0;
        }
    }

    /** Quieter than the names, in any theme. */
    private final class Quiet extends StyledString.Styler {
        @Override
        public void applyStyles(TextStyle style) {
            style.foreground = Tint.muted(tree.getControl());
        }
    }

    private final class Labels extends LabelProvider implements IStyledLabelProvider {
        @Override
        public StyledString getStyledText(Object element) {
            Row row = (Row) element;
            List<Entry> entries = entries(row.section());
            if (!row.isEntry()) {
                StyledString head = new StyledString(row.section().label());
                return row.section().isList() ? head.append("  " + (entries.isEmpty() ? "none" : entries.size()), quiet) : head;
            }
            StyledString text = new StyledString(row.section().isSingle() ? row.section().label() + "  " : "");
            if (row.index() < entries.size()) {
                Entry entry = entries.get(row.index());
                text.append(entry.id().isEmpty() ? "(without id)" : entry.id());
                text.append("  " + entry.settingsText(), quiet);
            }
            return text;
        }

        @Override
        public Image getImage(Object element) {
            boolean wrong = reading.map(r -> !r.at((Row) element).isEmpty()).orElse(false);
            return wrong ? PlatformUI.getWorkbench().getSharedImages().getImage(ISharedImages.IMG_OBJS_ERROR_TSK) : null; // null is no image
        }
    }
}
