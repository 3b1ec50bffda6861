package org.bauta.report.run;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import com.google.gson.JsonObject;

import org.junit.jupiter.api.Test;

/** What rows are called when settings are left out that say nothing. */
class NamesTest {
    private static String shortest(String method, String... settings) {
        return first(Arrays.stream(settings).map(s -> new Treatment(method, s, "png")));
    }

    private static String released(String... releases) {
        return first(Arrays.stream(releases).map(r -> new Treatment("mask", "color=0", r)));
    }

    private static String first(Stream<Treatment> treatments) {
        List<SummaryRow> rows = treatments.map(t -> new SummaryRow(t, "faces", new Judge("", "", ""),
                false, new Measure("ssim", "", Measure.Better.HIGHER, "utility", ""), new Estimate(.5, .1, .4, .6, "", 9, 9, 0, Double.NaN), "",
                Double.NaN, "", Map.of())).toList();
        Run run = new Run(Path.of("run"), new Manifest(new JsonObject()), rows, List.of(), List.of(), List.of(), List.of(), "");
        return new Names(run).settings(rows.get(0).treatment());
    }

    @Test
    void aSingleRowNamesItsFirstStrength() {
        assertEquals("blocks=8", shortest("pixelation", "blocks=8 measure=across-face"));
        assertEquals("ε=8", shortest("opom", "surrogate=bauta-surrogate epsilon=8 steps=16"));
        assertEquals("shape=0.5", shortest("morphing", "target=/somewhere/target.png shape=0.5 color=0.5"));
    }

    @Test
    void severalRowsNameWhatDiffers() {
        assertEquals("surrogate=a", shortest("pgd", "surrogate=a epsilon=8", "surrogate=b epsilon=8"));
        assertEquals("color=0.5", shortest("morphing", "target=/a.png shape=0.5 color=0.5", "target=/a.png shape=0.5 color=1"));
    }

    @Test
    void releasesAreCalledByTheirCodecAndWhatDiffers() {
        assertEquals("PNG", released("png compression=1", "jpeg quality=90 subsampling=yuv420"));
        assertEquals("JPEG quality=90", released("jpeg quality=90 subsampling=yuv420", "png compression=1"));
        assertEquals("JPEG quality=75", released("jpeg quality=75 subsampling=yuv420", "jpeg quality=90 subsampling=yuv420"));
        assertEquals("PNG compression=1", released("png compression=1", "png compression=9"));
        assertEquals("color=0", released("png compression=1"), "there is one alone");
    }
}
