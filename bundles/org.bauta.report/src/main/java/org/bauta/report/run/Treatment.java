package org.bauta.report.run;

/**
 * One way the faces of a run were treated.
 *
 * @param method id; {@link #ORIGINAL} stands for untouched pictures
 * @param settings one line such as {@code sigma=8% border=reflect}; empty if there are none
 * @param release the codec and its settings
 */
public record Treatment(String method, String settings, String release) {
    /** The row that every other is held against. */
    public static final String ORIGINAL = "original";

    public boolean isOriginal() {
        return method.equals(ORIGINAL);
    }

    static Treatment of(Row row) {
        return new Treatment(row.text("method"), row.text("settings"), row.text("release"));
    }
}
