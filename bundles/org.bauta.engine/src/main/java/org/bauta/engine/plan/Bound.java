package org.bauta.engine.plan;

import java.util.Map;

import org.bauta.core.catalog.Catalog;
import org.bauta.core.catalog.Kind;
import org.bauta.core.settings.Configurable;
import org.bauta.core.settings.SettingsType;
import org.bauta.engine.Choice;

/**
 * A contribution with its settings, ready for use.
 *
 * @param <C> the contribution's type with {@code Record} for its settings
 * @param name of the contribution, for people
 * @param code the version of its code
 * @param files hashes of the files that its settings name; none for a data set, which has prints of its own
 */
public record Bound<C extends Configurable<Record>>(Choice choice, String name, C contribution, Record settings, String code,
        Map<String, String> files) {

    /**
     * Makes it from the catalogue.
     *
     * @throws org.bauta.core.failure.UnknownId if it does not exist
     * @throws org.bauta.core.failure.SettingsInvalid if the settings do not fit
     */
    @SuppressWarnings("unchecked")
    public static <C extends Configurable<Record>> Bound<C> of(Catalog catalog, Kind kind, Choice choice) {
        Configurable<?> made = catalog.make(kind, choice.id(), Configurable.class);
        Record settings = SettingsType.of((Configurable<Record>) made).bind(choice.settings());
        // the catalogue has checked the kind; the settings record is the one that the contribution itself names
        return new Bound<>(choice, catalog.entry(kind, choice.id()).name(), (C) made, settings, CodeVersion.of(made.getClass()),
                kind == Kind.DATASET ? Map.of() : NamedFiles.prints(settings));
    }

    public String id() {
        return choice.id();
    }

    /** What decides its results: id, settings, the content of files that they name, code. */
    public String key() {
        return choice + " " + files + " " + code;
    }
}
