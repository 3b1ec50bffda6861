package org.bauta.ui.editor;

import org.bauta.core.catalog.About;
import org.bauta.core.settings.Configurable;
import org.bauta.core.settings.SettingsType;

/**
 * What the form has to know of a contribution.
 *
 * @param about what it does, for a user
 */
record Known(String about, SettingsType<?> settings) {
    /** @throws IllegalArgumentException if its settings record is not as it has to be */
    static Known of(Configurable<?> instance) {
        About about = instance.getClass().getAnnotation(About.class);
        return new Known(about == null ? "" : about.value(), SettingsType.of(instance));
    }
}
