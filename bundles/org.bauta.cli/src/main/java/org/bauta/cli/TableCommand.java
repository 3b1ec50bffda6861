package org.bauta.cli;

import java.nio.file.Path;

import org.bauta.core.failure.UsageInvalid;
import org.bauta.report.run.Judge;
import org.bauta.report.run.Measure;
import org.bauta.report.run.Run;
import org.bauta.report.table.AttackerMatrix;
import org.bauta.report.table.TableFile;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** A table of a run, as a file. */
@Command(name = "table", mixinStandardHelpOptions = true,
        description = "Writes a table of a run into a file: every number of the summary, or one measure under each attacker.")
final class TableCommand implements Runnable {
    private final Session session;

    @Parameters(paramLabel = "RUN", description = "the run folder")
    private Path run;

    @Option(names = "--attackers", paramLabel = "MEASURE", description = "this measure under each attacker, in place of the summary")
    private String measure;

    @Option(names = "--recogniser", paramLabel = "ID", description = "with --attackers: whose judgment (default: the first of the run)")
    private String recogniser;

    @Option(names = "--out", paramLabel = "FILE", required = true, description = "ends in .csv or .tex")
    private Path out;

    TableCommand(Session session) {
        this.session = session;
    }

    @Override
    public void run() {
        if (measure == null && recogniser != null) {
            throw new UsageInvalid("--recogniser goes with --attackers MEASURE");
        }
        Run read = Run.read(run);
        Path written = measure == null ? TableFile.main(read, out) : TableFile.attackers(read, measure(read), recogniser(read), out);
        session.out().println("table: " + written);
    }

    private Measure measure(Run read) {
        return AttackerMatrix.measures(read).stream().filter(m -> m.key().equals(measure) || m.isCalled(measure)).findFirst()
                .orElseThrow(() -> new UsageInvalid("no attacker has a part in '" + measure + "' in this run; there are "
                        + String.join(", ", AttackerMatrix.measures(read).stream().map(Measure::key).toList())));
    }

    private String recogniser(Run read) {
        var ids = read.judges().stream().map(Judge::recogniser).distinct().toList();
        if (recogniser != null && !ids.contains(recogniser)) {
            throw new UsageInvalid("the run has no recogniser '" + recogniser + "'; it has " + String.join(", ", ids));
        }
        return recogniser != null ? recogniser : ids.get(0);
    }
}
