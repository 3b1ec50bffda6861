package org.bauta.report.table;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

import org.bauta.core.failure.OutputFailed;
import org.bauta.core.failure.UsageInvalid;
import org.bauta.report.run.Measure;
import org.bauta.report.run.Names;
import org.bauta.report.run.Run;

/** Tables as files: LaTeX with its caption where the name ends in {@code .tex}, else CSV. */
public final class TableFile {
    private TableFile() {
    }

    /** Every number of the summary, a line for each treatment. @throws OutputFailed if the file cannot be written */
    public static Path main(Run run, Path file) {
        Names names = new Names(run);
        MainTable main = MainTable.of(run);
        return write(file, isLatex(file) ? LatexTable.write(main, names, new Caption(run, names).table(), "main") : CsvTable.write(main));
    }

    /** One measure by one recogniser under each attacker. @throws OutputFailed if the file cannot be written */
    public static Path attackers(Run run, Measure measure, String recogniser, Path file) {
        Names names = new Names(run);
        AttackerMatrix matrix = AttackerMatrix.of(run, measure, recogniser);
        String caption = names.of(measure) + " (" + measure.key() + ") by " + names.exact(recogniser)
                + " under each attacker; worst: the attacker that does best. " + new Caption(run, names).table();
        return write(file, isLatex(file) ? matrix.latex(names, caption) : matrix.csv());
    }

    private static boolean isLatex(Path file) {
        String name = file.toString().toLowerCase(Locale.ROOT);
        if (!name.endsWith(".tex") && !name.endsWith(".csv")) {
            throw new UsageInvalid("a table can be saved as .csv or .tex, not as " + file.getFileName());
        }
        return name.endsWith(".tex");
    }

    private static Path write(Path file, String content) {
        try {
            return Files.writeString(file, content);
        } catch (IOException e) {
            throw new OutputFailed("the table cannot be written to " + file + ": " + e.getMessage(), e);
        }
    }
}
