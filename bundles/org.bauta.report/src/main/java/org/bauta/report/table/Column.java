package org.bauta.report.table;

import org.bauta.report.run.Judge;
import org.bauta.report.run.Measure;

/**
 * One column of the main table: a measure under a judge.
 *
 * @param worst the value under the attacker that does best against each release, instead of that of one attacker
 * @param decimals digits after the point, the same for the whole column
 */
public record Column(Judge judge, Measure measure, boolean worst, int decimals) {
    /** Columns with the same group stand under one heading. */
    public boolean sameGroup(Column other) {
        return judge.sameAs(other.judge) && worst == other.worst;
    }
}
