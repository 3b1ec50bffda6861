package org.bauta.ui.history;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

import org.bauta.core.failure.UsageInvalid;
import org.bauta.engine.edit.ExperimentText;
import org.bauta.engine.edit.Splice;
import org.bauta.engine.edit.Value;

/** Experiments from command lines. */
final class Drafts {
    private static final String RELEASE = """
            # From the command line: %s
            experiment: from-the-studio
            seed: 1

            detector: opencv-cascade

            metrics:
              - psnr
              - ssim
            """;

    private Drafts() {
    }

    /** True if {@link #of} knows what to do with such a line. */
    static boolean fit(CommandLine line) {
        return !line.arguments().isEmpty() && (line.command().equals("run")
                || line.command().equals("deidentify") && line.option("--method").isPresent());
    }

    /**
     * The text of an experiment that does what the line does. Reads files: not for the UI thread.
     *
     * @throws UsageInvalid if the file of a run is gone
     */
    static String of(CommandLine line) {
        return line.command().equals("run") ? copy(Path.of(line.arguments().get(0))) : deidentification(line);
    }

    private static String copy(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UsageInvalid(file + " cannot be read any more", e);
        }
    }

    private static String deidentification(CommandLine line) {
        String text = RELEASE.formatted(line.text().replaceAll("\\s+", " "));
        Path input = Path.of(line.arguments().get(0)).toAbsolutePath();
        Path folder = Files.isDirectory(input) ? input : Optional.ofNullable(input.getParent()).orElse(input);
        text = apply(text, t -> t.add("methods", line.option("--method").orElseThrow()));
        for (String setting : line.options("--param")) {
            int at = setting.indexOf('=');
            if (at > 0) {
                text = apply(text, t -> t.set("methods", 0, setting.substring(0, at), Value.of(setting.substring(at + 1))));
            }
        }
        if (line.option("--detector").isPresent()) {
            text = apply(text, t -> t.choose("detector", 0, line.option("--detector").get()));
        }
        text = apply(text, t -> t.set("dataset", Value.of("folder")));
        return apply(text, t -> t.set("dataset", 0, "root", Value.of(folder.toString())));
    }

    private static String apply(String text, java.util.function.Function<ExperimentText, Splice> wish) {
        return wish.apply(ExperimentText.of(text)).in(text);
    }
}
