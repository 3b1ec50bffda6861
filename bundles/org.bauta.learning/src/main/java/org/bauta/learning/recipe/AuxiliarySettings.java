package org.bauta.learning.recipe;

import org.bauta.core.settings.Setting;

/** What a trunk learns by the way: it makes the trunk better and is in no model. */
public record AuxiliarySettings(
        @Setting(value = "0", text = "Weight of the error in the coefficients that a drawn person was made from; 0 leaves them out.", min = 0,
                max = 100) double codes) {
}
