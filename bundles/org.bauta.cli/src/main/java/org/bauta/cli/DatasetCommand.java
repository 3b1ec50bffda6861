package org.bauta.cli;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

import org.bauta.cli.export.Export;
import org.bauta.cli.export.Export.LayoutKind;
import org.bauta.core.catalog.Catalog;
import org.bauta.core.catalog.Kind;
import org.bauta.core.dataset.DataSet;
import org.bauta.core.dataset.DataSetLoader;
import org.bauta.core.failure.UsageInvalid;
import org.bauta.core.settings.SettingsType;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Data sets as files. */
@Command(name = "dataset", mixinStandardHelpOptions = true, description = "Writes a data set to a folder.",
        synopsisSubcommandLabel = "export")
final class DatasetCommand implements Runnable {
    private static final int LONGEST = 3600;

    private final Session session;

    @CommandLine.Spec
    private CommandLine.Model.CommandSpec spec;

    DatasetCommand(Session session) {
        this.session = session;
    }

    @Override
    public void run() {
        spec.commandLine().usage(session.out());
    }

    @Command(name = "export", mixinStandardHelpOptions = true, description = {
        "Writes the pictures of a data set as PNG, with tables of what is known of them; of a drawn data set (synthetic) also exact "
                + "ground truth, parsing maps and clips.",
        "The layouts lfw and celeba are read back by the loaders of these names."})
    private void export(
            @Parameters(paramLabel = "ID", description = "see: bauta list datasets") String id,
            @Option(names = "--param", paramLabel = "NAME=VALUE", description = "a setting of the data set; repeatable")
            Map<String, String> parameters,
            @Option(names = "--out", paramLabel = "DIR", required = true, description = "a folder that is new or empty") Path out,
            @Option(names = "--layout", paramLabel = "LAYOUT", defaultValue = "plain", description = "plain (default), lfw or celeba")
            LayoutKind layout,
            @Option(names = "--clips", paramLabel = "N", defaultValue = "0", description = "also so many clips, lossless") int clips,
            @Option(names = "--seconds", paramLabel = "S", defaultValue = "4", description = "length of a clip, default 4") double seconds,
            @Option(names = "--jobs", paramLabel = "N", defaultValue = "0",
                    description = "threads (default: one for each core); the files do not depend on it") int jobs) {
        if (clips < 0 || jobs < 0 || !(seconds > 0 && seconds <= LONGEST)) {
            throw new UsageInvalid("--clips and --jobs cannot be negative, and --seconds has to be above 0 and at most " + LONGEST);
        }
        Catalog catalog = session.catalog();
        DataSetLoader<?> loader = catalog.make(Kind.DATASET, id, DataSetLoader.class);
        Opened opened = open(loader, parameters == null ? Map.of() : parameters);
        int threads = jobs == 0 ? Runtime.getRuntime().availableProcessors() : jobs;
        Export.Outcome outcome = Export.run(opened.set, new Export.Request(id, opened.settings, layout, clips, seconds, threads), out,
                session.progress());
        session.progress().clear();
        outcome.notes().forEach(n -> session.err().println("note: " + n));
        session.out().println(outcome.pictures() + " pictures of " + outcome.subjects() + " persons"
                + (clips == 0 ? "" : ", " + clips + " clips") + ": " + out);
        session.out().println("open it with: dataset: " + outcome.opened());
    }

    /** A data set and all settings it was opened with. */
    private record Opened(DataSet set, Map<String, String> settings) {
    }

    private static <S extends Record> Opened open(DataSetLoader<S> loader, Map<String, String> parameters) {
        SettingsType<S> type = SettingsType.of(loader);
        S settings = type.bind(new LinkedHashMap<>(parameters));
        return new Opened(loader.open(settings), type.toMap(settings));
    }
}
