package org.bauta.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.bauta.core.failure.OutputFailed;
import org.bauta.report.Comparison;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Several runs beside each other. */
@Command(name = "compare", mixinStandardHelpOptions = true,
        description = "Compares runs: the numbers they share and in what they were made differently.")
final class CompareCommand implements Runnable {
    private final Session session;

    @Parameters(paramLabel = "RUN", arity = "1..*", description = "two or more run folders; the others are compared with the first")
    private List<Path> runs;

    @Option(names = "--csv", paramLabel = "FILE", description = "also as CSV")
    private Path csv;

    CompareCommand(Session session) {
        this.session = session;
    }

    @Override
    public void run() {
        Comparison comparison = Comparison.of(runs);
        session.out().println(comparison.text());
        if (csv != null) {
            try {
                Files.writeString(csv, comparison.csv());
            } catch (IOException e) {
                throw new OutputFailed(csv + " cannot be written: " + e.getMessage(), e);
            }
        }
    }
}
