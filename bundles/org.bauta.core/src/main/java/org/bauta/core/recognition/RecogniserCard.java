package org.bauta.core.recognition;

import java.util.Map;
import java.util.OptionalDouble;

/**
 * What is known of a recogniser.
 *
 * @param id its id
 * @param sha256 of its weights, in hexadecimal
 * @param dimensions length of an embedding
 * @param licence of the weights
 * @param thresholds by false accept rate: accept as the same person from this cosine similarity on
 * @param calibration where the thresholds come from
 */
public record RecogniserCard(String id, String sha256, int dimensions, String licence, Map<Double, Double> thresholds, String calibration) {
    public RecogniserCard {
        thresholds = Map.copyOf(thresholds);
    }

    /** The cosine similarity at a false accept rate, if it is on the card. */
    public OptionalDouble threshold(double falseAcceptRate) {
        Double t = thresholds.get(falseAcceptRate);
        return t == null ? OptionalDouble.empty() : OptionalDouble.of(t);
    }
}
