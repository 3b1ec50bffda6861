package org.bauta.core.estimation;

import java.util.List;
import java.util.stream.IntStream;

import org.bauta.core.failure.ModelUnavailable;

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

    /**
     * Which of its numbers a setting asks for: every one for {@code all}, else that of this name.
     *
     * @throws ModelUnavailable if there is none of this name; the message says which there are
     */
    public int[] select(String name) {
        if (name.equals("all")) {
            return IntStream.range(0, names.size()).toArray();
        }
        if (!names.contains(name)) {
            throw new ModelUnavailable("the estimator " + id + " does not know '" + name + "'; ask for all or one of "
                    + String.join(", ", names));
        }
        return new int[] {names.indexOf(name)};
    }
}
