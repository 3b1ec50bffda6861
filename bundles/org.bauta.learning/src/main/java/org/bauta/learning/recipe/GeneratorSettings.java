package org.bauta.learning.recipe;

import org.bauta.core.settings.Setting;

/** A net that draws persons. */
public record GeneratorSettings(
        @Setting(value = "400", text = "How many persons of the data it learns to draw, from the first on.", min = 2, max = 100000) int persons,
        @Setting(value = "1", text = "Weight of edges in the loss, beside that of pixels, which is 1.", min = 0, max = 100) double edges) {
}
