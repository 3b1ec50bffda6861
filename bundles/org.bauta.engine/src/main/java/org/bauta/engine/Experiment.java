package org.bauta.engine;

import java.util.List;
import java.util.Map;

/**
 * An experiment file after reading: every id exists, every setting is valid and complete, sweeps are expanded.
 *
 * @param name the key {@code experiment}: kebab-case
 * @param title for people
 * @param source of the experiment it reproduces: work, table, line, ...; empty if none
 * @param dataset loader and settings; relative paths are already resolved against the file
 * @param detector of faces in originals and releases; items with a box of their own do not need it
 * @param estimators that metrics are measured with, each by those of its trait; one for each trait that metrics need is always
 *        there, if one is installed
 * @param conditions without the original, which is always run
 * @param charts as they stand in the file, for the report
 * @param published the paper's numbers as they stand in the file: rows of method (with settings), metric, recogniser, value
 * @param resolved the whole as YAML that reads back to an equal experiment
 */
public record Experiment(String name, String title, Map<String, String> source, long seed, Choice dataset, Choice detector,
        List<Condition> conditions, List<Choice> recognisers, List<Choice> estimators, List<Choice> attackers,
        List<Choice> protocols, List<Choice> metrics, Evaluation evaluation, List<Map<String, String>> charts, List<Published> published,
        String resolved) {

    /**
     * A number from a paper.
     *
     * @param method id
     * @param settings those that the paper names; a row matches when each of them is equal
     * @param recogniser id, or empty
     * @param metric id or name of a protocol's measure
     * @param source where it stands
     */
    public record Published(String method, Map<String, String> settings, String recogniser, String metric, double value, String source) {
    }
}
