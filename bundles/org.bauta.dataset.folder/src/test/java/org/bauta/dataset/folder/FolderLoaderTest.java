package org.bauta.dataset.folder;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.bauta.core.dataset.DataSet;
import org.bauta.core.dataset.Item;
import org.bauta.core.failure.DataMissing;
import org.bauta.core.image.Image;
import org.bauta.testkit.Pictures;
import org.bauta.vision.PngCodec;
import org.bauta.vision.SubjectRule;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FolderLoaderTest {
    private static final Image IMAGE = Pictures.noise(5, 4, 1);
    @TempDir
    private Path root;

    @BeforeEach
    void twoPersons() throws IOException {
        picture("anna/1.png");
        picture("anna/2.png");
        picture("ben/outdoors/1.png");
    }

    private void picture(String name) throws IOException {
        Files.createDirectories(root.resolve(name).getParent());
        Files.write(root.resolve(name), new PngCodec().encode(IMAGE, new PngCodec.Settings(1)));
    }

    private List<String> subjects(SubjectRule rule) {
        return new FolderLoader().open(new FolderLoader.Settings(root, rule)).items().stream().map(Item::subject).toList();
    }

    @Test
    void foldersAreSubjectsWhereTheyMayBe() throws IOException {
        assertEquals(List.of("anna", "anna", "ben"), subjects(SubjectRule.AUTO));
        assertEquals(List.of("anna", "anna", "ben"), subjects(SubjectRule.FOLDER));
        assertEquals(List.of("", "", ""), subjects(SubjectRule.NONE));
        picture("loose.png");
        assertEquals(List.of("", "", "", ""), subjects(SubjectRule.AUTO));
        assertEquals(List.of("anna", "anna", "ben", ""), subjects(SubjectRule.FOLDER));
    }

    @Test
    void everyItemReadsItsPicture() {
        DataSet data = new FolderLoader().open(new FolderLoader.Settings(root, SubjectRule.AUTO));
        assertEquals(List.of("anna/1", "anna/2", "ben/outdoors/1"), data.items().stream().map(Item::id).toList());
        data.items().forEach(i -> assertEquals(IMAGE, i.picture().read()));
        assertTrue(data.problems().isEmpty() && data.trials().isEmpty());
    }

    @Test
    void aFolderWithoutPicturesIsMissingData() throws IOException {
        Path empty = Files.createDirectory(root.resolve("empty"));
        for (Path folder : List.of(empty, root.resolve("nowhere"))) {
            String message = assertThrows(DataMissing.class,
                    () -> new FolderLoader().open(new FolderLoader.Settings(folder, SubjectRule.AUTO))).getMessage();
            assertTrue(message.contains(folder.toString()), message);
        }
    }
}
