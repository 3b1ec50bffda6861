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
    /**
     * A number that was both measured and published.
     *
     * @param source who published it, and where
     */
    public record Line(SummaryRow row, double published, String source) {
        /** Measured minus published. */
        public double difference() {
            return row.estimate().mean() - published;
        }

        /** The published number lies in the measured 95 % interval. */
        public boolean isInside() {
            return row.estimate().hasInterval() && row.estimate().low() <= published && published <= row.estimate().high();
        }
    }

    /** A number that was published alone, as the experiment file quotes it; what does not apply is empty. */
    public record Quote(String method, String settings, String recogniser, String metric, String value, String source) {
    }

    private PublishedTable() {
    }

    /** In the order of the summary; several lines for a number that was published several times, of other data perhaps. */
    public static List<Line> of(Run run) {
        List<Line> out = new ArrayList<>();
        for (SummaryRow row : run.rows(r -> r.hasPublished() && r.estimate().isFinite())) {
            out.add(new Line(row, row.published(), row.publishedSource()));
            quoted(run).filter(o -> isAbout(row, o) && !text(o, "source").equals(row.publishedSource()))
                    .forEach(o -> out.add(new Line(row, o.get("value").getAsDouble(), text(o, "source"))));
        }
        return out;
    }

    private static Stream<JsonObject> quoted(Run run) {
        return run.manifest().list("published").stream().filter(JsonObject.class::isInstance).map(JsonObject.class::cast)
                .filter(o -> o.has("value"));
    }

    /** What the experiment file quotes from a paper and no row of the summary stands beside. */
    public static List<Quote> notMeasured(Run run) {
        return quoted(run).filter(o -> run.summary().stream().noneMatch(r -> r.hasPublished() && isAbout(r, o)))
                .map(o -> new Quote(text(o, "method"), o.has("settings") ? settings(o.get("settings")) : "", text(o, "recogniser"),
                        text(o, "metric"), text(o, "value"), text(o, "source"))).toList();
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
                    r.raw().getOrDefault("ci_high", ""), Double.toString(l.published()),
                    Double.toString(Math.round(l.difference() * 1e6) / 1e6), r.estimate().hasInterval() ? l.isInside() : "",
                    l.source()));
        }
        return CsvTable.print(out);
    }
}
