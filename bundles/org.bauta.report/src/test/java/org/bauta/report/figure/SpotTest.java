package org.bauta.report.figure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import org.bauta.core.failure.UsageInvalid;
import org.bauta.report.RunFolderFixture;
import org.bauta.report.chart.Charts;
import org.bauta.report.run.Run;
import org.bauta.report.run.SummaryRow;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SpotTest {
    /** The middle of the box around a triangle is not quite its place, and three such places go into each comparison. */
    private static final double PIXELS = 1.5;

    private static final String TAR = "tar@far0.001";

    @TempDir
    Path folder;
    private Run run;

    @BeforeEach
    void read() throws Exception {
        run = Run.read(RunFolderFixture.write(folder.resolve("run"), 3));
    }

    private List<Spot> spots(Map<String, String> options) {
        Figure figure = Charts.builtIn().draw(options, run).get(0);
        return figure.painter().paintAndFind(new BufferedImage(10, 10, BufferedImage.TYPE_INT_RGB).createGraphics());
    }

    private static Map<String, String> tradeoff(String judge) {
        return Map.of("id", "tradeoff", "x", "ssim", "y", TAR, "judge", judge);
    }

    @Test
    void everyPointOfATradeoffStandsForItsRowsAndLiesWhereItsNumbersSay() {
        List<Spot> spots = spots(tradeoff("sface/naive"));
        assertEquals(run.treatments().size(), spots.size());
        for (Spot s : spots) {
            SummaryRow y = run.row(s.treatment(), s.judge(), TAR).orElseThrow();
            assertEquals(y.estimate().mean(), s.readings().get(1).value());
            assertEquals(y.estimate().nScored(), s.readings().get(1).nScored());
        }
        // both axes are linear: three points are enough to know where a fourth has to be
        Spot a = spots.get(0);
        Spot b = spots.stream().filter(s -> Math.abs(value(s, 0) - value(a, 0)) > .2 && Math.abs(value(s, 1) - value(a, 1)) > .2)
                .findFirst().orElseThrow();
        for (Spot s : spots) {
            for (int axis = 0; axis < 2; axis++) {
                double share = (value(s, axis) - value(a, axis)) / (value(b, axis) - value(a, axis));
                assertEquals(at(a, axis) + share * (at(b, axis) - at(a, axis)), at(s, axis), PIXELS, s.treatment() + " on axis " + axis);
            }
        }
    }

    private static double value(Spot spot, int axis) {
        return spot.readings().get(axis).value();
    }

    private static double at(Spot spot, int axis) {
        var box = spot.area().getBounds2D();
        return axis == 0 ? box.getCenterX() : box.getCenterY();
    }

    @Test
    void oneJudgeOrAll() {
        int all = spots(tradeoff("")).size();
        assertEquals(all, 2 * spots(tradeoff("sface")).size());
        assertEquals(all, 4 * spots(tradeoff("sface/parrot")).size());
        UsageInvalid e = assertThrows(UsageInvalid.class, () -> spots(tradeoff("nobody")));
        assertTrue(e.getMessage().contains("it has sface/naive, sface/parrot"), e.getMessage());
    }

    @Test
    void curvesTellTheirRates() {
        for (String chart : List.of("roc", "det")) {
            List<Spot> spots = spots(Map.of("id", chart));
            assertTrue(spots.size() > 100, chart);
            for (Spot s : spots) {
                assertTrue(run.curves().stream().anyMatch(c -> c.judge().equals(s.judge()) && c.treatment().equals(s.treatment())
                        && c.tar() == value(s, 1)), chart);
            }
        }
    }
}
