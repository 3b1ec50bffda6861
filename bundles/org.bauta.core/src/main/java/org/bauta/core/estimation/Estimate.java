package org.bauta.core.estimation;

/**
 * What an estimator read in one face.
 *
 * @param card of the estimator: it says what the numbers are
 * @param values as the card's {@link Trait} has it; not copied, not to be changed
 */
public record Estimate(EstimatorCard card, float[] values) {
    /** By the name that the card gives it. @throws IllegalArgumentException if the card does not name it */
    public double value(String name) {
        int at = card.names().indexOf(name);
        if (at < 0) {
            throw new IllegalArgumentException(card.id() + " does not estimate '" + name + "', only " + card.names());
        }
        return values[at];
    }
}
