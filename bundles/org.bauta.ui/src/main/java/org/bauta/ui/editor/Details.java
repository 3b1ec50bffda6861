package org.bauta.ui.editor;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.bauta.core.settings.SettingSpec;
import org.bauta.core.settings.SettingsType;
import org.bauta.engine.Evaluation;
import org.bauta.engine.edit.Entry;
import org.bauta.engine.edit.Splice;
import org.bauta.engine.edit.Value;
import org.bauta.ui.parts.Newest;
import org.bauta.ui.preferences.Preferences;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;

/** Makes the right fields for each row of the form. */
final class Details {
    private final Edits edits;
    private final Newest<String, Optional<Rooted>> rooting;

    /** A data set, and where the user keeps it. */
    private record Rooted(String id, Path folder) {
    }

    /** @param page that the form is on */
    Details(Edits edits, Control page) {
        this.edits = edits;
        rooting = new Newest<>("Looking for a data set", page, id -> Preferences.root(id).map(f -> new Rooted(id, f)),
                root -> root.ifPresent(this::root), fault -> { });
    }

    /** Fills in where the user keeps the data set, unless another was chosen meanwhile. */
    private void root(Rooted found) {
        edits.edit("choice", t -> t.entries(Section.DATASET.key(t)).stream().map(Entry::id).toList().equals(List.of(found.id()))
                ? t.set(Section.DATASET.key(t), 0, "root", Value.of(found.folder().toString())) : new Splice(0, 0, ""));
        edits.rest();
    }

    /** Fields for a row in an area that is empty. */
    Detail of(Composite area, Reading reading, Row row) {
        if (row.isEntry()) {
            return entry(area, reading, row);
        }
        return switch (row.section()) {
            case GENERAL -> general(area, row);
            case EVALUATION -> evaluation(area, row);
            default -> new Detail(area, row, row.section().label(), row.section().hint() + " Add one with the button below the list.");
        };
    }

    private Detail general(Composite area, Row row) {
        Detail detail = new Detail(area, row, row.section().label(), row.section().hint());
        top(detail, "experiment", "Its name: small letters, digits and hyphens.", Optional.empty());
        top(detail, "title", "For people: what tables and the report are headed with.", Optional.of(""));
        top(detail, "seed", "A whole number; the same seed gives the same results.", Optional.of("1"));
        return detail;
    }

    private void top(Detail detail, String key, String text, Optional<String> preset) {
        SettingSpec spec = new SettingSpec(key, String.class, preset, text, "", "", Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY, List.of());
        detail.field(() -> new SettingRow(detail, spec, r -> r.structure().flatMap(t -> t.value(key)), value -> edits.edit("field." + key,
                t -> value.text().isEmpty() && preset.isPresent() ? t.remove(key) : t.set(key, Value.of(value.text()))), edits::rest));
    }

    private Detail evaluation(Composite area, Row row) {
        Detail detail = new Detail(area, row, row.section().label(), row.section().hint());
        for (SettingSpec spec : SettingsType.of(Evaluation.class).specs()) {
            String name = spec.name();
            detail.field(() -> new SettingRow(detail, spec, r -> r.structure().map(t -> t.values("evaluation").get(name)),
                    value -> edits.edit("evaluation." + name, t -> isNothing(value) ? t.unset("evaluation", name)
                            : t.set("evaluation", name, value)), edits::rest));
        }
        return detail;
    }

    private Detail entry(Composite area, Reading reading, Row row) {
        Section section = row.section();
        Optional<Known> known = Optional.ofNullable(reading.known().get(row));
        String one = section.one().substring(0, 1).toUpperCase(Locale.ROOT) + section.one().substring(1);
        String title = one + (section.isSingle() ? "" : " " + (row.index() + 1));
        Detail detail = new Detail(area, row, title, known.map(Known::about).orElse(section.hint()));
        choice(area, reading, row);
        known.map(k -> k.settings().specs()).orElse(List.of()).forEach(spec -> setting(detail, row, spec));
        return detail;
    }

    private void setting(Detail detail, Row row, SettingSpec spec) {
        Section s = row.section();
        String name = spec.name();
        detail.field(() -> new SettingRow(detail, spec, r -> r.entry(row).map(e -> e.settings().get(name)),
                value -> edits.edit(row + name, t -> isNothing(value) ? t.unset(s.key(t), row.index(), name)
                        : t.set(s.key(t), row.index(), name, value)), edits::rest));
    }

    private static boolean isNothing(Value value) {
        return !value.isList() && value.text().isEmpty();
    }

    private void choice(Composite area, Reading reading, Row row) {
        List<Shelf.Offer> offers = reading.shelf().offers(row.section());
        Combo combo = new Combo(area, SWT.READ_ONLY);
        combo.setItems(offers.stream().map(o -> o.name() + "  (" + o.id() + ")").toArray(String[]::new));
        combo.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false, 2, 1));
        combo.setData("id", "experiment.choice");
        String id = reading.entry(row).map(Entry::id).orElse("");
        combo.select(offers.stream().map(Shelf.Offer::id).toList().indexOf(id));
        combo.addListener(SWT.Selection, e -> choose(reading, row, offers.get(combo.getSelectionIndex()).id()));
    }

    private void choose(Reading reading, Row row, String id) {
        Section s = row.section();
        boolean there = reading.entry(row).isPresent();
        edits.rest();
        edits.edit("choice", t -> there ? t.choose(s.key(t), row.index(), id) : t.set(s.key(t), Value.of(id)));
        edits.rest();
        if (s == Section.DATASET) {
            rooting.ask(id);
        }
    }
}
