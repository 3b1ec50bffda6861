package org.bauta.engine.cell;

/**
 * What went wrong with one item.
 *
 * @param item its place in the plan
 * @param stage where: read, detect, method, release, metric, recognise, cell
 * @param reason a sentence
 * @param action what was done instead
 */
public record Trouble(int item, String stage, String reason, String action) {
    public static final String NOT_SCORED = "not scored";
    public static final String MASKED = "masked whole";
    public static final String LEFT_OUT = "left out";
}
