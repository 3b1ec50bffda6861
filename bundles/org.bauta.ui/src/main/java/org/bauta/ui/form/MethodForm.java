package org.bauta.ui.form;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;

import org.bauta.core.catalog.Catalog;
import org.bauta.core.catalog.Contribution;
import org.bauta.core.catalog.Kind;
import org.bauta.core.failure.BautaException;
import org.bauta.core.method.ImageMethod;
import org.bauta.core.method.Reversible;
import org.bauta.core.settings.Configurable;
import org.bauta.core.settings.SettingsType;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.ui.IMemento;

/** A method that treats single pictures, its settings, and the detector that finds the faces for it. */
public final class MethodForm {
    /** Pixels: one setting is always in sight. */
    private static final int LEAST = 64;
    private final Runnable changed;
    private final Consumer<String> complain;
    private final Combo methods;
    private final Combo detectors;
    private final SettingsForm form;
    private List<Method> offered = List.of();
    private Optional<Map<String, String>> values = Optional.empty();
    private boolean reversible;

    /**
     * @param column with a grid layout of one column; the form fills what is left of it
     * @param name of the place, before the ids of the controls: {@code studio}
     * @param changed told of every change, also to something wrong
     */
    public MethodForm(Composite column, String name, Runnable changed, Consumer<String> complain) {
        this.changed = changed;
        this.complain = complain;
        methods = combo(column, "&Method", name + ".method");
        methods.addListener(SWT.Selection, e -> chooseMethod());
        detectors = combo(column, "Faces f&ound by", name + ".detector");
        detectors.addListener(SWT.Selection, e -> changed.run());
        form = new SettingsForm(column, this::valid, this::invalid);
        GridData data = new GridData(SWT.FILL, SWT.FILL, true, true);
        data.minimumHeight = LEAST;
        form.control().setLayoutData(data);
    }

    private static Combo combo(Composite parent, String text, String id) {
        new Label(parent, SWT.NONE).setText(text);
        Combo combo = new Combo(parent, SWT.READ_ONLY);
        combo.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false));
        combo.setData("id", id);
        return combo;
    }

    /**
     * What can be chosen.
     *
     * @param methods that treat single pictures
     */
    public record Offer(Catalog catalog, List<String> detectors, List<Method> methods) {
        /** Makes every method once to see what it is: not for the UI thread. */
        public static Offer read(Catalog catalog) {
            return new Offer(catalog, catalog.ids(Kind.DETECTOR), catalog.list(Kind.METHOD).stream().map(c -> method(catalog, c))
                    .flatMap(Optional::stream).toList());
        }

        private static Optional<Method> method(Catalog catalog, Contribution entry) {
            try {
                Configurable<?> made = catalog.make(entry);
                return made instanceof ImageMethod
                        ? Optional.of(new Method(entry.id(), entry.name(), SettingsType.of(made), made instanceof Reversible))
                        : Optional.empty();
            } catch (BautaException e) {
                return Optional.empty(); // the explorer names it among what is broken
            }
        }
    }

    /** A method that can be chosen. */
    public record Method(String id, String name, SettingsType<?> settings, boolean isReversible) {
    }

    /** Fills the lists; Gaussian blur is chosen if there is one. */
    public void offer(Offer installed) {
        detectors.setItems(installed.detectors().toArray(String[]::new));
        detectors.select(Math.max(0, detectors.indexOf("opencv-cascade")));
        offered = installed.methods();
        methods.setItems(offered.stream().map(Method::name).toArray(String[]::new));
        methods.select(Math.max(0, offered.stream().map(Method::id).toList().indexOf("gaussian-blur")));
        chooseMethod();
    }

    private void chooseMethod() {
        if (methods.getSelectionIndex() < 0) {
            complain.accept("No method is installed.");
            return;
        }
        Method method = offered.get(methods.getSelectionIndex());
        reversible = method.isReversible();
        form.show(method.settings());
    }

    private void valid(Map<String, String> all) {
        values = Optional.of(all);
        changed.run();
    }

    private void invalid() {
        values = Optional.empty();
        complain.accept("A setting is wrong: see the message at its field. The picture shows the last right value.");
    }

    /** Keeps what is chosen; a wrong setting is not kept. */
    public void save(IMemento memento) {
        values.ifPresent(all -> {
            memento.putString("method", method());
            memento.putString("detector", detector());
            IMemento settings = memento.createChild("settings");
            all.forEach(settings::putString);
        });
    }

    /** Chooses what {@link #save} kept, as far as it is still installed. */
    public void restore(IMemento memento) {
        int detector = detectors.indexOf(String.valueOf(memento.getString("detector")));
        if (detector >= 0) {
            detectors.select(detector);
        }
        int method = offered.stream().map(Method::id).toList().indexOf(memento.getString("method"));
        IMemento settings = memento.getChild("settings");
        if (method >= 0 && settings != null) {
            methods.select(method);
            chooseMethod();
            form.set(Arrays.stream(settings.getAttributeKeys()).collect(Collectors.toMap(k -> k, settings::getString)));
        }
    }

    /** Its id. */
    public String method() {
        return offered.get(methods.getSelectionIndex()).id();
    }

    /** True if the method can be undone by who has the key. */
    public boolean isReversible() {
        return reversible;
    }

    /** Its id. */
    public String detector() {
        return detectors.getText();
    }

    /** All settings; empty while one of them is wrong or before {@link #offer}. */
    public Optional<Map<String, String>> values() {
        return values;
    }
}
