package org.bauta.report.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;

import org.bauta.report.run.Manifest;
import org.bauta.report.run.Names;
import org.bauta.report.run.Run;
import org.bauta.report.run.SummaryRow;

/** Measured numbers beside those that a paper printed. */
public final class PublishedTable {
    /** A number that was both measured and published. */
    public record Line(SummaryRow row) {
        /** Measured minus published. */
        public double difference() {
            return row.estimate().mean() - row.published();
        }

        /** The published number lies in the measured 95 % interval. */
        public boolean isInside() {
            return row.estimate().hasInterval() && row.estimate().low() <= row.published() && row.published() <= row.estimate().high();
        }
    }

    private PublishedTable() {
    }

    /** In the order of the summary. */
    public static List<Line> of(Run run) {
        return run.rows(r -> r.hasPublished() && r.estimate().isFinite()).stream().map(Line::new).toList();
    }

    /** What the experiment file quotes from a paper and no row of the summary stands beside, one line each. */
    public static List<String> notMeasured(Run run) {
        List<String> out = new ArrayList<>();
        for (JsonElement e : run.manifest().list("published")) {
            if (e instanceof JsonObject o && run.summary().stream().noneMatch(r -> r.hasPublished() && isAbout(r, o))) {
                out.add(Stream.of("method", "settings", "recogniser", "metric", "value", "source").filter(o::has)
                        .map(k -> settings(o.get(k))).filter(s -> !s.isEmpty()).collect(Collectors.joining(", ")));
            }
        }
        return out;
    }

    private static boolean isAbout(SummaryRow row, JsonObject published) {
        Map<String, String> settings = Names.parse(row.treatment().settings());
        String recogniser = text(published, "recogniser");
        return row.treatment().method().equals(text(published, "method")) && row.measure().isCalled(text(published, "metric"))
                && (recogniser.isEmpty() || recogniser.equals(row.judge().recogniser()) || recogniser.equals(row.measure().estimator()))
                && (!(published.get("settings") instanceof JsonObject s)
                        || s.entrySet().stream().allMatch(e -> Manifest.plain(e.getValue()).equals(settings.get(e.getKey()))));
    }

    private static String text(JsonObject object, String key) {
        return object.has(key) ? Manifest.plain(object.get(key)) : "";
    }

    private static String settings(JsonElement value) {
        return value instanceof JsonObject o ? o.entrySet().stream().map(e -> e.getKey() + "=" + Manifest.plain(e.getValue()))
                .collect(Collectors.joining(" ")) : Manifest.plain(value);
    }

    public static String csv(List<Line> lines) {
        List<List<Object>> out = new ArrayList<>();
        out.add(List.of("method", "settings", "recogniser", "attacker", "protocol", "metric", "measured", "ci_low", "ci_high", "published",
                "difference", "published_in_interval", "published_source"));
        for (Line l : lines) {
            SummaryRow r = l.row();
            out.add(List.of(r.treatment().method(), r.treatment().settings(), r.judge().recogniser(), r.judge().attacker(),
                    r.judge().protocol(), r.measure().key(), r.raw().get("mean"), r.raw().getOrDefault("ci_low", ""),
                    r.raw().getOrDefault("ci_high", ""), r.raw().get("published"),
                    Double.toString(Math.round(l.difference() * 1e6) / 1e6), r.estimate().hasInterval() ? l.isInside() : "",
                    r.publishedSource()));
        }
        return CsvTable.print(out);
    }
}
