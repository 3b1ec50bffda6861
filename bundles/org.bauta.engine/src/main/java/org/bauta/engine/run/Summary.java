package org.bauta.engine.run;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import org.bauta.core.attack.Attacker.Knowledge;
import org.bauta.core.metric.Metric.Aim;
import org.bauta.core.metric.Metric.Direction;
import org.bauta.engine.Choice;
import org.bauta.engine.Experiment.Published;
import org.bauta.engine.folder.CsvFile;
import org.bauta.engine.plan.Plan;

/** Writes {@code summary.csv}: what is measured, beside the worst case over attackers and the paper's number. */
final class Summary {
    private static final List<String> HEADER = List.of("method", "settings", "release", "dataset", "recogniser", "attacker", "protocol",
            "surrogate", "metric", "unit", "direction", "aim", "mean", "sd", "ci_low", "ci_high", "interval", "n_total", "n_scored",
            "n_infinite", "worst_over_attackers", "caution", "published", "published_source", "estimator");
    private final Plan plan;
    private final Labels labels;
    private final List<SummaryRow> rows;

    Summary(Plan plan, List<SummaryRow> rows) {
        this.plan = plan;
        this.labels = new Labels(plan);
        this.rows = rows;
    }

    void write(Path file) {
        try (CsvFile table = new CsvFile(file, HEADER)) {
            rows.forEach(r -> write(table, r));
            table.finish();
        }
    }

    private void write(CsvFile table, SummaryRow r) {
        Choice m = r.treatment().condition().method();
        Optional<Published> paper = published(r);
        table.row(m.id(), m.settingsText(), r.treatment().condition().release(), plan.experiment().dataset().id(),
                labels.recogniser(r.recogniser()), labels.attacker(r.attacker()), labels.protocol(r.protocol()),
                Tables.isSurrogate(plan, r.treatment().surrogates(), r.recogniser()) ? Tables.WHITE_BOX : "", r.variant(), r.unit(),
                r.direction() == Direction.HIGHER_IS_BETTER ? "higher" : "lower", r.aim() == Aim.PRIVACY ? "privacy" : "utility",
                r.mean(), r.sd(), r.interval().low(), r.interval().high(), r.method(), r.total(), r.scored(), r.infinite(), worst(r),
                r.caution(), paper.map(Published::value).orElse(Double.NaN), paper.map(Published::source).orElse(""),
                labels.estimator(r.estimator()));
    }

    /** The value under the attacker against whom it protects least; NaN where there is no attacker. */
    private double worst(SummaryRow row) {
        if (row.aim() != Aim.PRIVACY || row.attacker() < 0) {
            return Double.NaN;
        }
        var values = rows.stream().filter(row::differsByAttackerOnly).mapToDouble(SummaryRow::mean).filter(v -> !Double.isNaN(v));
        return (row.direction() == Direction.HIGHER_IS_BETTER ? values.min() : values.max()).orElse(Double.NaN);
    }

    private Optional<Published> published(SummaryRow row) {
        Choice method = row.treatment().condition().method();
        return plan.experiment().published().stream()
                .filter(p -> p.method().equals(method.id()))
                .filter(p -> p.settings().entrySet().stream().allMatch(e -> e.getValue().equals(method.settings().get(e.getKey()))))
                .filter(p -> p.metric().equals(row.id()) || p.metric().equals(row.variant()))
                .filter(p -> p.recogniser().isEmpty() || row.recogniser() >= 0 && p.recogniser()
                        .equals(plan.recognisers().get(row.recogniser()).id()) || row.estimator() >= 0 && p.recogniser()
                        .equals(plan.estimators().get(row.estimator()).id()))
                .filter(p -> row.attacker() < 0 || row.attacker() == unprepared())
                .findFirst();
    }

    /** Papers print what an attacker finds who knows nothing of the method: the first such one, else the first. */
    private int unprepared() {
        for (int a = 0; a < plan.attackers().size(); a++) {
            Knowledge known = plan.attackers().get(a).contribution().knowledge();
            if (!known.releasedExamples() && !known.method()) {
                return a;
            }
        }
        return 0;
    }
}
