package org.bauta.engine.run;

import java.util.AbstractList;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.RandomAccess;
import java.util.function.DoubleSupplier;
import java.util.stream.IntStream;

import org.bauta.core.estimation.Estimate;
import org.bauta.core.estimation.EstimatorCard;
import org.bauta.core.metric.DetectionSetMetric;
import org.bauta.core.metric.DetectionSetMetric.Searched;
import org.bauta.core.metric.SetMetric;
import org.bauta.core.recognition.Detection;
import org.bauta.engine.cell.FrozenFace;
import org.bauta.engine.cell.Guard;
import org.bauta.engine.cell.Originals;
import org.bauta.engine.cell.Releases;
import org.bauta.engine.cell.Rows;
import org.bauta.engine.cell.Trouble;
import org.bauta.engine.plan.Column;
import org.bauta.engine.plan.Key;
import org.bauta.engine.plan.Plan;
import org.bauta.engine.plan.Plan.Chunk;
import org.bauta.engine.plan.Treatment;
import org.bauta.engine.statistics.Bootstrap;
import org.bauta.engine.statistics.Interval;

/** Metrics that have one value for a condition: of all items that could be measured before and after, in their order. */
final class SetMeasures {
    private final Plan plan;
    private final Originals originals;
    private final Releases releases;
    private final Tables tables;
    private final int[] identity;

    /** @param identity for each item the number of its person */
    SetMeasures(Plan plan, Originals originals, Releases releases, Tables tables, int[] identity) {
        this.plan = plan;
        this.originals = originals;
        this.releases = releases;
        this.tables = tables;
        this.identity = identity;
    }

    List<SummaryRow> measure(Treatment t) {
        return plan.sets().stream().map(c -> c.metric().contribution() instanceof SetMetric<Record> m ? estimates(t, c, m)
                : searches(t, c, (DetectionSetMetric<Record>) c.metric().contribution())).toList();
    }

    private SummaryRow estimates(Treatment t, Column column, SetMetric<Record> metric) {
        Rows before = originals.estimates(column.estimator());
        Rows after = releases.estimates(t, column.estimator());
        int[] items = IntStream.range(0, plan.items().size()).filter(i -> before.has(i) && after.has(i)).toArray();
        int least = metric.least(column.metric().settings());
        if (items.length < least) {
            String caution = "needs at least " + least + " faces, but only " + items.length + " could be measured";
            tables.failure(-1, t, "metric", column.variant() + " " + caution, Trouble.NOT_SCORED);
            return row(t, column, Double.NaN, Interval.NONE, items.length, caution);
        }
        EstimatorCard card = plan.estimators().get(column.estimator()).contribution().card();
        double value = guarded(t, column, () -> metric.measure(new Estimates(card, before, items), new Estimates(card, after, items),
                column.metric().settings()));
        return row(t, column, value, Interval.NONE, items.length, "");
    }

    /** Read from the cells as they are asked for, and not held. */
    private static final class Estimates extends AbstractList<Estimate> implements RandomAccess {
        private final EstimatorCard card;
        private final Rows rows;
        private final int[] items;

        Estimates(EstimatorCard card, Rows rows, int[] items) {
            this.card = card;
            this.rows = rows;
            this.items = items;
        }

        @Override
        public Estimate get(int index) {
            return new Estimate(card, rows.row(items[index]).orElseThrow());
        }

        @Override
        public int size() {
            return items.length;
        }
    }

    private SummaryRow searches(Treatment t, Column column, DetectionSetMetric<Record> metric) {
        List<Searched> pictures = new ArrayList<>();
        List<Integer> persons = new ArrayList<>();
        for (Chunk chunk : plan.chunks()) {
            List<Optional<List<Detection>>> found = releases.measured(t, chunk).found();
            for (int i = chunk.from(); i < chunk.to() && !found.isEmpty(); i++) {
                FrozenFace face = originals.face(i);
                Optional<List<Detection>> released = found.get(i - chunk.from());
                if (face.box().isPresent() && face.found().isPresent() && released.isPresent()) {
                    pictures.add(new Searched(face.box().get(), face.found().get(), released.get()));
                    persons.add(identity[i]);
                }
            }
        }
        if (pictures.isEmpty()) {
            return row(t, column, Double.NaN, Interval.NONE, 0, "");
        }
        double value = guarded(t, column, () -> metric.measure(pictures, column.metric().settings()));
        return row(t, column, value, metric.resamples() ? interval(t, column, metric, pictures, persons) : Interval.NONE, pictures.size(),
                "");
    }

    private Interval interval(Treatment t, Column column, DetectionSetMetric<Record> metric, List<Searched> pictures,
            List<Integer> persons) {
        List<List<Searched>> byPerson = new ArrayList<>();
        for (int i = 0; i < pictures.size(); i++) {
            while (byPerson.size() <= persons.get(i)) {
                byPerson.add(new ArrayList<>());
            }
            byPerson.get(persons.get(i)).add(pictures.get(i));
        }
        long seed = new Key().add(plan.experiment().seed()).add(SummaryRow.key(t, column)).seed();
        Optional<Interval> interval = Guard.attempt(() -> Bootstrap.interval(byPerson.stream().filter(p -> !p.isEmpty()).toList(),
                drawn -> metric.measure(drawn, column.metric().settings()), plan.experiment().evaluation().bootstrap(), seed),
                reason -> { });
        return interval.orElse(Interval.NONE);
    }

    private double guarded(Treatment t, Column column, DoubleSupplier value) {
        return Guard.attempt(value::getAsDouble, reason -> tables.failure(-1, t, "metric", column.variant() + ": " + reason,
                Trouble.NOT_SCORED)).orElse(Double.NaN);
    }

    private SummaryRow row(Treatment t, Column column, double value, Interval interval, int measured, String caution) {
        int scored = Double.isNaN(value) ? 0 : measured;
        Key cells = new Key();
        plan.chunks().forEach(c -> cells.add(releases.key(t, c)));
        tables.setValue(cells.hex().substring(0, 16), t, column, value, scored);
        return SummaryRow.ofSet(t, column, value, interval, plan.items().size() + plan.lost(), scored, caution);
    }
}
