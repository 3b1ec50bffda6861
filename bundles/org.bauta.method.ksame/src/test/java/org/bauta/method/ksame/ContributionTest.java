package org.bauta.method.ksame;

import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.bauta.core.method.Method;
import org.bauta.testkit.ContributionContract;

class ContributionTest extends ContributionContract {
    private static final Set<String> WITHOUT_SHAPES = Set.of("k-same-pixel", "k-same-eigen");

    @Override
    protected Method<?> trial(String id, Method<?> declared) {
        return id.equals("k-same-net") ? KSameNetTest.method() : declared;
    }

    @Override
    protected Optional<String> treatsChannelsDifferently(String id) {
        return id.equals("k-same-net") ? Optional.of("a net draws faces with the colors of faces") : Optional.empty();
    }

    /** The faces of the test kit have five points. What needs 68 is tried in {@link PromisesTest}. */
    @Override
    protected Map<String, String> settings(String id) {
        if (id.equals("k-same-net")) {
            return Map.of("size", "48");
        }
        return WITHOUT_SHAPES.contains(id) ? Map.of("points", "five", "size", "48") : Map.of();
    }
}
