package org.bauta.cli;

import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;

import org.bauta.core.catalog.Catalog;
import org.bauta.engine.Experiment;
import org.bauta.engine.file.ExperimentFile;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** From an experiment file to a run folder with tables, charts and a report. */
@Command(name = "run", mixinStandardHelpOptions = true, description = "Runs an experiment file.")
final class RunCommand implements Callable<Integer> {
    private final Session session;

    @Parameters(paramLabel = "EXPERIMENT.yaml", description = "the experiment file")
    private Path file;

    @Option(names = "--out", paramLabel = "DIR", description = "the run folder (default: runs/NAME-DATE-TIME)")
    private Path out;

    @Option(names = "--set", paramLabel = "PATH=VALUE",
            description = "sets a value of the file: dataset.root=/data/lfw, methods.0.sigma=[2,4]")
    private List<String> set = new ArrayList<>();

    @Option(names = "--seed", paramLabel = "N", description = "another seed")
    private Long seed;

    @Mixin
    private Execution execution;

    RunCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        Catalog catalog = session.catalog();
        Map<String, String> overrides = Assignments.of("--set", set);
        if (seed != null) {
            overrides.put("seed", seed.toString());
        }
        Experiment experiment = ExperimentFile.read(file, overrides, catalog);
        Path folder = out != null ? out : standardFolder(experiment.name());
        return execution.run(session, catalog, experiment, folder, commandLine(overrides, folder));
    }

    private static Path standardFolder(String name) {
        String time = LocalDateTime.now(ZoneId.systemDefault()).format(DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss", Locale.ROOT));
        return Path.of("runs", name + "-" + time);
    }

    private List<String> commandLine(Map<String, String> overrides, Path folder) {
        List<String> words = new ArrayList<>(List.of("bauta", "run", file.toString(), "--out", folder.toString()));
        overrides.forEach((k, v) -> words.addAll(k.equals("seed") && seed != null ? List.of("--seed", v) : List.of("--set", k + "=" + v)));
        execution.append(words);
        return words;
    }
}
