package org.bauta.report.table;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import org.bauta.report.RunFolderFixture;
import org.bauta.report.run.Measure;
import org.bauta.report.run.Names;
import org.bauta.report.run.Run;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AttackerMatrixTest {
    @Test
    void theWorstIsWhatServesTheAttackerBest(@TempDir Path folder) throws Exception {
        Run run = Run.read(RunFolderFixture.write(folder, 5));
        Measure tar = AttackerMatrix.measures(run).stream().filter(m -> m.name().equals("tar")).findFirst().orElseThrow();
        AttackerMatrix matrix = AttackerMatrix.of(run, tar, "sface");
        assertEquals(List.of("naive", "parrot"), matrix.attackers());
        assertEquals(run.treatments().size(), matrix.lines().size());
        for (AttackerMatrix.Line line : matrix.lines()) {
            double largest = line.cells().stream().flatMap(Optional::stream).mapToDouble(r -> r.estimate().mean()).max().orElseThrow();
            assertEquals(largest, matrix.worst(line).orElseThrow().estimate().mean(), line.toString());
        }
        String[] csv = matrix.csv().split("\n");
        assertEquals(1 + run.treatments().size(), csv.length);
        assertTrue(csv[0].endsWith("[sface/parrot],worst,worst_attacker"), csv[0]);
        String latex = matrix.latex(new Names(run), "A caption with 5 %");
        assertTrue(latex.contains("\\caption{A caption with 5 \\%}"), latex);
        assertEquals(1 + run.treatments().size(), latex.lines().filter(l -> l.endsWith("\\\\")).count());
    }
}
