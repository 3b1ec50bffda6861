package org.bauta.product;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One build of a checkout at a time. The launcher is the real one; in place of Maven stands a script that takes a second. */
class BuildLockTest {
    private static final String MAVEN = """
            #!/bin/sh
            echo begin >> "$JOURNAL"
            sleep 1
            for bundle in core testkit vision; do
                mkdir -p bundles/org.bauta.$bundle/target
                echo jar > bundles/org.bauta.$bundle/target/org.bauta.$bundle-0.1.0-SNAPSHOT.jar
            done
            echo end >> "$JOURNAL"
            [ ! -e fails ]
            """;

    @TempDir
    Path folder;
    private Path checkout;
    private Path lock;
    private Path journal;

    @BeforeEach
    void prepare() throws IOException {
        checkout = Files.createDirectories(folder.resolve("a checkout"));
        lock = checkout.resolve(".build/lock");
        journal = folder.resolve("journal");
        String launcher = Files.readString(Bauta.checkout().resolve("bauta"));
        script(checkout.resolve("bauta"), launcher);
        String version = launcher.lines().filter(l -> l.startsWith("MAVEN_VERSION=")).findFirst().orElseThrow().split("=")[1];
        Path tools = folder.resolve("cache/bauta/tools");
        script(tools.resolve("apache-maven-" + version + "/bin/mvn"), MAVEN);
        Files.writeString(tools.resolve("global-settings"), "none");
    }

    private static void script(Path file, String text) throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
        assertTrue(file.toFile().setExecutable(true));
    }

    private Process build(String name) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(checkout.resolve("bauta").toString(), "build").directory(folder.toFile())
                .redirectErrorStream(true).redirectOutput(folder.resolve(name).toFile());
        builder.environment().put("XDG_CACHE_HOME", folder.resolve("cache").toString());
        builder.environment().put("BAUTA_JDK", System.getProperty("java.home"));
        builder.environment().put("JOURNAL", journal.toString());
        return builder.start();
    }

    private String ends(Process build, int code, String name) throws Exception {
        assertTrue(build.waitFor(1, TimeUnit.MINUTES), "the build waits for nobody");
        String said = Files.readString(folder.resolve(name));
        assertEquals(code, build.exitValue(), said);
        return said;
    }

    private boolean isLocked() {
        return Files.exists(lock, LinkOption.NOFOLLOW_LINKS);
    }

    @Test
    void theSecondOfTwoWaitsForTheFirst() throws Exception {
        Process one = build("one");
        Process two = build("two");
        String said = ends(one, 0, "one") + ends(two, 0, "two");
        assertEquals(List.of("begin", "end", "begin", "end"), Files.readAllLines(journal));
        String waiting = "bauta: waiting for another build of this checkout \\(process \\d+\\)";
        assertEquals(1, said.lines().filter(l -> l.matches(waiting)).count(), said);
        assertFalse(isLocked());
    }

    @Test
    void whatAKilledBuildLeftHoldsNobodyUp() throws Exception {
        Process gone = new ProcessBuilder("true").start();
        gone.waitFor();
        Files.createDirectories(lock.getParent());
        Files.createSymbolicLink(lock, Path.of(Long.toString(gone.pid())));
        assertFalse(ends(build("one"), 0, "one").contains("waiting"));
        assertFalse(isLocked());
    }

    @Test
    void aBuildThatFailsLeavesNoLock() throws Exception {
        Files.createFile(checkout.resolve("fails"));
        assertTrue(ends(build("one"), 4, "one").contains("the build failed"));
        assertFalse(isLocked());
    }
}
