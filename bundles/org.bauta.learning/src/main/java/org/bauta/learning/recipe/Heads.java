package org.bauta.learning.recipe;

import org.bauta.learning.net.Chain;
import org.bauta.learning.net.Dense;
import org.bauta.learning.net.Flat;
import org.bauta.learning.net.Layer;
import org.bauta.learning.net.Norm;
import org.bauta.learning.net.Rectifier;
import org.bauta.learning.net.Scaled;

/** Heads that many aspects share. */
final class Heads {
    private Heads() {
    }

    /**
     * Numbers from all positions of the maps, by one hidden layer.
     *
     * @param count of the numbers
     * @param factor between what is easy to learn, about -1..1, and the unit of the numbers
     */
    static Layer numbers(int hidden, int count, float factor, float offset) {
        return new Chain(new Flat(), new Dense(hidden), new Norm(), new Rectifier(0), new Dense(count), new Scaled(factor, offset));
    }
}
