package org.bauta.report.gallery;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;

import org.bauta.core.failure.UsageInvalid;
import org.bauta.report.RunFolderFixture;
import org.bauta.report.run.ItemTable;
import org.bauta.report.run.Treatment;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a command line says of a gallery is what the gallery means. */
class StockTest {
    @TempDir
    Path folder;
    private Stock stock;

    @BeforeEach
    void read() throws Exception {
        stock = Stock.read(RunFolderFixture.write(folder, 3), () -> {
            throw new AssertionError("nothing has to be made again to read names");
        });
    }

    @Test
    void everyTreatmentIsFoundByItsWords() {
        assertTrue(stock.treatments().size() > 5);
        for (Treatment t : stock.treatments()) {
            assertEquals(t, stock.treatment(Stock.words(t)));
        }
        UsageInvalid none = assertThrows(UsageInvalid.class, () -> stock.treatment("pixelation blocks=9"));
        assertTrue(none.getMessage().contains("pixelation blocks=8 border=reflect"), none.getMessage());
    }

    @Test
    void everyMeasureIsFoundByItsKeyAndJudge() {
        for (ItemTable.Asked asked : stock.measures()) {
            assertEquals(asked, stock.measure(asked.measure().key(), asked.judge().recogniser(), asked.judge().attacker()));
        }
        ItemTable.Asked first = stock.measures().get(0);
        assertEquals(first, stock.measure(first.measure().name(), first.judge().recogniser(), first.judge().attacker()));
        UsageInvalid none = assertThrows(UsageInvalid.class, () -> stock.measure("beauty", "", ""));
        assertTrue(none.getMessage().contains(first.measure().key()), none.getMessage());
    }

    @Test
    void everyOrderIsFoundByItsWord() {
        for (Order order : Order.values()) {
            assertEquals(order, Order.of(order.word()));
        }
        assertTrue(assertThrows(UsageInvalid.class, () -> Order.of("wurst")).getMessage().contains("best, worst, failed, as-listed"));
    }
}
