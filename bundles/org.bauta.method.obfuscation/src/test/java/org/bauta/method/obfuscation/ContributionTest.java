package org.bauta.method.obfuscation;

import java.util.Optional;

import org.bauta.testkit.ContributionContract;

class ContributionTest extends ContributionContract {
    @Override
    protected Optional<String> treatsChannelsDifferently(String id) {
        return id.equals("gaussian-noise") ? Optional.of("each channel of each pixel has a draw of its own") : Optional.empty();
    }
}
