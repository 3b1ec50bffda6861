package org.bauta.learning.recipe;

import java.util.List;

import org.bauta.learning.faces.Augmentation;
import org.bauta.learning.training.Schedule;

/**
 * How a net is trained and what becomes of it.
 *
 * @param title one line
 * @param kind what is learned
 * @param data to learn from
 * @param validation to choose the best epoch with; persons that are not in the data
 * @param test to measure the quality with; persons that are in neither
 * @param seed of the first weights, the order and the variation of the examples
 * @param models what is written
 * @param text of the file
 * @param file its name, for messages and cards
 */
public record Recipe(String title, Kind kind, NetSettings net, DataRequest data, DataRequest validation, DataRequest test, ViewSettings view,
        Augmentation augmentation, MarginSettings loss, Schedule schedule, long seed, List<ModelRequest> models, String text, String file) {
    public Recipe {
        models = List.copyOf(models);
    }

    /** What is learned: to tell persons apart, or to read something from faces. */
    public enum Kind { RECOGNISER, TRAITS }

    /**
     * A model that the recipe makes.
     *
     * @param id of the recogniser or estimator it becomes
     * @param name for tables and charts
     * @param task as a model descriptor names it
     */
    public record ModelRequest(String id, String name, String task) {
    }
}
