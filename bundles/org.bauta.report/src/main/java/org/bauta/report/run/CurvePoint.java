package org.bauta.report.run;

/**
 * One line of {@code curves.csv}: an operating point.
 *
 * @param threshold cosine similarity
 * @param far false accept rate, 0..1
 * @param tar true accept rate, 0..1
 */
public record CurvePoint(Treatment treatment, Judge judge, double threshold, double far, double tar) {
    static CurvePoint of(Row row) {
        return new CurvePoint(Treatment.of(row), Judge.of(row), row.number("threshold"), row.number("far"), row.number("tar"));
    }
}
