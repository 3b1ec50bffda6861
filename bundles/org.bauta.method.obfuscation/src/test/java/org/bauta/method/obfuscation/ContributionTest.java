package org.bauta.method.obfuscation;

import java.util.Optional;

import org.bauta.testkit.ContributionContract;

class ContributionTest extends ContributionContract {
    @Override
    protected Optional<String> treatsChannelsDifferently(String id) {
        return switch (id) {
            case "gaussian-noise" -> Optional.of("each channel of each pixel has a draw of its own");
            case "superpixel" -> Optional.of("distances of colors are those of CIE L*a*b*");
            case "false-color" -> Optional.of("palettes and luma mean colors");
            default -> Optional.empty();
        };
    }
}
