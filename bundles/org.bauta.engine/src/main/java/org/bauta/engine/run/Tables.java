package org.bauta.engine.run;

import java.util.List;

import org.bauta.engine.Choice;
import org.bauta.engine.Condition;
import org.bauta.engine.folder.CsvFile;
import org.bauta.engine.folder.RunFolder;
import org.bauta.engine.plan.Plan;
import org.bauta.engine.plan.Treatment;

/** The tables of a run that grow while its cells are read; all appear together when everything is written. */
final class Tables implements AutoCloseable {
    static final String WHITE_BOX = "white-box";
    private final Plan plan;
    private final Labels labels;
    private final CsvFile results;
    private final CsvFile failures;
    private final CsvFile curves;
    private final CsvFile scores;
    private int failureRows;

    Tables(Plan plan, RunFolder folder) {
        this.plan = plan;
        this.labels = new Labels(plan);
        results = new CsvFile(folder.file(RunFolder.RESULTS), List.of("cell", "method", "settings", "release", "dataset", "item", "subject", "recogniser",
                "attacker", "protocol", "surrogate", "metric", "value", "n"));
        failures = new CsvFile(folder.file(RunFolder.FAILURES), List.of("item", "subject", "method", "settings", "release", "stage", "reason", "action"));
        curves = new CsvFile(folder.file(RunFolder.CURVES), List.of("method", "settings", "release", "recogniser", "attacker", "protocol", "threshold", "far", "tar"));
        scores = new CsvFile(folder.file(RunFolder.SCORES), List.of("method", "settings", "release", "recogniser", "attacker", "protocol", "pair", "low", "high", "count"));
    }

    /** The method optimised against this very recogniser: it is no independent judge. */
    static boolean isSurrogate(Plan plan, Treatment t, int recogniser) {
        return recogniser >= 0 && t.surrogates().contains(plan.recognisers().get(recogniser).contribution().card().sha256());
    }

    private String surrogate(Treatment t, int recogniser) {
        return isSurrogate(plan, t, recogniser) ? WHITE_BOX : "";
    }

    void itemValue(String cell, Treatment t, int item, int recogniser, int attacker, String metric, double value) {
        Choice m = t.condition().method();
        results.row(cell, m.id(), m.settingsText(), t.condition().release(), plan.experiment().dataset().id(), plan.items().get(item).id(),
                plan.items().get(item).subject(), labels.recogniser(recogniser), labels.attacker(attacker), "", surrogate(t, recogniser), metric, value,
                Double.isNaN(value) ? 0 : 1);
    }

    void foldValue(String cell, Treatment t, int fold, int recogniser, int attacker, int protocol, String measure, double value, int pairs) {
        Choice m = t.condition().method();
        results.row(cell, m.id(), m.settingsText(), t.condition().release(), plan.experiment().dataset().id(), "", "fold-" + (fold + 1),
                labels.recogniser(recogniser), labels.attacker(attacker), labels.protocol(protocol), surrogate(t, recogniser), measure, value, pairs);
    }

    /** @param item -1 if it concerns none in particular */
    void failure(int item, Condition c, String stage, String reason, String action) {
        failureRows++;
        failures.row(item < 0 ? "" : plan.items().get(item).id(), item < 0 ? "" : plan.items().get(item).subject(), c.method().id(), c.method().settingsText(),
                c.release(), stage, reason, action);
    }

    void operatingPoint(Treatment t, int recogniser, int attacker, int protocol, double threshold, double far, double tar) {
        Choice m = t.condition().method();
        curves.row(m.id(), m.settingsText(), t.condition().release(), labels.recogniser(recogniser), labels.attacker(attacker), labels.protocol(protocol),
                threshold, far, tar);
    }

    void bin(Treatment t, int recogniser, int attacker, int protocol, boolean genuine, double low, double high, int count) {
        Choice m = t.condition().method();
        scores.row(m.id(), m.settingsText(), t.condition().release(), labels.recogniser(recogniser), labels.attacker(attacker), labels.protocol(protocol),
                genuine ? "genuine" : "impostor", low, high, count);
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
