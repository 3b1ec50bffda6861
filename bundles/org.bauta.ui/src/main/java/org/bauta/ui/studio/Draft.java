package org.bauta.ui.studio;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.bauta.core.catalog.Catalog;
import org.bauta.core.catalog.Kind;
import org.bauta.core.failure.OutputFailed;
import org.bauta.engine.file.ExperimentFile;
import org.bauta.ui.Installed;
import org.bauta.ui.parts.ShellWords;
import org.bauta.vision.FilePicture;

/** What is on the screen, as an experiment file that measures the method on many faces. */
final class Draft {
    private Draft() {
    }

    /**
     * Writes the file, beside the other experiments; an existing one is never replaced.
     *
     * @throws OutputFailed if it cannot be written
     */
    static Path write(Ask ask, Catalog catalog) {
        Path folder = Installed.experiments().resolve("own");
        String yaml = yaml(ask, catalog);
        ExperimentFile.read(yaml, "the experiment", folder, Map.of(), catalog); // what is written can be run
        try {
            Files.createDirectories(folder);
            Path file = folder.resolve(ask.method() + ".yaml");
            for (int i = 2; Files.exists(file); i++) {
                file = folder.resolve(ask.method() + "-" + i + ".yaml");
            }
            return Files.writeString(file, yaml);
        } catch (IOException e) {
            throw new OutputFailed("the experiment cannot be written to " + folder + ": " + e.getMessage(), e);
        }
    }

    private static String yaml(Ask ask, Catalog catalog) {
        String data = ask.item().picture() instanceof FilePicture f
                ? ShellWords.yaml("folder", Map.of("root", f.file().toAbsolutePath().getParent().toString()))
                : "{id: synthetic, identities: 20, images: 4, size: 128}";
        String metrics = List.of("psnr", "ssim", "identity-distance", "face-detection-rate").stream().filter(m -> catalog.has(Kind.METRIC, m))
                .collect(Collectors.joining(", "));
        String recogniser = catalog.has(Kind.RECOGNISER, "lbp") ? "lbp" : catalog.ids(Kind.RECOGNISER).stream().findFirst().orElse("lbp");
        return """
                # Sent from the studio; see: bauta describe %s
                experiment: %s
                title: %s as set in the studio
                seed: 1
                dataset: %s
                detector: %s
                methods:
                  - %s
                recognisers: [%s]
                attackers: [naive]
                metrics: [%s]
                charts:
                  - {id: tradeoff, x: ssim, y: identity-distance}
                  - {id: grid}
                """.formatted(ask.method(), ask.method(), catalog.entry(Kind.METHOD, ask.method()).name(), data, ask.detector(),
                ShellWords.yaml(ask.method(), ask.values()), recogniser, metrics);
    }
}
