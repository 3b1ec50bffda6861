package org.bauta.report.run;

/**
 * One line of {@code scores.csv}: how many pairs have a cosine similarity in [low, high).
 *
 * @param genuine both pictures show one person
 */
public record ScoreBin(Treatment treatment, Judge judge, boolean genuine, double low, double high, long count) {
    static ScoreBin of(Row row) {
        return new ScoreBin(Treatment.of(row), Judge.of(row), row.text("pair").equals("genuine"), row.number("low"), row.number("high"),
                row.whole("count"));
    }
}
