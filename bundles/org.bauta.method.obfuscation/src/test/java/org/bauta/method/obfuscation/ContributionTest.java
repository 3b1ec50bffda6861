package org.bauta.method.obfuscation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.bauta.core.method.Method;
import org.bauta.testkit.ContributionContract;
import org.bauta.testkit.Pictures;
import org.bauta.vision.PngCodec;
import org.junit.jupiter.api.io.TempDir;

class ContributionTest extends ContributionContract {
    private static final Set<String> LOCKED = Set.of("adaptive-codebook", "block-transform-scrambling", "color-watermark", "warping");

    /** All that there is of these is face. */
    private static final Set<String> WITHOUT_BACKGROUND = Set.of("one pixel", "17 x 333", "4096 x 64", "larger than the picture", "flat gray",
            "black", "white");
    /** A seal takes 22 pixels in a row. */
    private static final Set<String> TOO_SMALL_TO_SEAL = Set.of("one pixel", "17 x 333", "touches the corner", "smaller than a pixel");

    @TempDir
    Path folder;

    @Override
    protected Map<String, String> settings(String id) {
        if (id.equals("morphing")) {
            return Map.of("target", target().toString());
        }
        return LOCKED.contains(id) || id.equals("jpeg-transmorphing") ? Map.of("keyFile", KeyFiles.in(folder).toString(), "rounds", "1000") : Map.of();
    }

    /** Gray, so that red and blue may be exchanged. */
    private Path target() {
        try {
            return Files.write(folder.resolve("target.png"),
                    new PngCodec().encode(Luma.gray(Pictures.waves(50, 60, 1)), new PngCodec.Settings(1)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    protected Method<?> trial(String id, Method<?> declared) {
        return id.equals("rbm-reconstruction") ? new RbmReconstruction(FadingNet.nets()) : declared;
    }

    @Override
    protected Set<String> refuses(String id) {
        return switch (id) {
            case "inpainting" -> WITHOUT_BACKGROUND;
            case "adaptive-codebook" -> Stream.concat(WITHOUT_BACKGROUND.stream(), TOO_SMALL_TO_SEAL.stream()).collect(Collectors.toSet());
            default -> LOCKED.contains(id) ? TOO_SMALL_TO_SEAL : Set.of();
        };
    }

    @Override
    protected Optional<String> treatsChannelsDifferently(String id) {
        if (LOCKED.contains(id)) {
            return Optional.of("the lowest bits of the channels carry a seal");
        }
        return switch (id) {
            case "gaussian-noise" -> Optional.of("each channel of each pixel has a draw of its own");
            case "detection-hindering" -> Optional.of("each channel of each pixel has a draw of its own, and detectors weigh colors");
            case "rbm-reconstruction" -> Optional.of("each channel of each pixel has a draw of its own, and a net weighs colors");
            case "superpixel" -> Optional.of("distances of colors are those of CIE L*a*b*");
            case "false-color" -> Optional.of("palettes and luma mean colors");
            default -> Optional.empty();
        };
    }
}
