package org.bauta.core.estimation;

import java.util.List;

/**
 * What is known of an estimator.
 *
 * @param id its id
 * @param trait what it reads
 * @param sha256 of its weights, in hexadecimal
 * @param names of the numbers of an estimate, in order; of the classes for {@link Trait#PARSING}; empty where numbers have none
 * @param licence of the weights
 * @param checked what it was held against, with its error; or that it was not
 */
public record EstimatorCard(String id, Trait trait, String sha256, List<String> names, String licence, String checked) {
    public EstimatorCard {
        names = List.copyOf(names);
    }
}
