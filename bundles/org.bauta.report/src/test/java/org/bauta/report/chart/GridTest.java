package org.bauta.report.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

import org.bauta.report.RunFolderFixture;
import org.bauta.report.figure.Figure;
import org.bauta.report.run.Names;
import org.bauta.report.run.Run;
import org.bauta.report.run.Treatment;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Pictures of many treatments, over as many figures as it takes. */
class GridTest {
    @TempDir
    Path folder;

    /** Ten treatments, at most six beside the original: five and five, and not six and four. */
    @Test
    void partsAreOfOneSizeAndShowEveryTreatmentOnceBesideTheOriginal() throws IOException {
        Run run = Run.read(RunFolderFixture.write(folder, 3));
        Names names = new Names(run);
        List<Figure> parts = new Grid().draw(run, new Grid.Settings(2, 7, Width.PAGE));
        assertEquals(List.of("grid", "grid-2"), parts.stream().map(Figure::id).toList());
        parts.forEach(p -> assertEquals(6, p.caption().substring(0, p.caption().indexOf(". Data set")).split(", ").length, p::caption));
        assertTrue(parts.stream().allMatch(p -> p.caption().startsWith("Before and after; from left to right: Original, ")));
        List<Figure> narrow = new Grid().draw(run, new Grid.Settings(2, 4, Width.PAGE));
        assertEquals(List.of(2, 3, 2, 3), narrow.stream().map(p -> p.caption().substring(0, p.caption().indexOf(". Data set")).split(", ").length - 1).toList());
        for (Treatment t : run.treatments().stream().filter(t -> !t.isOriginal()).toList()) {
            assertEquals(1, parts.stream().filter(p -> (p.caption().split("\\. Data set")[0] + ",").contains(" " + names.of(t) + ",")).count(), names.of(t));
        }
    }
}
