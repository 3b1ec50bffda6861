package org.bauta.report.table;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;

import org.bauta.report.run.Estimate;
import org.bauta.report.run.Judge;
import org.bauta.report.run.Manifest;
import org.bauta.report.run.Measure;
import org.bauta.report.run.Run;
import org.bauta.report.run.SummaryRow;
import org.bauta.report.run.Treatment;
import org.junit.jupiter.api.Test;

class PublishedTableTest {
    private static final Measure MEASURE = new Measure("detection-map", "", Measure.Better.HIGHER, "utility", "");

    /** The summary holds the first of several numbers that a paper prints for a method, of three data sets, say: the others stand below. */
    @Test
    void aNumberThatWasPublishedSeveralTimesStandsBesideEachOfThem() {
        SummaryRow row = new SummaryRow(new Treatment("superpixel", "count=8 size=12%", "png"), "synthetic", new Judge("", "", ""), false, MEASURE,
                new Estimate(.13, .01, .05, .23, "bootstrap", 20, 20, 0, Double.NaN), "", .23, "Table II, BIODI", Map.of());
        JsonObject manifest = JsonParser.parseString("""
                {"published": [
                  {"method": "superpixel", "settings": {"count": 8}, "metric": "detection-map", "value": 0.23, "source": "Table II, BIODI"},
                  {"method": "superpixel", "settings": {"count": 16}, "metric": "detection-map", "value": 0.36, "source": "Table II, BIODI"},
                  {"method": "superpixel", "settings": {"count": 8}, "metric": "detection-map", "value": 0.21, "source": "Table II, MARS"},
                  {"method": "UU-Net", "metric": "detection-map", "value": 0.75, "source": "Table II, MARS"}]}
                """).getAsJsonObject();
        Run run = new Run(Path.of("run"), new Manifest(manifest), List.of(row), List.of(), List.of(), List.of(), List.of(), "");
        List<PublishedTable.Line> lines = PublishedTable.of(run);
        assertEquals(List.of("Table II, BIODI", "Table II, MARS"), lines.stream().map(PublishedTable.Line::source).toList());
        assertEquals(-.08, lines.get(1).difference(), 1e-12);
        assertEquals(List.of("superpixel count=16", "UU-Net "),
                PublishedTable.notMeasured(run).stream().map(q -> q.method() + " " + q.settings()).toList());
    }
}
