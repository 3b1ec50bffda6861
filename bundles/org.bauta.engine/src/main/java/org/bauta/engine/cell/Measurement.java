package org.bauta.engine.cell;

import java.util.List;
import java.util.function.DoubleSupplier;

import org.bauta.core.estimation.Estimate;
import org.bauta.core.estimation.EstimatorCard;
import org.bauta.core.face.Face;
import org.bauta.core.metric.DetectionMetric;
import org.bauta.core.metric.EstimateMetric;
import org.bauta.core.metric.FaceMetric;
import org.bauta.core.metric.IdentityMetric;
import org.bauta.core.recognition.Detection;
import org.bauta.core.recognition.RecogniserCard;
import org.bauta.engine.plan.Column;
import org.bauta.engine.plan.Plan;
import org.bauta.engine.plan.Plan.Chunk;

/** Fills the values of a cell. A metric that fails leaves NaN and a line; the others go on. */
final class Measurement {
    private final Plan plan;
    private final Chunk chunk;
    private final CellData data;

    Measurement(Plan plan, Chunk chunk, CellData data) {
        this.plan = plan;
        this.chunk = chunk;
        this.data = data;
    }

    void pixels(int item, Face original, Face released) {
        for (int c = 0; c < plan.columns().size(); c++) {
            Column column = plan.columns().get(c);
            if (column.metric().contribution() instanceof FaceMetric<Record> m) {
                set(item, c, () -> m.measure(original, released, column.metric().settings()));
            }
        }
    }

    void detections(int item, Face original, List<Detection> found) {
        for (int c = 0; c < plan.columns().size(); c++) {
            Column column = plan.columns().get(c);
            if (column.metric().contribution() instanceof DetectionMetric<Record> m) {
                set(item, c, () -> m.measure(original, found, column.metric().settings()));
            }
        }
    }

    /** @param truth the original face with what its data set says of it */
    void estimates(int item, int estimator, float[] original, float[] released, Face truth) {
        EstimatorCard card = plan.estimators().get(estimator).contribution().card();
        for (int c = 0; c < plan.columns().size(); c++) {
            Column column = plan.columns().get(c);
            if (column.estimator() == estimator && column.metric().contribution() instanceof EstimateMetric<Record> m) {
                set(item, c, () -> m.measure(new Estimate(card, original), new Estimate(card, released), truth,
                        column.metric().settings()));
            }
        }
    }

    void identity(int item, int attacker, int recogniser, float[] original, float[] released) {
        RecogniserCard judge = plan.recognisers().get(recogniser).contribution().card();
        for (int c = 0; c < plan.columns().size(); c++) {
            Column column = plan.columns().get(c);
            boolean asked = column.attacker() == attacker && column.recogniser() == recogniser;
            if (asked && column.metric().contribution() instanceof IdentityMetric<Record> m) {
                set(item, c, () -> m.measure(original, released, judge, column.metric().settings()));
            }
        }
    }

    private void set(int item, int column, DoubleSupplier value) {
        Guard.attempt(() -> data.values()[item - chunk.from()][column] = value.getAsDouble(),
                reason -> data.troubles().add(new Trouble(item, "metric", plan.columns().get(column).variant() + ": " + reason,
                        Trouble.NOT_SCORED)));
    }
}
