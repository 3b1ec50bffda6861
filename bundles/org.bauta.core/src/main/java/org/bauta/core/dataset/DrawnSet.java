package org.bauta.core.dataset;

/** A data set whose pictures are drawn, so that everything is known of them, and which can show its persons in motion. */
public interface DrawnSet extends DataSet {
    /**
     * Draws an item of this data set; by any thread, any number of times.
     *
     * @return a picture equal to what {@link Item#picture()} reads, and all that is true of it
     */
    GroundTruth draw(Item item);

    /**
     * A clip. The first clips show different persons, as many as there are; then come further clips of the same persons.
     *
     * @param number from 0; there is no end to them
     */
    Footage clip(int number);
}
