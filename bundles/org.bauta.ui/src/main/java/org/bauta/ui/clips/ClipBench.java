package org.bauta.ui.clips;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Consumer;

import org.bauta.core.catalog.Catalog;
import org.bauta.core.catalog.Kind;
import org.bauta.ui.form.MethodForm;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.IMemento;

/** How a clip is treated and who judges it. */
final class ClipBench {
    /** Ships with Bauta and has a threshold on its card. */
    private static final String USUAL = "bauta-judge";

    private final MethodForm form;
    private final Combo recognisers;
    private final Text threshold;
    private final Label origin;
    private final Consumer<Double> moved;
    private Map<String, OptionalDouble> thresholds = Map.of();

    /**
     * @param changed method, detector or recogniser
     * @param moved gets the threshold, a cosine similarity
     */
    ClipBench(Composite parent, Runnable changed, Consumer<Double> moved, Consumer<String> complain) {
        this.moved = moved;
        Composite column = new Composite(parent, SWT.NONE);
        column.setLayout(new GridLayout());
        form = new MethodForm(column, "clips", changed, complain);
        new Label(column, SWT.NONE).setText("&Judged by");
        recognisers = new Combo(column, SWT.READ_ONLY);
        recognisers.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false));
        recognisers.setData("id", "clips.recogniser");
        recognisers.addListener(SWT.Selection, e -> {
            suggest();
            changed.run();
        });
        new Label(column, SWT.NONE).setText("Recognised from the &similarity");
        threshold = new Text(column, SWT.BORDER);
        threshold.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false));
        threshold.setData("id", "clips.threshold");
        threshold.addModifyListener(e -> read());
        origin = new Label(column, SWT.WRAP);
        GridData data = new GridData(SWT.FILL, SWT.CENTER, true, false);
        data.widthHint = 150;
        origin.setLayoutData(data);
        origin.setData("id", "clips.origin");
    }

    /**
     * What can be chosen.
     *
     * @param thresholds of each recogniser, empty if its card has none
     */
    record Offer(MethodForm.Offer form, Map<String, OptionalDouble> thresholds) {
        /** Reads the cards of all recognisers: not for the UI thread. */
        static Offer read(Catalog catalog) {
            Map<String, OptionalDouble> thresholds = new LinkedHashMap<>();
            catalog.ids(Kind.RECOGNISER).forEach(id -> thresholds.put(id, Likeness.threshold(catalog, id)));
            return new Offer(MethodForm.Offer.read(catalog), thresholds);
        }
    }

    void offer(Offer installed) {
        thresholds = installed.thresholds();
        recognisers.setItems(thresholds.keySet().toArray(String[]::new));
        recognisers.select(Math.max(0, recognisers.indexOf(recognisers.indexOf(USUAL) >= 0 ? USUAL : "lbp")));
        suggest();
        form.offer(installed.form());
    }

    void save(IMemento memento) {
        form.save(memento);
        memento.putString("recogniser", recogniser());
        memento.putString("threshold", threshold.getText());
    }

    void restore(IMemento memento) {
        form.restore(memento);
        if (recognisers.indexOf(String.valueOf(memento.getString("recogniser"))) >= 0) {
            recognisers.setText(memento.getString("recogniser"));
            suggest();
            threshold.setText(Optional.ofNullable(memento.getString("threshold")).orElse(threshold.getText()));
        }
    }

    private void suggest() {
        if (recognisers.getSelectionIndex() >= 0) {
            OptionalDouble card = thresholds.getOrDefault(recogniser(), OptionalDouble.empty());
            threshold.setText(String.format(Locale.ROOT, "%.3f", card.orElse(.5)));
            origin.setText(card.isPresent() ? "the threshold on its card" : "its card has no threshold: set one here or drag the line");
            origin.requestLayout();
        }
    }

    private void read() {
        try {
            double value = Double.parseDouble(threshold.getText().strip());
            boolean right = value >= -1 && value <= 1;
            origin.setText(right ? "set by hand" : "a cosine similarity lies between -1 and 1");
            if (right) {
                moved.accept(value);
            }
        } catch (NumberFormatException e) {
            origin.setText("this is no number");
        }
        origin.requestLayout();
    }

    /** Writes a threshold into its field, which reports it. */
    void threshold(double value) {
        threshold.setText(String.format(Locale.ROOT, "%.3f", value));
    }

    String recogniser() {
        return recognisers.getText();
    }

    /** Empty while a setting is wrong. */
    Optional<Film.Treatment> treatment() {
        return form.values().map(v -> new Film.Treatment(form.detector(), form.method(), v));
    }
}
