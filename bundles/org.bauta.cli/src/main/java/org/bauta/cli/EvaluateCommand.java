package org.bauta.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;

import org.bauta.core.catalog.Catalog;
import org.bauta.engine.Condition;
import org.bauta.engine.Experiment;
import org.bauta.engine.file.Draft;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Judges pictures that were de-identified elsewhere. */
@Command(name = "evaluate", mixinStandardHelpOptions = true,
        description = "Evaluates pictures that were de-identified elsewhere against their originals.")
final class EvaluateCommand implements Callable<Integer> {
    private static final List<String> STANDARD = List.of("psnr", "ssim", "mae", "face-detection-rate");

    private final Session session;

    @Option(names = "--original", paramLabel = "DIR", required = true, description = "the originals")
    private Path original;

    @Option(names = "--deidentified", paramLabel = "DIR", required = true, description = "their releases, with the same relative names")
    private Path deidentified;

    @Option(names = "--metric", paramLabel = "ID",
            description = "default: psnr, ssim, mae, face-detection-rate; with a recogniser also identity-distance")
    private List<String> metrics = new ArrayList<>();

    @Option(names = "--recogniser", paramLabel = "ID", description = "an imported recogniser; repeatable")
    private List<String> recognisers = new ArrayList<>();

    @Option(names = "--protocol", paramLabel = "ID", description = "a protocol; needs subjects: one folder for each person")
    private List<String> protocols = new ArrayList<>();

    @Option(names = "--detector", paramLabel = "ID", description = "default: opencv-cascade")
    private String detector = "opencv-cascade";

    @Option(names = "--out", paramLabel = "DIR", required = true, description = "the run folder")
    private Path out;

    @Mixin
    private Execution execution;

    EvaluateCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        Catalog catalog = session.catalog();
        return execution.run(session, catalog, experiment(catalog), out, commandLine());
    }

    private Experiment experiment(Catalog catalog) {
        Draft draft = new Draft("evaluate").title("Evaluation of " + deidentified.toAbsolutePath().normalize().getFileName())
                .one("dataset", "--original", "deidentified", Map.of("original", original.toAbsolutePath().toString(),
                        "released", deidentified.toAbsolutePath().toString()))
                .one("detector", "--detector", detector, Map.of()).add("methods", "--deidentified", Condition.GIVEN, Map.of())
                .add("charts", "--chart", "grid", Map.of());
        recognisers.forEach(r -> draft.add("recognisers", "--recogniser", r, Map.of()));
        protocols.forEach(p -> draft.add("protocols", "--protocol", p, Map.of()));
        chosenMetrics().forEach(m -> draft.add("metrics", "--metric", m, Map.of()));
        return draft.read(catalog);
    }

    private List<String> chosenMetrics() {
        List<String> chosen = new ArrayList<>(metrics.isEmpty() ? STANDARD : metrics);
        if (metrics.isEmpty() && !recognisers.isEmpty()) {
            chosen.add("identity-distance");
        }
        return chosen;
    }

    private List<String> commandLine() {
        List<String> words = new ArrayList<>(List.of("bauta", "evaluate", "--original", original.toString(), "--deidentified",
                deidentified.toString()));
        metrics.forEach(m -> words.addAll(List.of("--metric", m)));
        recognisers.forEach(r -> words.addAll(List.of("--recogniser", r)));
        protocols.forEach(p -> words.addAll(List.of("--protocol", p)));
        words.addAll(List.of("--detector", detector, "--out", out.toString()));
        execution.append(words);
        return words;
    }
}
