package org.bauta.engine.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NamedFilesTest {
    public record Lock(int rounds, Path keyFile) {
    }

    @TempDir
    private Path folder;

    @Test
    void theContentOfAFileCountsAndNotItsName() throws IOException {
        Path key = Files.writeString(folder.resolve("key"), "abc");
        Map<String, String> before = NamedFiles.prints(new Lock(1, key));
        // printf abc | sha256sum
        assertEquals(Map.of("keyFile", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"), before);
        assertEquals(before, NamedFiles.prints(new Lock(1, Files.copy(key, folder.resolve("copy")))));
        Files.writeString(key, "abd");
        assertNotEquals(before, NamedFiles.prints(new Lock(1, key)));
    }

    @Test
    void whatIsNoFileIsLeftToWhoUsesIt() {
        assertEquals(Map.of(), NamedFiles.prints(new Lock(1, folder)));
        assertEquals(Map.of(), NamedFiles.prints(new Lock(1, folder.resolve("missing"))));
        assertEquals(Map.of(), NamedFiles.prints(new Lock(1, null)));
    }
}
