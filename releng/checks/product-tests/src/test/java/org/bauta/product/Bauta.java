package org.bauta.product;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** Starts the product as a user does, in a process of its own. */
final class Bauta {
    private static final Path LAUNCHER = Path.of(System.getenv().getOrDefault("BAUTA_LAUNCHER", "../../../bauta")).toAbsolutePath();
    private static final long LIMIT_MINUTES = 5;

    private final Path folder;
    private final Map<String, String> environment;

    /** @param folder working directory; model store and caches lie in it too, so that nothing outside is touched */
    Bauta(Path folder) {
        this.folder = folder;
        this.environment = Map.of("BAUTA_MODELS", folder.resolve("models").toString(), "BAUTA_CACHE", folder.resolve("cache").toString(),
                "BAUTA_NO_BUILD", "1");
    }

    /** The checkout that holds the launcher. */
    static Path checkout() {
        return LAUNCHER.getParent();
    }

    /** @param code exit code */
    record Result(int code, String out, String err) {
        /** The complaint without progress lines. */
        String sentence() {
            return err.lines().filter(l -> l.startsWith("bauta: ")).reduce((a, b) -> a + "\n" + b).orElse("");
        }

        boolean hasTrace() {
            return (out + err).lines().anyMatch(l -> l.startsWith("\tat ") || l.contains("Exception in thread") || l.startsWith("!STACK"));
        }
    }

    Process start(Path out, Path err, String... arguments) throws IOException {
        List<String> words = new ArrayList<>(List.of(LAUNCHER.toString()));
        words.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(words).directory(folder.toFile()).redirectOutput(out.toFile()).redirectError(err.toFile());
        builder.environment().putAll(environment);
        return builder.start();
    }

    Result run(String... arguments) {
        try {
            Path out = Files.createTempFile("bauta", ".out");
            Path err = Files.createTempFile("bauta", ".err");
            Process process = start(out, err, arguments);
            if (!process.waitFor(LIMIT_MINUTES, TimeUnit.MINUTES)) {
                process.destroyForcibly();
                throw new AssertionError("bauta " + String.join(" ", arguments) + " did not end: " + Files.readString(err));
            }
            return new Result(process.exitValue(), Files.readString(out), Files.readString(err));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
