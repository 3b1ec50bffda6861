package org.bauta.engine.run;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.bauta.engine.cell.Originals;
import org.bauta.engine.cell.Releases;
import org.bauta.engine.cell.Releases.Measured;
import org.bauta.engine.cell.Trouble;
import org.bauta.engine.folder.RunFolder;
import org.bauta.engine.plan.Column;
import org.bauta.engine.plan.Key;
import org.bauta.engine.plan.Plan;
import org.bauta.engine.plan.Plan.Chunk;
import org.bauta.engine.plan.Treatment;

/** The last stage: reads the cells in their order and writes the tables. Holds the sums of one condition at a time. */
final class Aggregation {
    private static final int CELL = 16;
    private final Plan plan;
    private final Originals originals;
    private final Releases releases;
    private final int[] identity;

    Aggregation(Plan plan, Originals originals, Releases releases) {
        this.plan = plan;
        this.originals = originals;
        this.releases = releases;
        this.identity = PerIdentity.identities(plan.items());
    }

    /**
     * What is known when all tables are written.
     *
     * @param failures rows in failures.csv
     * @param thresholds of the protocols
     */
    record Written(int failures, Map<String, Map<String, Double>> thresholds) {
    }

    Written write(RunFolder folder) {
        List<SummaryRow> rows = new ArrayList<>();
        try (Tables tables = new Tables(plan, folder)) {
            plan.data().problems().forEach(tables::problem);
            for (Trouble t : originals.troubles()) {
                tables.failure(t.item(), plan.treatments().get(0), t.stage(), t.reason(), t.action());
            }
            Examiner examiner = new Examiner(plan, originals, releases, tables);
            for (Treatment t : plan.treatments()) {
                rows.addAll(items(t, tables));
                rows.addAll(new SetMeasures(plan, originals, releases, tables, identity).measure(t));
                rows.addAll(examiner.examine(t));
            }
            tables.finish();
            new Summary(plan, rows).write(folder.file(RunFolder.SUMMARY));
            return new Written(tables.failureRows(), examiner.thresholds());
        }
    }

    private List<SummaryRow> items(Treatment t, Tables tables) {
        List<PerIdentity> columns = plan.columns().stream().map(c -> PerIdentity.of(identity)).toList();
        for (Chunk chunk : plan.chunks()) {
            String cell = releases.key(t, chunk).substring(0, CELL);
            Measured measured = releases.measured(t, chunk);
            for (int i = chunk.from(); i < chunk.to(); i++) {
                for (int c = 0; c < columns.size(); c++) {
                    Column column = plan.columns().get(c);
                    if (column.isOfAttacker() && plan.isTraining(i)) {
                        continue;
                    }
                    double value = measured.values()[i - chunk.from()][c];
                    columns.get(c).add(i, value);
                    tables.itemValue(cell, t, i, column, value);
                }
            }
            for (Trouble trouble : measured.troubles()) {
                tables.failure(trouble.item(), t, trouble.stage(), trouble.reason(), trouble.action());
            }
        }
        List<SummaryRow> rows = new ArrayList<>();
        for (int c = 0; c < columns.size(); c++) {
            Column column = plan.columns().get(c);
            long seed = new Key().add(plan.experiment().seed())
                    .add(SummaryRow.key(t, column)).seed();
            rows.add(SummaryRow.ofItems(t, column, columns.get(c).moments(), columns.get(c)
                    .interval(plan.experiment().evaluation().bootstrap(), seed), plan.lost()));
        }
        return rows;
    }
}
