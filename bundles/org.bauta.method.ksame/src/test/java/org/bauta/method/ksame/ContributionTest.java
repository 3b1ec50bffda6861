package org.bauta.method.ksame;

import java.util.Map;
import java.util.Optional;

import org.bauta.core.method.Method;
import org.bauta.testkit.ContributionContract;

class ContributionTest extends ContributionContract {
    @Override
    protected Method<?> trial(String id, Method<?> declared) {
        return id.equals("k-same-net") ? KSameNetTest.method() : declared;
    }

    @Override
    protected Optional<String> treatsChannelsDifferently(String id) {
        return id.equals("k-same-net") ? Optional.of("a net draws faces with the colors of faces") : Optional.empty();
    }

    @Override
    protected Map<String, String> settings(String id) {
        return Map.of("size", "48");
    }
}
