package org.bauta.report.table;

import java.util.ArrayList;
import java.util.List;

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

    public static String csv(List<Line> lines) {
        List<List<Object>> out = new ArrayList<>();
        out.add(List.of("method", "settings", "recogniser", "attacker", "protocol", "metric", "measured", "ci_low", "ci_high", "published",
                "difference", "published_in_interval", "published_source"));
        for (Line l : lines) {
            SummaryRow r = l.row();
            out.add(List.of(r.treatment().method(), r.treatment().settings(), r.judge().recogniser(), r.judge().attacker(),
                    r.judge().protocol(), r.measure().id(), r.raw().get("mean"), r.raw().getOrDefault("ci_low", ""),
                    r.raw().getOrDefault("ci_high", ""), r.raw().get("published"),
                    Double.toString(Math.round(l.difference() * 1e6) / 1e6), r.estimate().hasInterval() ? l.isInside() : "",
                    r.publishedSource()));
        }
        return CsvTable.print(out);
    }
}
