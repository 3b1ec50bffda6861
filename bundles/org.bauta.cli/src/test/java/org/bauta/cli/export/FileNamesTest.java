package org.bauta.cli.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;

import org.bauta.core.dataset.Item;
import org.bauta.core.failure.UsageInvalid;
import org.junit.jupiter.api.Test;

class FileNamesTest {
    @Test
    void namesOfDataSetsStayAsTheyAre() {
        for (String name : List.of("Abel_Pacheco/Abel_Pacheco_0001", "000001", "n000001/0001_01", "Jos\u00e9/1.2-3")) {
            assertEquals(name, FileNames.path(name));
        }
    }

    @Test
    void noNameLeadsOutOfTheFolder() {
        Path root = Path.of("/out").toAbsolutePath();
        for (String name : List.of("../../etc", "/etc/passwd", "a/../../b", "..\\..\\c", "", ".", "..", "a//b", "C:\\x", "a\u0000b")) {
            Path file = root.resolve(FileNames.path(name));
            assertTrue(file.normalize().startsWith(root) && !file.normalize().equals(root), name);
            assertFalse(FileNames.path(name).contains("\\"), name);
        }
    }

    @Test
    void twoItemsNeverShareAFile() {
        List<Item> items = List.of(Item.of("Ann", "", null), Item.of("ann", "", null));
        UsageInvalid refused = assertThrows(UsageInvalid.class, () -> FileNames.distinct(List.of("Ann.png", "ann.png"), items));
        assertTrue(refused.getMessage().contains("Ann and ann"), refused.getMessage());
        assertEquals(2, FileNames.distinct(List.of("a", "b"), items).size());
    }
}
