package org.bauta.dataset.lfw;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.bauta.core.failure.DataDamaged;
import org.bauta.core.protocol.Trials;
import org.bauta.core.protocol.Trials.Trial;
import org.bauta.testkit.SharedData;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PairsFileTest {
    private static final String TWO_FOLDS = "2\t1\nAnn\t1\t2\nAnn\t1\tBob\t3\nBob\t1\t12\nBob\t2\tCy\t1\n";

    @TempDir
    private Path folder;

    private Trials read(String text) throws IOException {
        return PairsFile.read(Files.writeString(folder.resolve("pairs.txt"), text));
    }

    @Test
    void foldsComeInTheirOrder() throws IOException {
        List<Trial> expected = List.of(new Trial("Ann/Ann_0001", "Ann/Ann_0002", true, 0),
                new Trial("Ann/Ann_0001", "Bob/Bob_0003", false, 0),
                new Trial("Bob/Bob_0001", "Bob/Bob_0012", true, 1), new Trial("Bob/Bob_0002", "Cy/Cy_0001", false, 1));
        assertEquals(new Trials("pairs.txt", expected, 2), read(TWO_FOLDS));
        assertEquals(expected, read(TWO_FOLDS.replace("\n", "\r\n") + "\r\n").pairs(), "line ends of Windows, an empty last line");
    }

    @Test
    void oneNumberIsOneFold() throws IOException {
        Trials trials = read("1\nAnn\t1\t2\nAnn\t1\tBob\t3\n");
        assertEquals(1, trials.folds());
        assertEquals(2, trials.pairs().size());
    }

    @ParameterizedTest
    @CsvSource({"'2\t1','2 1',1", "'Ann\t1\t2','Ann\t1',2", "'Ann\t1\tBob\t3','Ann\t1\t3',3", "'Bob\t1\t12','Bob\tx\t12',4",
        "'Cy\t1','Bob\t1',5",
        "'Bob\t1\t12','Bob\t1\t1',4", "'Bob\t2\tCy','../Bob\t2\tCy',5", "'Ann\t1\t2','Ann\t0\t2',2", "'2\t1','3\t1',6", "'2\t1','1\t1',4"})
    void faultsNameTheirLine(String right, String wrong, int line) {
        String message = assertThrows(DataDamaged.class, () -> read(TWO_FOLDS.replaceFirst(right, wrong))).getMessage();
        assertTrue(message.contains("line " + line + " "), message);
    }

    @Test
    void theOfficialFileHasTenFoldsOfSixHundred() {
        Trials trials = PairsFile.read(SharedData.require("formats/lfw/pairs.txt"));
        assertEquals(10, trials.folds());
        for (int fold = 0; fold < 10; fold++) {
            for (boolean same : new boolean[] {true, false}) {
                int f = fold;
                assertEquals(300, trials.pairs().stream().filter(t -> t.fold() == f && t.same() == same).count());
            }
        }
        assertEquals(new Trial("Abel_Pacheco/Abel_Pacheco_0001", "Abel_Pacheco/Abel_Pacheco_0004", true, 0), trials.pairs().get(0));
        assertEquals(7701, trials.pairs().stream().flatMap(t -> java.util.stream.Stream.of(t.first(), t.second())).distinct().count());
    }
}
