package org.bauta.report.table;

import org.bauta.report.run.Measure;
import org.bauta.report.run.Names;

/** The words over columns and the marks behind numbers, the same in every format. */
public final class Heads {
    private Heads() {
    }

    /** Recogniser and attacker; empty for measures without a recogniser. */
    public static String group(MainTable table, Names names, Column column) {
        return column.worst()
                ? names.exact(column.judge().recogniser()) + ", worst of " + table.attackers(column.judge().recogniser()) + " attackers"
                : names.of(column.judge());
    }

    /** Measure with unit and an arrow that shows which way is better. */
    public static String column(Names names, Column column) {
        Measure.Better better = column.measure().better();
        String arrow = better == Measure.Better.HIGHER ? "\u00a0↑" : better == Measure.Better.LOWER ? "\u00a0↓" : "";
        return names.withUnit(column.measure()) + arrow;
    }

    /** The white-box mark and the dagger. */
    public static String marks(Cell cell) {
        return (cell.row().whiteBox() ? "○" : "") + (cell.hasCaution() ? "†" : "");
    }
}
