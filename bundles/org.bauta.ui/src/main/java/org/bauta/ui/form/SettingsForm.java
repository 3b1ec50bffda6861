package org.bauta.ui.form;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

import org.bauta.core.failure.SettingsInvalid;
import org.bauta.core.settings.SettingFault;
import org.bauta.core.settings.SettingSpec;
import org.bauta.core.settings.SettingsType;
import org.eclipse.jface.preference.JFacePreferences;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.ScrolledComposite;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;

/** The settings of a contribution as controls, made from its settings record; what is wrong is said under its field. */
public final class SettingsForm {
    private final ScrolledComposite scroller;
    private final Composite area;
    private final Consumer<Map<String, String>> valid;
    private final Runnable invalid;
    private final Map<String, Field> fields = new LinkedHashMap<>();
    private final Map<String, Label> faults = new LinkedHashMap<>();
    private SettingsType<?> type;

    /**
     * @param valid gets all values after each change that leaves every field right
     * @param invalid is told of each change that does not
     */
    public SettingsForm(Composite parent, Consumer<Map<String, String>> valid, Runnable invalid) {
        scroller = new ScrolledComposite(parent, SWT.V_SCROLL);
        scroller.setExpandHorizontal(true);
        scroller.setExpandVertical(true);
        area = new Composite(scroller, SWT.NONE);
        scroller.setContent(area);
        scroller.addListener(SWT.Resize, e -> fit());
        GridLayout layout = new GridLayout(2, false);
        layout.marginWidth = 0;
        layout.marginHeight = 0;
        layout.verticalSpacing = 2;
        area.setLayout(layout);
        this.valid = valid;
        this.invalid = invalid;
    }

    /** What to lay out: it scrolls where there is not enough room. */
    public Composite control() {
        return scroller;
    }

    private void fit() {
        scroller.setMinHeight(area.computeSize(scroller.getClientArea().width, SWT.DEFAULT).y);
        area.layout();
    }

    /** Shows other settings, at their defaults, and reports them as a change. */
    public void show(SettingsType<?> settings) {
        type = settings;
        for (var child : area.getChildren()) {
            child.dispose();
        }
        fields.clear();
        faults.clear();
        settings.specs().forEach(this::row);
        faults.put("", fault(""));
        changed();
        fit();
    }

    private void row(SettingSpec spec) {
        if (spec.type() != boolean.class) {
            Label name = new Label(area, SWT.NONE);
            name.setText(title(spec));
            name.setToolTipText(spec.text());
            GridData data = new GridData(SWT.FILL, SWT.CENTER, true, false, 2, 1);
            data.verticalIndent = 6;
            name.setLayoutData(data);
        }
        Field field = Field.of(spec, area, this::changed);
        spec.defaultText().ifPresent(field::show);
        fields.put(spec.name(), field);
        faults.put(spec.name(), fault(spec.name()));
    }

    /** Name, range and unit: {@code sigma  0 .. 50 % of face width}. */
    private static String title(SettingSpec spec) {
        String range = spec.choices().isEmpty() ? spec.range() : "";
        return (spec.name() + "   " + range + " " + spec.unit()).strip();
    }

    private Label fault(String setting) {
        Label label = new Label(area, SWT.WRAP);
        label.setForeground(JFaceResources.getColorRegistry().get(JFacePreferences.ERROR_COLOR));
        GridData data = new GridData(SWT.FILL, SWT.CENTER, true, false, 2, 1);
        data.exclude = true;
        data.widthHint = 100;
        label.setLayoutData(data);
        label.setVisible(false);
        label.setData("id", "fault." + setting);
        return label;
    }

    /** All values, right or wrong, as text. */
    public Map<String, String> values() {
        Map<String, String> values = new LinkedHashMap<>();
        fields.forEach((name, field) -> values.put(name, field.text()));
        return values;
    }

    /** Writes values into their fields and reports them as a change; settings that there are no longer are left out. */
    public void set(Map<String, String> values) {
        values.forEach((name, value) -> Optional.ofNullable(fields.get(name)).ifPresent(f -> f.show(value)));
        changed();
    }

    private void changed() {
        List<SettingFault> found = check();
        boolean moved = false;
        for (Map.Entry<String, Label> e : faults.entrySet()) {
            Optional<SettingFault> fault = found.stream().filter(f -> f.key().equals(e.getKey())).findFirst();
            moved |= say(e.getValue(), fault.map(SettingsForm::sentence).orElse(""));
        }
        if (moved) {
            fit();
        }
        if (found.isEmpty()) {
            valid.accept(values());
        } else {
            invalid.run();
        }
    }

    private List<SettingFault> check() {
        try {
            type.bind(values());
            return List.of();
        } catch (SettingsInvalid e) {
            return e.faults();
        }
    }

    private static String sentence(SettingFault fault) {
        return fault.message() + fault.nearest().map(n -> "; did you mean " + n + "?").orElse("");
    }

    private static boolean say(Label label, String text) {
        if (label.getText().equals(text)) {
            return false;
        }
        label.setText(text);
        label.setVisible(!text.isEmpty());
        ((GridData) label.getLayoutData()).exclude = text.isEmpty();
        return true;
    }
}
