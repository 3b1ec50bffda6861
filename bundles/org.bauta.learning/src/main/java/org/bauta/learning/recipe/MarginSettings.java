package org.bauta.learning.recipe;

import org.bauta.core.settings.Setting;

/** The loss of a recogniser. */
public record MarginSettings(
        @Setting(value = "24", text = "Factor of the cosines.", symbol = "s", min = 1, max = 256) double scale,
        @Setting(value = "0.3", text = "Additive angular margin.", symbol = "m", unit = "radians", min = 0, max = 1.5) double margin) {
}
