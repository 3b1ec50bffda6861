package org.bauta.engine.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import org.bauta.core.catalog.Catalog;
import org.bauta.core.catalog.Contribution;
import org.bauta.core.catalog.Kind;
import org.bauta.core.face.Face;
import org.bauta.core.image.Masked;
import org.bauta.core.method.ImageMethod;
import org.bauta.core.method.Method;
import org.bauta.core.method.RunContext;
import org.bauta.core.settings.Setting;
import org.bauta.engine.Choice;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NamedFilesTest {
    public record Lock(
            @Setting(value = "1", text = "Rounds.", min = 1, max = 9) int rounds,
            @Setting(value = "", text = "A file.") Path keyFile) {
    }

    /** Leaves the face as it is: only its settings count here. */
    public static final class Locking implements ImageMethod<Lock> {
        @Override
        public Masked apply(Face face, Lock settings, RunContext run) {
            return Masked.whole(face.region(), face.crop());
        }
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

    /** A method that is named and set alike, but whose key file says something else, makes other releases. */
    @Test
    void anotherContentIsAnotherKeyOfTheCell() throws IOException {
        Path key = Files.writeString(folder.resolve("key"), "abc");
        String before = bound(key).key();
        assertEquals(before, bound(key).key());
        Files.writeString(key, "abd");
        assertNotEquals(before, bound(key).key());
    }

    private static Bound<Method<Record>> bound(Path key) {
        Catalog catalog = Catalog.of(List.of(Contribution.of(Kind.METHOD, "locking", Locking::new)), List.of());
        return Bound.of(catalog, Kind.METHOD, new Choice("locking", Map.of("keyFile", key.toString())));
    }

    @Test
    void whatIsNoFileIsLeftToWhoUsesIt() {
        assertEquals(Map.of(), NamedFiles.prints(new Lock(1, folder)));
        assertEquals(Map.of(), NamedFiles.prints(new Lock(1, folder.resolve("missing"))));
        assertEquals(Map.of(), NamedFiles.prints(new Lock(1, null)));
    }
}
