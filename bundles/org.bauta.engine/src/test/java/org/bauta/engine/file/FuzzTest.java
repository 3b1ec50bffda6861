package org.bauta.engine.file;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

import org.bauta.core.catalog.Catalog;
import org.bauta.core.failure.BautaException;
import org.bauta.engine.Experiment;
import org.junit.jupiter.api.Test;

class FuzzTest {
    private static final List<String> SCRAPS = List.of("[", "]", "{", "}", ": ", "- ", "\n", "\n  ", "\t", "#", "'", "\"", "&a ", "*a",
            "!x ", "%", "|\n",
            "\u0000", "\ud83c\udfad", "null", "[]", "{}", "99999999999999999999", "-1", "id: ", "<<: ", "? ", "---\n", "...\n",
                    "!!java.net.URL [x]", "\u2028");
    private final Catalog catalog = TinyCatalog.catalog();

    @Test
    void aMangledFileIsReadOrRefusedInSentences() {
        int refused = 0;
        for (int seed = 0; seed < 2000; seed++) {
            String text = mangled(new SplittableRandom(seed));
            int which = seed;
            refused += assertDoesNotThrow(() -> refused(text), () -> "seed " + which + "\n" + text) ? 1 : 0;
        }
        assertTrue(refused > 1000, "most files were mangled beyond reading, but only " + refused + " were refused");
    }

    private boolean refused(String text) {
        try {
            Experiment e = ExperimentFile.read(text, "f.yaml", Path.of("base").toAbsolutePath(), Map.of(), catalog);
            assertEquals(e, ExperimentFile.read(e.resolved(), "r.yaml", Path.of("elsewhere").toAbsolutePath(), Map.of(), catalog));
            return false;
        } catch (BautaException e) {
            List<String> lines = List.of(e.getMessage().split("\n", -1));
            for (String line : lines) {
                assertTrue(line.startsWith("f.yaml:") || line.startsWith("and "), e.getMessage());
                assertFalse(line.chars().anyMatch(Character::isISOControl), line);
            }
            return true;
        }
    }

    private static String mangled(SplittableRandom random) {
        StringBuilder text = new StringBuilder(FullFile.TEXT);
        for (int i = 1 + random.nextInt(4); i > 0; i--) {
            int at = random.nextInt(text.length());
            int end = Math.min(text.length(), at + random.nextInt(12));
            switch (random.nextInt(4)) {
                case 0 -> text.delete(at, end);
                case 1 -> text.insert(at, SCRAPS.get(random.nextInt(SCRAPS.size())));
                case 2 -> text.replace(at, end, SCRAPS.get(random.nextInt(SCRAPS.size())));
                default -> text.insert(random.nextInt(text.length()), text.substring(at, end));
            }
        }
        return text.toString();
    }
}
