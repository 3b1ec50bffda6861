package org.bauta.product;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** Starts the product as a user does, in a process of its own. */
final class Bauta {
    private static final Path LAUNCHER = Path.of(System.getenv().getOrDefault("BAUTA_LAUNCHER", "../../../bauta")).toAbsolutePath();
    private static final long LIMIT_MINUTES = 5;

    private final Path folder;
    private final Map<String, String> environment;

    /** @param folder working directory; model store, caches and scratch files lie in it too, so that nothing outside is touched */
    Bauta(Path folder) {
        this(folder, Map.of("BAUTA_MODELS", folder.resolve("models").toString(), "BAUTA_CACHE", folder.resolve("cache").toString(),
                "BAUTA_NO_BUILD", "1", "BAUTA_OPTS", scratch(folder) + " -XX:TieredStopAtLevel=1")); // pictures are small, starts many
    }

    private Bauta(Path folder, Map<String, String> environment) {
        this.folder = folder;
        this.environment = environment;
    }

    private static String scratch(Path folder) {
        return "-Djava.io.tmpdir=" + folder.resolve("scratch");
    }

    /** The same product with the code that it computes with for users, which takes longer to begin. */
    Bauta asUsersHaveIt() {
        return with("BAUTA_OPTS", scratch(folder));
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

        /** Asserts that all went well. */
        Result succeeds() {
            return ends(0);
        }

        /** Asserts the exit code, and that no stack trace was shown. */
        Result ends(int expected) {
            assertEquals(expected, code, this::toString);
            assertFalse(hasTrace(), this::toString);
            return this;
        }

        /** Asserts the exit code, and that the complaint, and not only some progress line, holds all these words. */
        Result refuses(int expected, String... words) {
            ends(expected);
            String complaint = err.contains("bauta: ") ? err.substring(err.indexOf("bauta: ")) : "";
            for (String word : words) {
                assertTrue(complaint.contains(word), () -> "'" + word + "' is missing in: " + this);
            }
            return this;
        }

        /** Asserts that the result says all this. */
        Result says(String... words) {
            for (String word : words) {
                assertTrue(out.contains(word), () -> "'" + word + "' is missing in: " + this);
            }
            return this;
        }
    }

    /** The same product with a cache of its own, so that nothing that another run put away is found again. */
    Bauta withCache(String name) {
        return with("BAUTA_CACHE", folder.resolve(name).toString());
    }

    /** The same product with another variable in its environment. */
    Bauta with(String variable, String value) {
        Map<String, String> more = new HashMap<>(environment);
        more.put(variable, value);
        return new Bauta(folder, Map.copyOf(more));
    }

    /** Where it works; relative paths start here. */
    Path folder() {
        return folder;
    }

    /** Starts without waiting. */
    Running start(String... arguments) {
        try {
            Path scratch = Files.createDirectories(folder.resolve("scratch"));
            Path out = Files.createTempFile(scratch, "bauta", ".out");
            Path err = Files.createTempFile(scratch, "bauta", ".err");
            return new Running(start(out, err, arguments), out, err);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A process that works. */
    record Running(Process process, Path out, Path err) {
        /** Waits for its end. */
        Result result() {
            try {
                if (!process.waitFor(LIMIT_MINUTES, TimeUnit.MINUTES)) {
                    process.destroyForcibly();
                    throw new AssertionError("did not end: " + Files.readString(err));
                }
                Result result = new Result(process.exitValue(), Files.readString(out), Files.readString(err));
                Files.delete(out);
                Files.delete(err);
                return result;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(e);
            }
        }
    }

    private Process start(Path out, Path err, String... arguments) throws IOException {
        List<String> words = new ArrayList<>(List.of(LAUNCHER.toString()));
        words.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(words).directory(folder.toFile()).redirectOutput(out.toFile())
                .redirectError(err.toFile());
        builder.environment().putAll(environment);
        return builder.start();
    }

    Result run(String... arguments) {
        return start(arguments).result();
    }
}
