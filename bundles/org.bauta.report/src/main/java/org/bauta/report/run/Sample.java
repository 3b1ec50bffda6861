package org.bauta.report.run;

import java.nio.file.Path;

/** One line of {@code samples/index.csv}: a picture that the run kept. */
public record Sample(String item, Treatment treatment, Path file) {
    static Sample of(Row row, Path folder) {
        return new Sample(row.text("item"), Treatment.of(row), folder.resolve(row.text("file")).normalize());
    }
}
