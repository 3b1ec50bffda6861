package org.bauta.learning.recipe;

import java.util.List;
import java.util.Locale;

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
 * @param auxiliary what the net of traits learns by the way
 * @param seed of the first weights, the order and the variation of the examples
 * @param models what is written
 * @param text of the file
 * @param file its name, for messages and cards
 */
public record Recipe(String title, Kind kind, NetSettings net, DataRequest data, DataRequest validation, DataRequest test, ViewSettings view,
        Augmentation augmentation, MarginSettings loss, BoltzmannSettings boltzmann, GeneratorSettings generator, PerturbationSettings perturbation,
        AuxiliarySettings auxiliary, Schedule schedule, long seed, List<ModelRequest> models, String text, String file) {
    public Recipe {
        models = List.copyOf(models);
    }

    /** What is learned. */
    public enum Kind {
        /** To tell persons apart. */
        RECOGNISER("recogniser"),
        /** To read something from faces. */
        TRAITS("points-5", "points-68", "pose", "action-units", "attributes", "parsing", "features", "perception"),
        /** How faces look at all, by a Boltzmann machine. */
        RBM("reconstruction"),
        /** To draw some persons, and mixtures of them. */
        GENERATOR("generator"),
        /** To add to a face what a recogniser stumbles over. */
        PERTURBATION("perturbation");

        private final List<String> tasks;

        Kind(String... tasks) {
            this.tasks = List.of(tasks);
        }

        /** Tasks that its models may have, as model descriptors name them; where there is one, there is one model. */
        public List<String> tasks() {
            return tasks;
        }

        /** As it stands in a recipe. */
        public String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

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
