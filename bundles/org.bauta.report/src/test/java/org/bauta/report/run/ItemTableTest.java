package org.bauta.report.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;

import org.bauta.core.failure.DataMissing;
import org.bauta.report.run.Measure.Better;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ItemTableTest {
    private static final String HEAD = "cell,method,settings,release,dataset,item,subject,recogniser,attacker,protocol,surrogate,metric,"
            + "value,n,estimator\n";
    private static final ItemTable.Asked DISTANCE = new ItemTable.Asked(new Measure("identity-distance@cosine", "", Better.HIGHER,
            "privacy", ""), new Judge("lbp", "naive", ""));
    private static final Treatment BLUR = new Treatment("blur", "sigma=8%", "png");

    @Test
    void onlyTheMeasureOfTheJudgeCountsAndFoldsAreNoItems(@TempDir Path folder) throws Exception {
        StringBuilder csv = new StringBuilder(HEAD);
        for (int i = 0; i < 200; i++) {
            String item = "c,blur,sigma=8%,png,d,p/" + i + ",p,";
            csv.append(item).append(",,,,ssim@x,0.5,1,\n");
            csv.append(item).append("lbp,naive,,,identity-distance@cosine,").append(i / 200.0).append(",1,\n");
            csv.append(item).append("lbp,naive,,,identity-distance@cosine,8,1,pose\n");
            csv.append(item).append("lbp,parrot,,,identity-distance@cosine,9,1,\n");
        }
        csv.append("c,blur,sigma=8%,png,d,,fold-1,lbp,naive,v,,tar,0.5,10,\n");
        csv.append("c,blur,sigma=8%,png,d,last,p,lbp,naive,,,identity-distance@cosine,,0,\n");
        Files.writeString(folder.resolve("results.csv"), csv);
        ItemTable table = ItemTable.read(folder, DISTANCE);
        assertEquals(201, table.items().size());
        assertEquals("p/0", table.items().get(0));
        for (int i = 0; i < 200; i++) {
            assertEquals(i / 200.0, table.value("p/" + i, BLUR));
        }
        assertTrue(Double.isNaN(table.value("last", BLUR)));
        assertTrue(Double.isNaN(table.value("nobody", BLUR)));
        assertTrue(Double.isNaN(table.value("p/1", new Treatment("other", "", "png"))));
        assertEquals("p", table.subject("p/3"));
    }

    @Test
    void aRunWithoutResultsSaysWhatToDo(@TempDir Path folder) {
        assertTrue(assertThrows(DataMissing.class, () -> ItemTable.read(folder, DISTANCE)).getMessage().contains("--resume"));
    }
}
