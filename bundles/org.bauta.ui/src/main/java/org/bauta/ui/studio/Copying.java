package org.bauta.ui.studio;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

import org.bauta.core.failure.OutputFailed;
import org.bauta.core.settings.SettingsType;
import org.bauta.engine.RunOptions;
import org.bauta.ui.history.CommandLine;
import org.bauta.ui.history.History;
import org.bauta.ui.parts.Newest;
import org.bauta.ui.parts.ShellWords;
import org.bauta.vision.FilePicture;
import org.bauta.vision.PngCodec;
import org.eclipse.swt.widgets.Composite;

/** Brings a line to the clipboard that does the same in a shell; a picture that is no file is kept as one in the cache folder. */
final class Copying {
    private final Composite screen;
    private final Consumer<String> say;

    Copying(Composite screen, Consumer<String> say) {
        this.screen = screen;
        this.say = say;
    }

    void copy(Ask ask) {
        new Newest<Ask, CommandLine>("Copying the command line", screen, a -> line(a, file(a)), this::toClipboard, say).ask(ask);
    }

    /** @param input the picture as a file */
    private static CommandLine line(Ask ask, Path input) {
        List<String> words = new ArrayList<>(List.of("bauta", "deidentify", input.toString(), "--method", ask.method()));
        ask.values().forEach((name, value) -> words.addAll(List.of("--param", name + "=" + value.strip())));
        words.addAll(List.of("--detector", ask.detector(), "--out", "deidentified"));
        return new CommandLine(words);
    }

    private void toClipboard(CommandLine line) {
        ShellWords.copy(screen.getDisplay(), line.text());
        History.add("Face in the studio", line.words().toArray(String[]::new));
        say.accept("Copied: " + line);
    }

    private static Path file(Ask ask) {
        if (ask.item().picture() instanceof FilePicture f) {
            return f.file();
        }
        Path file = RunOptions.standardCache().resolve("studio").resolve(ask.item().id().replace('/', '-') + ".png");
        try {
            Files.createDirectories(file.getParent());
            PngCodec codec = new PngCodec();
            Files.write(file, codec.encode(ask.item().picture().read(), SettingsType.of(codec).bind(Map.of())));
            return file;
        } catch (IOException e) {
            throw new OutputFailed("the picture cannot be kept as " + file + ": " + e.getMessage(), e);
        }
    }
}
