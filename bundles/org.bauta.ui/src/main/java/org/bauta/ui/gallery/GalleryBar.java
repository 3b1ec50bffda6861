package org.bauta.ui.gallery;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.bauta.report.chart.Tradeoff;
import org.bauta.report.gallery.Hanging;
import org.bauta.report.gallery.Order;
import org.bauta.report.gallery.Stock;
import org.bauta.report.run.ItemTable;
import org.bauta.report.run.Measure;
import org.bauta.report.run.Treatment;
import org.bauta.ui.parts.PushButton;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.RowData;
import org.eclipse.swt.layout.RowLayout;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Scale;
import org.eclipse.ui.IMemento;

/** Which pictures hang in the gallery, in which order, how large. */
final class GalleryBar {
    private final GalleryView view;
    private final Composite bar;
    private final Combo conditions;
    private final Combo measures;
    private final Combo orders;
    private final Scale size;
    private List<ItemTable.Asked> offeredMeasures = List.of();
    private List<Treatment> offeredConditions = List.of();

    GalleryBar(Composite parent, GalleryView view) {
        this.view = view;
        bar = new Composite(parent, SWT.NONE);
        RowLayout layout = new RowLayout();
        layout.center = true;
        layout.marginLeft = 0;
        layout.spacing = 5;
        bar.setLayout(layout);
        bar.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false));
        push("&Open...", view::askForFolder);
        conditions = combo("Con&dition", "gallery.condition", 140);
        measures = combo("&Metric", "gallery.measure", 248);
        orders = combo("O&rder", "gallery.order", 118);
        orders.setItems(Stream.of(Order.values()).map(Order::label).toArray(String[]::new));
        orders.select(Order.WORST.ordinal());
        new Label(bar, SWT.NONE).setText("Si&ze");
        size = new Scale(bar, SWT.HORIZONTAL);
        size.setMinimum(64);
        size.setMaximum(256);
        size.setPageIncrement(32);
        size.setSelection(128);
        size.setLayoutData(new RowData(90, SWT.DEFAULT));
        size.setData("id", "gallery.size");
        size.addListener(SWT.Selection, e -> view.side(size.getSelection()));
        push("Sa&ve...", view::askWhere);
    }

    private void push(String text, Runnable action) {
        Button button = PushButton.in(bar);
        button.setText(text);
        button.addListener(SWT.Selection, e -> action.run());
    }

    private Combo combo(String text, String id, int width) {
        new Label(bar, SWT.NONE).setText(text);
        Combo combo = new Combo(bar, SWT.READ_ONLY);
        combo.setData("id", id);
        combo.setLayoutData(new RowData(width, SWT.DEFAULT));
        combo.addListener(SWT.Selection, e -> view.hang());
        combo.addListener(SWT.Modify, e -> combo.setToolTipText(combo.getText()));
        return combo;
    }

    /** Fills the lists for a run. */
    void offer(Stock stock, Optional<Treatment> condition, Optional<Order> order) {
        offeredMeasures = stock.measures();
        List<String> ids = offeredMeasures.stream().map(a -> a.measure().id()).toList();
        measures.setItems(offeredMeasures.stream().map(a -> Measure.shortest(a.measure().id(), ids)
                + (a.measure().estimator().isEmpty() ? "" : " by " + a.measure().estimator()) + (a.judge().isNobody() ? ""
                : " (" + Tradeoff.word(a.judge()) + ")")).toArray(String[]::new));
        // what a face gives away is what one looks for first
        int privacy = offeredMeasures.stream().map(a -> a.measure().isPrivacy()).toList().indexOf(true);
        measures.select(Math.max(0, privacy));
        offeredConditions = stock.treatments().stream().filter(t -> !t.isOriginal()).toList();
        conditions.setItems(Stream.concat(Stream.of("All conditions"), offeredConditions.stream().map(stock.names()::of))
                .toArray(String[]::new));
        conditions.select(condition.map(c -> 1 + offeredConditions.indexOf(c)).orElse(0));
        order.ifPresent(o -> orders.select(o.ordinal()));
        bar.layout(true);
    }

    void save(IMemento memento) {
        memento.putString("condition", conditions.getText());
        memento.putString("measure", measures.getText());
        memento.putString("order", orders.getText());
        memento.putInteger("size", size.getSelection());
    }

    /** Chooses what {@link #save} kept, as far as the run still has it. */
    void restore(IMemento memento) {
        choose(conditions, memento.getString("condition"));
        choose(measures, memento.getString("measure"));
        choose(orders, memento.getString("order"));
        Optional.ofNullable(memento.getInteger("size")).ifPresent(pixels -> {
            size.setSelection(pixels);
            view.side(size.getSelection());
        });
    }

    private static void choose(Combo combo, String text) {
        if (text != null && combo.indexOf(text) >= 0) {
            combo.select(combo.indexOf(text));
        }
    }

    /** What the controls say; empty before a run was opened. */
    Optional<Hanging.Wish> wish() {
        if (measures.getSelectionIndex() < 0) {
            return Optional.empty();
        }
        int condition = conditions.getSelectionIndex();
        return Optional.of(new Hanging.Wish(offeredMeasures.get(measures.getSelectionIndex()), Order.values()[orders.getSelectionIndex()],
                condition <= 0 ? offeredConditions : List.of(offeredConditions.get(condition - 1))));
    }
}
