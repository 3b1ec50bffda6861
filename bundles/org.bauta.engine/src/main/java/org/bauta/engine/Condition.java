package org.bauta.engine;

/**
 * One way the faces are treated: a method with its settings, and the codec its results are released with.
 *
 * @param method the id {@link #ORIGINAL} stands for no de-identification, {@link #GIVEN} for releases that the data set
 *        brings along
 */
public record Condition(Choice method, Choice release) {
    /** The untouched pictures: the row that every other is held against. */
    public static final String ORIGINAL = "original";
    /** Releases made elsewhere. */
    public static final String GIVEN = "given";

    public boolean isOriginal() {
        return method.id().equals(ORIGINAL);
    }
}
