package org.bauta.engine.run;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import org.bauta.core.metric.Metric.Aim;
import org.bauta.core.protocol.Protocol;
import org.bauta.core.protocol.Trials;
import org.bauta.core.protocol.Trials.Trial;
import org.bauta.core.protocol.Verdict;
import org.bauta.core.protocol.Verdict.Measure;
import org.bauta.core.recognition.Cosine;
import org.bauta.engine.Evaluation.Probe;
import org.bauta.engine.cell.EmbeddingTable;
import org.bauta.engine.cell.Guard;
import org.bauta.engine.cell.Originals;
import org.bauta.engine.cell.Releases;
import org.bauta.engine.cell.Trouble;
import org.bauta.engine.plan.Bound;
import org.bauta.engine.plan.Examination;
import org.bauta.engine.plan.Key;
import org.bauta.engine.plan.Plan;
import org.bauta.engine.plan.Treatment;
import org.bauta.engine.statistics.Interval;
import org.bauta.engine.statistics.Moments;
import org.bauta.engine.statistics.StudentT;

/** Lets every protocol judge what every attacker makes of a condition with every recogniser. */
final class Examiner {
    private static final int BINS = 100;
    private final Plan plan;
    private final Originals originals;
    private final Releases releases;
    private final Tables tables;
    private final Map<String, Integer> place = new HashMap<>();
    /** Similarities of the originals by protocol and recogniser: they serve every condition. */
    private final Map<String, double[]> before = new HashMap<>();
    private final Map<String, Map<String, Double>> thresholds = new TreeMap<>();

    Examiner(Plan plan, Originals originals, Releases releases, Tables tables) {
        this.plan = plan;
        this.originals = originals;
        this.releases = releases;
        this.tables = tables;
        for (int i = 0; i < plan.items().size(); i++) {
            place.put(plan.items().get(i).id(), i);
        }
    }

    /** By protocol and recogniser, then measure: originals decide them, so they are the same for every condition. */
    Map<String, Map<String, Double>> thresholds() {
        return thresholds;
    }

    List<SummaryRow> examine(Treatment t) {
        List<SummaryRow> rows = new ArrayList<>();
        for (int p = 0; p < plan.examinations().size(); p++) {
            for (int a = 0; a < plan.attackers().size(); a++) {
                for (int r = 0; r < plan.recognisers().size(); r++) {
                    rows.addAll(examine(t, p, a, r));
                }
            }
        }
        return rows;
    }

    private List<SummaryRow> examine(Treatment t, int p, int a, int r) {
        Examination examination = plan.examinations().get(p);
        Trials trials = examination.trials();
        EmbeddingTable clean = originals.embeddings(r);
        double[] original = before.computeIfAbsent(p + "/" + r, k -> similarities(trials, clean, clean));
        double[] released = released(trials, clean, releases.embeddings(t, a, r));
        bins(t, p, a, r, trials, released);
        Bound<Protocol<Record>> protocol = examination.protocol();
        Optional<Verdict> verdict = Guard.attempt(() -> protocol.contribution().judge(trials, original, released, protocol.settings()),
                reason -> tables.failure(-1, t, "protocol", protocol.id() + ": " + reason, Trouble.NOT_SCORED));
        verdict.ifPresent(v -> v.roc().forEach(o -> tables.operatingPoint(t, r, a, p, o.threshold(), o.falseAcceptRate(),
                o.trueAcceptRate())));
        return verdict.map(v -> v.measures().stream().map(m -> row(t, p, a, r, m, released)).toList()).orElse(List.of());
    }

    private double[] released(Trials trials, EmbeddingTable clean, EmbeddingTable seen) {
        Probe probe = plan.experiment().evaluation().probe();
        return similarities(trials, probe == Probe.ORIGINAL_TO_RELEASED ? clean : seen, probe == Probe.RELEASED_TO_ORIGINAL ? clean : seen);
    }

    private double[] similarities(Trials trials, EmbeddingTable first, EmbeddingTable second) {
        double[] out = new double[trials.pairs().size()];
        for (int i = 0; i < out.length; i++) {
            Trial t = trials.pairs().get(i);
            Integer a = place.get(t.first());
            Integer b = place.get(t.second());
            out[i] = a == null || b == null ? Double.NaN : Cosine.similarity(first.row(a), second.row(b));
        }
        return out;
    }

    private SummaryRow row(Treatment t, int p, int a, int r, Measure m, double[] released) {
        Trials trials = plan.examinations().get(p).trials();
        String cell = new Key().add(t.key()).add(t.codec().key()).add(plan.examinations().get(p).key()).add(plan.attackers().get(a).key())
                .add(plan.recognisers().get(r).key()).hex().substring(0, 16);
        int[] pairs = new int[trials.folds()];
        for (int i = 0; i < released.length; i++) {
            pairs[trials.pairs().get(i).fold()] += Double.isNaN(released[i]) ? 0 : 1;
        }
        for (int f = 0; f < m.perFold().length; f++) {
            tables.foldValue(cell, t, f, r, a, p, m.name(), m.perFold()[f], f < pairs.length ? pairs[f] : 0);
        }
        Moments moments = new Moments();
        for (double v : m.perFold()) {
            moments.add(v);
        }
        if (!Double.isNaN(m.threshold())) {
            String judge = plan.examinations().get(p).protocol().choice() + " / " + plan.recognisers().get(r).choice();
            thresholds.computeIfAbsent(judge, k -> new TreeMap<>()).putIfAbsent(m.name(), m.threshold());
        }
        Interval spread = StudentT.interval(m.perFold());
        Interval interval = m.unit().equals(Verdict.FRACTION) ? spread.within(0, 1) : spread;
        return new SummaryRow(t, r, a, p, -1, m.name(), m.name(), m.unit(), m.direction(), Aim.PRIVACY, m.value(),
                moments.standardDeviation(), interval,
                interval.isPresent() ? SummaryRow.FOLDS : "", m.nTotal(), m.nScored(), 0, m.caution());
    }

    /** Histograms over -1..1; the last bin has its upper end in it. */
    private void bins(Treatment t, int p, int a, int r, Trials trials, double[] scores) {
        for (boolean genuine : new boolean[] {true, false}) {
            int[] counts = new int[BINS];
            for (int i = 0; i < scores.length; i++) {
                if (trials.pairs().get(i).same() == genuine && !Double.isNaN(scores[i])) {
                    counts[Math.clamp((int) Math.floor((scores[i] + 1) / 2 * BINS), 0, BINS - 1)]++;
                }
            }
            for (int b = 0; b < BINS; b++) {
                tables.bin(t, r, a, p, genuine, edge(b), edge(b + 1), counts[b]);
            }
        }
    }

    private static double edge(int bin) {
        return (2.0 * bin - BINS) / BINS;
    }
}
