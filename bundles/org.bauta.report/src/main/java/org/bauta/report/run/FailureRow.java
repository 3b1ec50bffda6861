package org.bauta.report.run;

/** One line of {@code failures.csv}: an item that could not be treated or scored, why, and what was released instead. */
public record FailureRow(String item, String subject, Treatment treatment, String stage, String reason, String action) {
    static FailureRow of(Row row) {
        return new FailureRow(row.text("item"), row.text("subject"), Treatment.of(row), row.text("stage"), row.text("reason"),
                row.text("action"));
    }
}
