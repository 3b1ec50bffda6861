package org.bauta.engine.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.bauta.core.attack.Attacker;
import org.bauta.core.dataset.DataSet;
import org.bauta.core.dataset.Item;
import org.bauta.core.metric.DetectionMetric;
import org.bauta.core.metric.Metric;
import org.bauta.core.recognition.Detector;
import org.bauta.core.recognition.Recogniser;
import org.bauta.engine.Evaluation.AlignBy;
import org.bauta.engine.Experiment;

/**
 * Everything that an experiment names, made and checked.
 *
 * @param items those that take part, in the order of the data set
 * @param detector empty if neither originals nor releases are looked at with one
 */
public record Plan(Experiment experiment, DataSet data, List<Item> items, Optional<Bound<Detector<Record>>> detector,
        List<Treatment> treatments,
        List<Bound<Recogniser<Record>>> recognisers, List<Bound<Attacker<Record>>> attackers, List<Bound<Metric<Record>>> metrics,
        List<Column> columns, List<Examination> examinations) {
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
                .anyMatch(m -> m.contribution() instanceof DetectionMetric);
    }
}
