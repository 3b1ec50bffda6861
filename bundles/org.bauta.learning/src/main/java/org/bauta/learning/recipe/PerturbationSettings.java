package org.bauta.learning.recipe;

import org.bauta.core.settings.Setting;

/** A net that adds to a face what a recogniser stumbles over, and its losses. */
public record PerturbationSettings(
        @Setting(value = "bauta-surrogate", text = "Model of the recogniser that it learns against; whoever judges with it is told so.") String surrogate,
        @Setting(value = "12", symbol = "epsilon", unit = "8-bit levels", text = "Largest change of any sample while it learns.", min = 1, max = 255)
        double budget,
        @Setting(value = "4", symbol = "epsilon_p", unit = "8-bit levels", text = "Root mean square of a perturbation below which nothing is gained.",
                min = 0, max = 255) double free,
        @Setting(value = "10", symbol = "lambda_i", text = "Weight of the identity loss; that of the adversarial one is 1.", min = 0, max = 1000)
        double identity,
        @Setting(value = "1", symbol = "lambda_p", text = "Weight of the perturbation's length, in shares of the budget.", min = 0, max = 1000)
        double length) {
}
