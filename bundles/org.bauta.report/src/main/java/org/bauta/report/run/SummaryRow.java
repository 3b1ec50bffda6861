package org.bauta.report.run;

import java.util.Map;

/**
 * One line of {@code summary.csv}.
 *
 * @param whiteBox the method was made against the recogniser that judges it
 * @param caution why the number is unreliable; empty if it is not
 * @param published the paper's number; NaN if there is none
 * @param raw every column as it stands in the file
 */
public record SummaryRow(Treatment treatment, String dataset, Judge judge, boolean whiteBox, Measure measure, Estimate estimate,
        String caution, double published, String publishedSource, Map<String, String> raw) {

    public boolean hasPublished() {
        return !Double.isNaN(published);
    }

    static SummaryRow of(Row row) {
        return new SummaryRow(Treatment.of(row), row.text("dataset"), Judge.of(row), isWhiteBox(row.text("surrogate")), Measure.of(row),
                Estimate.of(row), row.text("caution"), row.number("published"), row.text("published_source"), row.toMap());
    }

    private static boolean isWhiteBox(String surrogate) {
        return !(surrogate.isEmpty() || surrogate.equals("false") || surrogate.equals("no") || surrogate.equals("0"));
    }
}
