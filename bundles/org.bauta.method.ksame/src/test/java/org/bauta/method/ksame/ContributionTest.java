package org.bauta.method.ksame;

import java.util.Map;
import java.util.Set;

import org.bauta.testkit.ContributionContract;

class ContributionTest extends ContributionContract {
    private static final Set<String> WITHOUT_SHAPES = Set.of("k-same-pixel", "k-same-eigen");

    /** The faces of the test kit have five points. What needs 68 is tried in {@link PromisesTest}. */
    @Override
    protected Map<String, String> settings(String id) {
        return WITHOUT_SHAPES.contains(id) ? Map.of("points", "five", "size", "48") : Map.of();
    }
}
