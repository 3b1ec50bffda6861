package org.bauta.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;

import org.bauta.core.catalog.Catalog;
import org.bauta.core.failure.DataMissing;
import org.bauta.engine.Recovery;
import org.bauta.engine.file.Draft;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Releases and a key in, original faces out. */
@Command(name = "recover", mixinStandardHelpOptions = true,
        description = "Restores what a reversible method has locked, for who has the key. Writes PNG files.")
final class RecoverCommand implements Callable<Integer> {
    private final Session session;

    @Parameters(paramLabel = "INPUT", arity = "1..*", description = "released pictures and folders of them")
    private List<Path> inputs;

    @Option(names = "--method", paramLabel = "ID", required = true, description = "the method that the releases were made with")
    private String method;

    @Option(names = "--key-file", paramLabel = "FILE", required = true, description = "holds the passphrase or the key")
    private Path keyFile;

    @Option(names = "--out", paramLabel = "DIR", required = true, description = "where the results go; never the folder of an input")
    private Path out;

    RecoverCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        Catalog catalog = session.catalog();
        Draft draft = new Draft("recover").one("dataset", "INPUT", "folder", Map.of("root", inputs.get(0).toAbsolutePath().toString()))
                .add("methods", "--method", method, Map.of());
        Recovery.Outcome outcome = Recovery.run(new Recovery.Request(Inputs.items(inputs),
                draft.read(catalog).conditions().get(0).method(), key(), out), catalog, session.progress());
        session.progress().clear();
        outcome.refused().forEach(r -> session.err().println("bauta: " + r.item() + ": " + r.reason()));
        session.out().println(outcome.recovered() + " recovered, " + outcome.refused().size() + " refused: " + outcome.folder());
        return Bauta.done(!outcome.refused().isEmpty());
    }

    private byte[] key() {
        try {
            return Files.readAllBytes(keyFile);
        } catch (IOException e) {
            throw new DataMissing("the key file " + keyFile + " cannot be read; check --key-file", e);
        }
    }
}
