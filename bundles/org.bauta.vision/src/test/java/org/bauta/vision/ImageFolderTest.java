package org.bauta.vision;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.bauta.core.dataset.Item;
import org.bauta.core.failure.DataMissing;
import org.bauta.testkit.Pictures;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ImageFolderTest {
    @TempDir
    private Path root;

    private Path picture(String name) throws IOException {
        Path file = root.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.write(file, new PngCodec().encode(Pictures.noise(4, 3, name.hashCode()), new PngCodec.Settings(1)));
    }

    private List<String> listed() {
        return ImageFolder.list(root).stream().map(f -> ImageFolder.relative(root, f)).toList();
    }

    @Test
    void theOrderIsThatOfCodePoints() throws IOException {
        // U+FF5A sorts before U+1D11E by code point, after it by UTF-16 unit
        for (String name : List.of("b.png", "a/z.JPG", "a.png", "a-b/c.tiff", "B.webp", "\uff5a.png", "\ud834\udd1e.png")) {
            picture(name);
        }
        Files.writeString(root.resolve("readme.txt"), "no picture");
        picture(".hidden.png");
        picture(".cache/x.png");
        picture("a/._z.jpg");
        assertEquals(List.of("B.webp", "a-b/c.tiff", "a.png", "a/z.JPG", "b.png", "\uff5a.png", "\ud834\udd1e.png"), listed());
    }

    @Test
    void linksAreFollowedButNotInCircles() throws IOException {
        picture("a/one.png");
        try {
            Files.createSymbolicLink(root.resolve("a/loop"), root);
            Files.createSymbolicLink(root.resolve("b.png"), root.resolve("a/one.png"));
            Files.createSymbolicLink(root.resolve("gone.png"), root.resolve("nowhere.png"));
        } catch (FileSystemException | UnsupportedOperationException e) {
            Assumptions.abort("skipped: this file system has no symbolic links");
        }
        assertEquals(List.of("a/one.png", "b.png", "gone.png"), listed());
        PictureIndex index = PictureIndex.of(root, SubjectRule.NONE);
        assertEquals(List.of("a/one", "b"), index.items().stream().map(Item::id).toList());
        assertEquals("gone", index.problems().get(0).item());
    }

    @Test
    void namesThatDifferInTheirEndingKeepIt() throws IOException {
        picture("a/one.png");
        picture("a/one.bmp");
        picture("a/two.png");
        Files.createFile(root.resolve("a/zero.png"));
        PictureIndex index = PictureIndex.of(root, SubjectRule.AUTO);
        assertEquals(List.of("a/one.bmp", "a/one.png", "a/two"), index.items().stream().map(Item::id).toList());
        assertTrue(index.items().stream().allMatch(i -> i.subject().equals("a")));
        assertTrue(index.problems().get(0).reason().contains("0 bytes"));
    }

    @Test
    void aMissingFolderIsSaid() {
        Path nowhere = root.resolve("nowhere");
        assertTrue(assertThrows(DataMissing.class, () -> ImageFolder.list(nowhere)).getMessage().contains(nowhere.toString()));
    }

    @Test
    void theFingerprintIsTheHashOfTheBytes() throws IOException {
        Path file = Files.writeString(root.resolve("abc.png"), "abc");
        // the example of FIPS 180-2, B.1
        assertEquals("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad", new FilePicture(file).fingerprint());
    }
}
