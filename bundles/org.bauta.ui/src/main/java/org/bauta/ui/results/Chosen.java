package org.bauta.ui.results;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

import org.bauta.report.figure.Spot;
import org.bauta.report.run.Judge;
import org.bauta.report.run.Names;
import org.bauta.report.run.SummaryRow;
import org.bauta.report.run.Treatment;
import org.bauta.report.table.Numbers;
import org.bauta.ui.history.CommandLine;
import org.bauta.ui.parts.ShellWords;

/**
 * A condition of a run that somebody points at, in words.
 *
 * @param readings numbers that belong to it
 */
record Chosen(Opened run, Treatment treatment, Judge judge, List<Spot.Reading> readings) {
    static Chosen of(Opened run, Spot spot) {
        return new Chosen(run, spot.treatment(), spot.judge(), spot.readings());
    }

    static Chosen of(Opened run, SummaryRow row) {
        return new Chosen(run, row.treatment(), row.judge(), List.of(Spot.Reading.of(row)));
    }

    /** Method and settings, then the judge, then a line for each number with its interval and n. */
    String words() {
        String settings = treatment.settings().isEmpty() ? "" : "  " + treatment.settings();
        String who = run.names().of(judge);
        return run.names().of(treatment.method()) + settings + (who.isEmpty() ? "" : "\n" + who) + readings.stream()
                .map(r -> "\n" + words(r)).collect(Collectors.joining());
    }

    private static String words(Spot.Reading r) {
        String interval = r.hasInterval() ? String.format(Locale.ROOT, "  [%.4g, %.4g]", r.low(), r.high()) : "";
        String n = r.nTotal() > 0 ? "  n = " + Numbers.scored(r.nScored(), r.nTotal()) : "";
        return r.name() + " = " + String.format(Locale.ROOT, "%.4g", r.value()) + interval + n;
    }

    /** What runs this condition alone, on the same data with the same judges. */
    String commandLine() {
        Path folder = run.run().folder();
        String method = treatment.isOriginal() ? "[]" : "[" + ShellWords.yaml(treatment.method(), Names.parse(treatment.settings())) + "]";
        return CommandLine.of("bauta", "run", folder.resolve("experiment.yaml").toString(), "--set", "methods=" + method, "--out",
                folder + "-" + treatment.method()).text();
    }
}
