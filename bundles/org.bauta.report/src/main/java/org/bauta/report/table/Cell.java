package org.bauta.report.table;

import org.bauta.report.run.SummaryRow;

/**
 * One number of the main table.
 *
 * @param value the mean, or the worst case over attackers
 * @param row where it stands in the summary
 * @param best the best of its column, original and white-box rows left out
 */
public record Cell(double value, SummaryRow row, boolean best, boolean worst) {
    public boolean hasInterval() {
        return !worst && row.estimate().hasInterval();
    }

    public boolean hasCaution() {
        return !row.caution().isEmpty();
    }

    /** The worst case over attackers is not what a paper printed. */
    public boolean hasPublished() {
        return !worst && row.hasPublished();
    }
}
