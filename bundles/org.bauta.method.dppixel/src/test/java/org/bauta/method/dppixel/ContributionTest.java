package org.bauta.method.dppixel;

import java.util.Optional;

import org.bauta.testkit.ContributionContract;

class ContributionTest extends ContributionContract {
    @Override
    protected Optional<String> treatsChannelsDifferently(String id) {
        return Optional.of("each channel of each cell has a draw of its own");
    }
}
