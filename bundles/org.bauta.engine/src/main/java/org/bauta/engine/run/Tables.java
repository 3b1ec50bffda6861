package org.bauta.engine.run;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import org.bauta.core.dataset.DataSet;
import org.bauta.core.dataset.Item;
import org.bauta.engine.Choice;
import org.bauta.engine.cell.Trouble;
import org.bauta.engine.folder.CsvFile;
import org.bauta.engine.folder.RunFolder;
import org.bauta.engine.plan.Column;
import org.bauta.engine.plan.Plan;
import org.bauta.engine.plan.Treatment;

/** The tables of a run that grow while its cells are read; all appear together when everything is written. */
final class Tables implements AutoCloseable {
    static final String WHITE_BOX = "white-box";
    private final Plan plan;
    private final Labels labels;
    private final String dataset;
    /** Texts of each treatment, made once for millions of rows. */
    private final List<Heading> headings = new ArrayList<>();
    private final CsvFile results;
    private final CsvFile failures;
    private final CsvFile curves;
    private final CsvFile scores;
    private int failureRows;

    private record Heading(String method, String settings, String release, Set<String> surrogates) {
        static Heading of(Treatment t) {
            Choice method = t.condition().method();
            return new Heading(method.id(), method.settingsText(), t.condition().release().toString(), t.surrogates());
        }
    }

    Tables(Plan plan, RunFolder folder) {
        this.plan = plan;
        this.labels = new Labels(plan);
        this.dataset = plan.experiment().dataset().id();
        plan.treatments().forEach(t -> headings.add(Heading.of(t)));
        results = new CsvFile(folder.file(RunFolder.RESULTS), List.of("cell", "method", "settings", "release", "dataset", "item",
                "subject", "recogniser", "attacker", "protocol", "surrogate", "metric", "value", "n", "estimator"));
        failures = new CsvFile(folder.file(RunFolder.FAILURES), List.of("item", "subject", "method", "settings", "release", "stage",
                "reason", "action"));
        curves = new CsvFile(folder.file(RunFolder.CURVES), List.of("method", "settings", "release", "recogniser", "attacker", "protocol",
                "threshold", "far", "tar"));
        scores = new CsvFile(folder.file(RunFolder.SCORES), List.of("method", "settings", "release", "recogniser", "attacker", "protocol",
                "pair", "low", "high", "count"));
    }

    /** The method optimised against this very recogniser: it is no independent judge. */
    static boolean isSurrogate(Plan plan, Set<String> surrogates, int recogniser) {
        return recogniser >= 0 && surrogates.contains(plan.recognisers().get(recogniser).contribution().card().sha256());
    }

    private String surrogate(Heading h, int recogniser) {
        return isSurrogate(plan, h.surrogates(), recogniser) ? WHITE_BOX : "";
    }

    void itemValue(String cell, Treatment t, int item, Column column, double value) {
        Heading h = headings.get(t.number());
        Item of = plan.items().get(item);
        results.row(cell, h.method(), h.settings(), h.release(), dataset, of.id(), of.subject(), labels.recogniser(column.recogniser()),
                labels.attacker(column.attacker()), "", surrogate(h, column.recogniser()), column.variant(), value,
                Double.isNaN(value) ? 0 : 1, labels.estimator(column.estimator()));
    }

    /** @param scored items that the value is made from */
    void setValue(String cell, Treatment t, Column column, double value, int scored) {
        Heading h = headings.get(t.number());
        results.row(cell, h.method(), h.settings(), h.release(), dataset, "", "", "", "", "", "", column.variant(), value, scored,
                labels.estimator(column.estimator()));
    }

    void foldValue(String cell, Treatment t, int fold, int recogniser, int attacker, int protocol, String measure, double value,
            int pairs) {
        Heading h = headings.get(t.number());
        results.row(cell, h.method(), h.settings(), h.release(), dataset, "", "fold-" + (fold + 1), labels.recogniser(recogniser),
                labels.attacker(attacker), labels.protocol(protocol), surrogate(h, recogniser), measure, value, pairs, "");
    }

    /** @param item -1 if it concerns none in particular */
    void failure(int item, Treatment t, String stage, String reason, String action) {
        failureRows++;
        Heading h = headings.get(t.number());
        failures.row(item < 0 ? "" : plan.items().get(item).id(), item < 0 ? "" : plan.items().get(item).subject(), h.method(),
                h.settings(), h.release(), stage, reason, action);
    }

    /** What the data set names but cannot give. */
    void problem(DataSet.Problem problem) {
        boolean counts = problem.lost() && plan.lost() > 0;
        failureRows += counts ? 1 : 0;
        Heading h = headings.get(0);
        failures.row(problem.item(), "", h.method(), h.settings(), h.release(), "data set", problem.reason(),
                counts ? Trouble.LEFT_OUT + ", " + Trouble.NOT_SCORED : "not in the run");
    }

    void operatingPoint(Treatment t, int recogniser, int attacker, int protocol, double threshold, double far, double tar) {
        Heading h = headings.get(t.number());
        curves.row(h.method(), h.settings(), h.release(), labels.recogniser(recogniser), labels.attacker(attacker),
                labels.protocol(protocol), threshold, far, tar);
    }

    void bin(Treatment t, int recogniser, int attacker, int protocol, boolean genuine, double low, double high, int count) {
        Heading h = headings.get(t.number());
        scores.row(h.method(), h.settings(), h.release(), labels.recogniser(recogniser), labels.attacker(attacker),
                labels.protocol(protocol), genuine ? "genuine" : "impostor", low, high, count);
    }

    int failureRows() {
        return failureRows;
    }

    void finish() {
        results.finish();
        failures.finish();
        curves.finish();
        scores.finish();
    }

    @Override
    public void close() {
        results.close();
        failures.close();
        curves.close();
        scores.close();
    }
}
