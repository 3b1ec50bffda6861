package org.bauta.ui.editor;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.bauta.core.settings.Length;
import org.bauta.core.settings.SettingSpec;
import org.bauta.engine.edit.Value;
import org.bauta.ui.form.Notches;
import org.eclipse.jface.fieldassist.ControlDecoration;
import org.eclipse.jface.fieldassist.FieldDecorationRegistry;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Scale;
import org.eclipse.swt.widgets.Text;

/** One setting: its name, range and unit, a slider where there is a range, a field, and under it what is wrong. */
final class SettingRow {
    private final SettingSpec spec;
    private final Function<Reading, Optional<Value>> now;
    private final Consumer<Value> change;
    private final boolean commas;
    private final Control field;
    private final Optional<Scale> slider;
    private final Label fault;
    private final ControlDecoration decoration;
    private boolean quiet;

    /**
     * @param now the value that stands in a text
     * @param change gets what is typed; an empty text stands for the default
     * @param rest told when the user turns to something else
     */
    SettingRow(Detail detail, SettingSpec spec, Function<Reading, Optional<Value>> now, Consumer<Value> change, Runnable rest) {
        Composite parent = detail.area();
        this.spec = spec;
        this.now = now;
        this.change = change;
        boolean words = spec.type() == String.class || spec.type() == java.nio.file.Path.class;
        this.commas = !words;
        title(parent, detail);
        slider = !words && spec.choices().isEmpty() && Notches.fit(spec) ? Optional.of(slider(parent)) : Optional.empty();
        field = spec.choices().isEmpty() && spec.type() != boolean.class ? line(parent) : combo(parent);
        field.setData("id", "experiment.setting." + spec.name());
        field.addListener(SWT.Modify, e -> typed());
        field.addListener(SWT.FocusOut, e -> rest.run());
        decoration = new ControlDecoration(field, SWT.LEFT | SWT.TOP);
        decoration.setImage(FieldDecorationRegistry.getDefault().getFieldDecoration(FieldDecorationRegistry.DEC_ERROR).getImage());
        decoration.hide();
        fault = Detail.wrapped(parent, "");
        fault.setData("id", "experiment.fault." + spec.name());
        Tint.give(fault, Tint.error());
        Detail.hide(fault, true);
    }

    String name() {
        return spec.name();
    }

    private void title(Composite parent, Detail detail) {
        Label name = new Label(parent, SWT.NONE);
        String range = spec.type() == boolean.class ? "" : spec.range();
        name.setText((spec.name() + (spec.symbol().isEmpty() || spec.symbol().equals(spec.name()) ? "" : " (" + spec.symbol() + ")") + "   "
                + range + " " + spec.unit()).strip());
        Detail.fill(name);
        ((GridData) name.getLayoutData()).verticalIndent = 8;
        Label text = Detail.wrapped(parent, (spec.text() + spec.defaultText().filter(d -> !d.isEmpty()).map(d -> " Default: " + d + ".")
                .orElse("")).replace("&", "&&"));
        detail.quiet(text);
    }

    private Scale slider(Composite parent) {
        Notches notches = Notches.of(spec);
        Scale scale = new Scale(parent, SWT.HORIZONTAL);
        scale.setMinimum(0);
        scale.setMaximum(notches.count());
        scale.setPageIncrement(Math.max(1, notches.count() / 10));
        scale.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false));
        scale.setData("id", "experiment.slider." + spec.name());
        scale.addListener(SWT.Selection, e -> {
            String number = notches.text(scale.getSelection());
            if (!number.equals(text())) {
                put(number);
                change.accept(Value.of(number));
            }
        });
        return scale;
    }

    private Text line(Composite parent) {
        Text line = new Text(parent, SWT.BORDER);
        line.setMessage(spec.defaultText().orElse("required"));
        line.setLayoutData(place());
        return line;
    }

    private Combo combo(Composite parent) {
        Combo combo = new Combo(parent, SWT.DROP_DOWN);
        combo.setItems(spec.type() == boolean.class ? new String[] {"true", "false"} : spec.choices().toArray(String[]::new));
        combo.setLayoutData(place());
        return combo;
    }

    private GridData place() {
        GridData data = new GridData(SWT.FILL, SWT.CENTER, slider.isEmpty(), false, slider.isEmpty() ? 2 : 1, 1);
        data.widthHint = slider.isEmpty() ? 100 : 96;
        data.horizontalIndent = slider.isEmpty() ? 0 : 8; // where the mark of an error goes; else it goes into the margin
        return data;
    }

    private String text() {
        return field instanceof Combo c ? c.getText() : ((Text) field).getText();
    }

    private void put(String text) {
        quiet = true;
        if (field instanceof Combo c) {
            c.setText(text);
        } else {
            ((Text) field).setText(text);
        }
        quiet = false;
    }

    private void typed() {
        if (!quiet) {
            Value value = Value.typed(text(), commas);
            follow(value);
            change.accept(value);
        }
    }

    /** The slider goes where the value is; a sweep has no place on it. */
    private void follow(Value value) {
        slider.ifPresent(s -> {
            s.setEnabled(!value.isList());
            number(value.isList() || value.text().isEmpty() ? spec.defaultText().orElse("") : value.text())
                    .ifPresent(n -> s.setSelection(Notches.of(spec).near(n)));
        });
    }

    private Optional<Double> number(String text) {
        try {
            if (spec.type() == Length.class) {
                Length length = Length.parse(text);
                return length.inPixels() ? Optional.empty() : Optional.of(length.value());
            }
            return Optional.of(Double.valueOf(text.strip()));
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    /** What the text says; a field that says the same in other words is left as it was typed. @return true if it needs another layout */
    boolean show(Reading reading, List<Problem> problems) {
        Value value = now.apply(reading).orElse(Value.of(""));
        if (!Value.typed(text(), commas).equals(value)) {
            put(value.text());
        }
        if (text().isEmpty() && field instanceof Combo && !field.isFocusControl()) {
            put(spec.defaultText().orElse("")); // where a line of text would show it behind the cursor
        }
        follow(value);
        String words = problems.stream().filter(p -> p.concerns(spec.name())).map(p -> sentence(p.message())).collect(Collectors.joining("\n"));
        boolean moved = Detail.say(fault, words);
        decoration.setDescriptionText(words);
        if (words.isEmpty()) {
            decoration.hide();
        } else {
            decoration.show();
        }
        return moved;
    }

    /** Without the entry that it stands in: {@code method gaussian-blur: sigma is ...}. */
    private String sentence(String message) {
        int at = message.indexOf(": " + spec.name() + " ");
        return at < 0 ? message : message.substring(at + 2);
    }
}
