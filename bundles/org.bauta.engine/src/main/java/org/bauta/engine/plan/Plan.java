package org.bauta.engine.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.bauta.core.attack.Attacker;
import org.bauta.core.dataset.DataSet;
import org.bauta.core.dataset.Item;
import org.bauta.core.estimation.Estimator;
import org.bauta.core.estimation.Trait;
import org.bauta.core.metric.DetectionMetric;
import org.bauta.core.metric.DetectionSetMetric;
import org.bauta.core.metric.Metric;
import org.bauta.core.recognition.Detector;
import org.bauta.core.recognition.Recogniser;
import org.bauta.engine.Evaluation.AlignBy;
import org.bauta.engine.Experiment;

/**
 * Everything that an experiment names, made and checked.
 *
 * @param items those that take part, in the order of the data set
 * @param columns a value of each for every item
 * @param sets a value of each for every condition
 * @param training present if an attacker has to learn from releases of other persons
 * @param detector empty if neither originals nor releases are looked at with one
 */
public record Plan(Experiment experiment, DataSet data, List<Item> items, Optional<Bound<Detector<Record>>> detector,
        List<Treatment> treatments,
        List<Bound<Recogniser<Record>>> recognisers, List<Bound<Attacker<Record>>> attackers, List<Bound<Metric<Record>>> metrics,
        Readers readers, List<Column> columns, List<Column> sets, Optional<TrainingSplit> training,
        List<Examination> examinations) {
    /**
     * Items in a cell. Its borders depend on the items alone, so that batches, and with them the last bits of every
     * number, are the same with any number of threads.
     */
    public static final int CHUNK = 128;

    /** Items {@code from} to {@code to - 1}. */
    public record Chunk(int number, int from, int to) {
        public int size() {
            return to - from;
        }
    }

    public List<Chunk> chunks() {
        List<Chunk> chunks = new ArrayList<>();
        for (int from = 0; from < items.size(); from += CHUNK) {
            chunks.add(new Chunk(chunks.size(), from, Math.min(from + CHUNK, items.size())));
        }
        return chunks;
    }

    /** True if a detector has to look at every release. */
    public boolean looksAtReleases() {
        return looksAtReleases(experiment, metrics);
    }

    static boolean looksAtReleases(Experiment experiment, List<Bound<Metric<Record>>> metrics) {
        return experiment.evaluation().alignment() == AlignBy.RELEASED || metrics.stream()
                .anyMatch(m -> m.contribution() instanceof DetectionMetric) || comparesSearches(metrics);
    }

    /** True if attackers learn from the item, and so are not judged on it. */
    public boolean isTraining(int item) {
        return training.isPresent() && training.get().training()[item];
    }

    /** Pictures that the data set names but cannot give; with a limit, only what can be read takes part. */
    public int lost() {
        return items.size() < data.items().size() ? 0 : (int) data.problems().stream().filter(DataSet.Problem::lost).count();
    }

    /** True if a detector has to look at every original, even where the data set says where the face is. */
    public boolean looksAtOriginals() {
        return comparesSearches(metrics);
    }

    private static boolean comparesSearches(List<Bound<Metric<Record>>> metrics) {
        return metrics.stream().anyMatch(m -> m.contribution() instanceof DetectionSetMetric);
    }

    public List<Bound<Estimator<Record>>> estimators() {
        return readers.all();
    }

    /** True if a metric is measured with the estimator; else it only finds points for methods. */
    public boolean isMeasured(int estimator) {
        return columns.stream().anyMatch(c -> c.estimator() == estimator) || isOfSet(estimator);
    }

    /** True if a metric needs what the estimator reads in all faces together. */
    public boolean isOfSet(int estimator) {
        return sets.stream().anyMatch(c -> c.estimator() == estimator);
    }

    /**
     * True if what the estimator reads in originals is kept for all conditions and runs. Maps of the whole face are as large
     * as pictures: they are read again where they are compared.
     */
    public boolean isKept(int estimator) {
        Trait trait = estimators().get(estimator).contribution().card().trait();
        return trait != Trait.PERCEPTION && trait != Trait.PARSING || isOfSet(estimator);
    }
}
