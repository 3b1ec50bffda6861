package org.bauta.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;

import org.bauta.core.catalog.Catalog;
import org.bauta.engine.Experiment;
import org.bauta.engine.file.ExperimentFile;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.Yaml;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Judges pictures that were de-identified elsewhere. */
@Command(name = "evaluate", mixinStandardHelpOptions = true, description = "Evaluates pictures that were de-identified elsewhere against their originals.")
final class EvaluateCommand implements Callable<Integer> {
    private static final List<String> STANDARD = List.of("psnr", "ssim", "mae", "face-detection-rate");

    private final Session session;

    @Option(names = "--original", paramLabel = "DIR", required = true, description = "the originals")
    private Path original;

    @Option(names = "--deidentified", paramLabel = "DIR", required = true, description = "their releases, with the same relative names")
    private Path deidentified;

    @Option(names = "--metric", paramLabel = "ID", description = "default: psnr, ssim, mae, face-detection-rate; with a recogniser also identity-distance")
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
        Experiment experiment = ExperimentFile.read(yaml(), "bauta evaluate", Path.of("").toAbsolutePath(), Map.of(), catalog);
        return execution.run(session, catalog, experiment, out, commandLine());
    }

    private String yaml() {
        List<String> chosen = new ArrayList<>(metrics.isEmpty() ? STANDARD : metrics);
        if (metrics.isEmpty() && !recognisers.isEmpty()) {
            chosen.add("identity-distance");
        }
        Map<String, Object> file = new java.util.LinkedHashMap<>();
        file.put("experiment", "evaluate");
        file.put("title", "Evaluation of " + deidentified.getFileName());
        file.put("dataset", Map.of("id", "deidentified", "original", original.toAbsolutePath().toString(), "released", deidentified.toAbsolutePath().toString()));
        file.put("detector", detector);
        file.put("methods", List.of("given"));
        file.put("recognisers", recognisers);
        file.put("protocols", protocols);
        file.put("metrics", chosen);
        file.put("charts", List.of(Map.of("id", "grid")));
        DumperOptions options = new DumperOptions();
        options.setDefaultFlowStyle(DumperOptions.FlowStyle.BLOCK);
        return new Yaml(options).dump(file);
    }

    private List<String> commandLine() {
        List<String> words = new ArrayList<>(List.of("bauta", "evaluate", "--original", original.toString(), "--deidentified", deidentified.toString()));
        metrics.forEach(m -> words.addAll(List.of("--metric", m)));
        recognisers.forEach(r -> words.addAll(List.of("--recogniser", r)));
        protocols.forEach(p -> words.addAll(List.of("--protocol", p)));
        words.addAll(List.of("--detector", detector, "--out", out.toString()));
        execution.append(words);
        return words;
    }
}
