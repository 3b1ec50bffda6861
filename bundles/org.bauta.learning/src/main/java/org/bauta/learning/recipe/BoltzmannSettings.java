package org.bauta.learning.recipe;

import org.bauta.core.settings.Setting;

/** A restricted Boltzmann machine and how it learns. */
public record BoltzmannSettings(
        @Setting(value = "256", text = "Hidden units.", min = 8, max = 4096) int units,
        @Setting(value = "0.2", text = "Standard deviation of what is seen when all units are known; pixels lie in -1..1.", symbol = "sigma",
                min = 0.01, max = 2) double sigma,
        @Setting(value = "1", text = "Steps of the Gibbs chain between what is seen and what the machine makes of it.", symbol = "k", min = 1,
                max = 100) int steps) {
}
