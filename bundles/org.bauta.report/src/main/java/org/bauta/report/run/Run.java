package org.bauta.report.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;

import org.bauta.core.failure.DataDamaged;
import org.bauta.core.failure.DataMissing;

/**
 * A finished run, read from the files of its folder and nothing else.
 *
 * @param experiment the text of {@code experiment.yaml}; empty if it is not there
 */
public record Run(Path folder, Manifest manifest, List<SummaryRow> summary, List<FailureRow> failures, List<CurvePoint> curves,
        List<ScoreBin> scores, List<Sample> samples, String experiment) {

    /**
     * @throws DataMissing if the folder is no run folder
     * @throws DataDamaged if one of its files cannot be used
     */
    public static Run read(Path folder) {
        for (String file : List.of("manifest.json", "summary.csv")) {
            if (!Files.isRegularFile(folder.resolve(file))) {
                throw new DataMissing(folder + " is no finished run: " + file
                        + " is missing; name the folder that 'bauta run' wrote, or finish the run with --resume");
            }
        }
        List<String> treatment = List.of("method", "settings");
        return new Run(folder, manifest(folder.resolve("manifest.json")),
                CsvFile.read(folder.resolve("summary.csv"), List.of("method", "settings", "recogniser", "attacker", "metric", "mean"),
                        SummaryRow::of),
                CsvFile.read(folder.resolve("failures.csv"), treatment, FailureRow::of),
                CsvFile.read(folder.resolve("curves.csv"), List.of("method", "settings", "far", "tar"), CurvePoint::of),
                CsvFile.read(folder.resolve("scores.csv"), List.of("method", "settings", "pair", "low", "high", "count"), ScoreBin::of),
                CsvFile.read(folder.resolve("samples").resolve("index.csv"), treatment, row -> Sample.of(row, folder)),
                text(folder.resolve("experiment.yaml")));
    }

    private static Manifest manifest(Path file) {
        try {
            return new Manifest((JsonObject) JsonParser.parseString(Files.readString(file)));
        } catch (IOException | JsonParseException | ClassCastException e) {
            throw new DataDamaged(file + " is no readable manifest: " + e.getMessage() + "; finish the run with --resume", e);
        }
    }

    private static String text(Path file) {
        try {
            return Files.isRegularFile(file) ? Files.readString(file) : "";
        } catch (IOException e) {
            throw new DataDamaged(file + " cannot be read: " + e.getMessage(), e);
        }
    }

    /** Everything that was done to the faces, the original first, else in the order of the summary. */
    public List<Treatment> treatments() {
        Stream<Treatment> all = summary.stream().map(SummaryRow::treatment).distinct();
        List<Treatment> rows = all.toList();
        return Stream.concat(rows.stream().filter(Treatment::isOriginal), rows.stream().filter(t -> !t.isOriginal())).toList();
    }

    /** Those rows of the summary, in order. */
    public List<SummaryRow> rows(Predicate<SummaryRow> wanted) {
        return summary.stream().filter(wanted).toList();
    }

    /** The first row of a treatment under a judge for a measure called so; a judge of nobody's measure is any judge. */
    public Optional<SummaryRow> row(Treatment treatment, Judge judge, String measure) {
        return summary.stream().filter(r -> r.treatment().equals(treatment) && r.measure().isCalled(measure))
                .filter(r -> r.judge().isNobody() || r.judge().sameAs(judge)).findFirst();
    }

    /** Recogniser and attacker pairs that judged something, without their protocols, in the order of the summary. */
    public List<Judge> judges() {
        return summary.stream().map(SummaryRow::judge).filter(j -> !j.isNobody())
                .map(j -> new Judge(j.recogniser(), j.attacker(), "")).distinct().toList();
    }

    /** What the run is called: its title, else the experiment's name, else the folder. */
    public String title() {
        return Stream.of(manifest.text("title"), manifest.text("experiment"), String.valueOf(folder.toAbsolutePath().getFileName()))
                .filter(t -> !t.isBlank()).findFirst().orElse("");
    }
}
