package org.bauta.product;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Folders that cannot be written: a sentence before or in the middle of the work, exit code 3, and nothing half-written. */
class OutputFaultsTest {
    private static final Bauta BAUTA = Studio.bauta("outputs");

    @BeforeAll
    static void inputs() {
        Studio.write(BAUTA.folder().resolve("small.yaml"), Studio.SMALL);
        Studio.write(BAUTA.folder().resolve("in/one.png"), Studio.png(Studio.portrait(4)));
        Studio.write(BAUTA.folder().resolve("file"), "I am in the way.");
    }

    @Test
    void aFileInPlaceOfTheFolder() {
        BAUTA.run("run", "small.yaml", "--out", "file").refuses(3, "file", "is a file and not a folder", "choose another folder");
        BAUTA.run("run", "small.yaml", "--out", "file/below").refuses(3, "file", "cannot be written");
        BAUTA.run("deidentify", "in", "--method", "mask", "--out", "file").refuses(3, "is a file and not a folder");
        BAUTA.run("report", Studio.run().toString(), "--out", "file").refuses(3, "the report cannot write file",
                "name another folder with --out");
        BAUTA.run("new", "method", "my-blur", "--out", "file/plugin").refuses(3, "file/plugin cannot be written");
        assertEquals("I am in the way.", Studio.text(BAUTA.folder().resolve("file")));
    }

    @Test
    void aFolderWithOtherThingsInIt() {
        BAUTA.run("run", "small.yaml", "--out", "in").refuses(2, "is not empty (one.png)", "choose another --out");
        BAUTA.run("run", "small.yaml", "--out", Studio.run().toString()).refuses(2, "holds a run already", "--resume");
    }

    @Test
    void aFolderWithoutPermission() throws Exception {
        Path locked = Files.createDirectories(BAUTA.folder().resolve("locked"));
        assumeTrue(locked.toFile().setWritable(false) && !Files.isWritable(locked), "skipped: this user may write everywhere");
        BAUTA.run("run", "small.yaml", "--out", "locked/run").refuses(3, "you may not write there");
    }

    /** Two megabytes of which nearly all are taken: the run stops with a sentence; with room again it goes on to the same numbers. */
    @Test
    void aFullDisk() throws Exception {
        Path disk = Files.createDirectories(BAUTA.folder().resolve("disk"));
        assumeTrue(call("mount", "-t", "tmpfs", "-o", "size=2m", "tmpfs", disk.toString()),
                "skipped: this user may not mount a small disk");
        try {
            Path ballast = Studio.write(disk.resolve("ballast"), new byte[(1 << 21) - (100 << 10)]);
            BAUTA.run("run", "small.yaml", "--out", "disk/run").refuses(3, "the disk is full", "--resume");
            try (Stream<Path> files = Files.walk(disk)) {
                List<Path> unfinished = files.filter(f -> f.toString().endsWith(".part")).toList();
                assertEquals(List.of(), unfinished);
            }
            assertFalse(Files.exists(disk.resolve("run/report.html")));
            BAUTA.run("deidentify", Studio.run().resolve("samples").toString(), "--method", "mask", "--out", "disk/pictures")
                    .refuses(3, "the disk is full");
            Studio.remove(disk.resolve("pictures"));
            Files.delete(ballast);
            BAUTA.run("run", "small.yaml", "--resume", "--no-report", "--out", "disk/run").succeeds();
            for (String table : List.of("results.csv", "summary.csv")) {
                assertArrayEquals(Studio.bytes(Studio.run().resolve(table)), Studio.bytes(disk.resolve("run").resolve(table)), table);
            }
        } finally {
            assertTrue(call("umount", disk.toString()));
        }
    }

    private static boolean call(String... words) throws IOException, InterruptedException {
        try {
            return new ProcessBuilder(words).redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD).start()
                    .waitFor() == 0;
        } catch (IOException e) {
            return false; // there is no such program
        }
    }
}
