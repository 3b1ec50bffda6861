package org.bauta.ui.studio;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

import org.bauta.core.catalog.Catalog;
import org.bauta.core.catalog.Contribution;
import org.bauta.core.catalog.Kind;
import org.bauta.core.failure.BautaException;
import org.bauta.core.method.ImageMethod;
import org.bauta.core.settings.Configurable;
import org.bauta.core.settings.SettingsType;
import org.bauta.ui.form.SettingsForm;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;

/** The controls beside the pictures: method, detector, settings, and what the recognisers say. */
final class Bench {
    private final Runnable changed;
    private final Consumer<String> complain;
    private final Combo methods;
    private final Combo detectors;
    private final SettingsForm form;
    private final Gauges gauges;
    private final Button copy;
    private Catalog catalog;
    private List<Contribution> offered = List.of();
    private Optional<Map<String, String>> values = Optional.empty();

    Bench(Composite parent, Runnable changed, Consumer<String> complain) {
        this.changed = changed;
        this.complain = complain;
        Composite column = new Composite(parent, SWT.NONE);
        column.setLayout(new GridLayout());
        methods = combo(column, "&Method", "studio.method");
        methods.addListener(SWT.Selection, e -> chooseMethod());
        detectors = combo(column, "Faces f&ound by", "studio.detector");
        detectors.addListener(SWT.Selection, e -> changed.run());
        form = new SettingsForm(column, this::valid, this::invalid);
        form.control().setLayoutData(new GridData(SWT.FILL, SWT.FILL, true, true));
        new Label(column, SWT.NONE).setText("Identity distance to the original");
        gauges = new Gauges(column);
        gauges.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false));
        gauges.setData("id", "studio.gauges");
        copy = new Button(column, SWT.PUSH);
        copy.setText("&Copy as command line");
        copy.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false));
        copy.setData("id", "studio.copy");
    }

    private static Combo combo(Composite parent, String text, String id) {
        new Label(parent, SWT.NONE).setText(text);
        Combo combo = new Combo(parent, SWT.READ_ONLY);
        combo.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false));
        combo.setData("id", id);
        return combo;
    }

    void onCopy(Runnable action) {
        copy.addListener(SWT.Selection, e -> action.run());
    }

    /** Fills the lists; the first method that treats single pictures is chosen. */
    void offer(Catalog installed) {
        catalog = installed;
        detectors.setItems(catalog.ids(Kind.DETECTOR).toArray(String[]::new));
        detectors.select(Math.max(0, detectors.indexOf("opencv-cascade")));
        offered = catalog.list(Kind.METHOD).stream().filter(this::treatsPictures).toList();
        methods.setItems(offered.stream().map(Contribution::name).toArray(String[]::new));
        methods.select(Math.max(0, offered.stream().map(Contribution::id).toList().indexOf("gaussian-blur")));
        chooseMethod();
    }

    private boolean treatsPictures(Contribution entry) {
        try {
            return catalog.make(entry) instanceof ImageMethod;
        } catch (BautaException e) {
            return false; // the explorer names it among what is broken
        }
    }

    private void chooseMethod() {
        if (methods.getSelectionIndex() < 0) {
            complain.accept("No method is installed.");
            return;
        }
        try {
            Configurable<?> method = catalog.make(offered.get(methods.getSelectionIndex()));
            form.show(SettingsType.of(method));
        } catch (BautaException e) {
            complain.accept(e.getMessage());
        }
    }

    private void valid(Map<String, String> all) {
        values = Optional.of(all);
        changed.run();
    }

    private void invalid() {
        values = Optional.empty();
        complain.accept("A setting is wrong: see the message at its field. The picture shows the last right value.");
    }

    String method() {
        return offered.get(methods.getSelectionIndex()).id();
    }

    String detector() {
        return detectors.getText();
    }

    /** All settings; empty while one of them is wrong. */
    Optional<Map<String, String>> values() {
        return values;
    }

    void show(List<Distance> distances) {
        gauges.show(distances);
    }
}
