package org.bauta.engine.cell;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

import org.bauta.core.image.Codec;
import org.bauta.engine.folder.AtomicFile;
import org.bauta.engine.folder.CsvFile;
import org.bauta.engine.folder.RunFolder;
import org.bauta.engine.plan.Plan;
import org.bauta.engine.plan.Treatment;

/** The first items of the data set as each condition released them, for the figures of the report. */
public final class Samples {
    private Samples() {
    }

    static void keep(Bench bench, Treatment treatment, int item, byte[] file) {
        if (item < bench.plan().experiment().evaluation().samples()) {
            AtomicFile.write(bench.folder().path().resolve(name(treatment, item)), file);
        }
    }

    /** Relative to the run folder, with forward slashes. */
    private static String name(Treatment treatment, int item) {
        Codec<Record> codec = treatment.codec().contribution();
        return RunFolder.SAMPLES + "/" + treatment.folder() + "/" + String.format(Locale.ROOT, "%04d", item + 1) + "." + codec.extension();
    }

    /** Writes {@code samples/index.csv}. */
    public static void index(Plan plan, RunFolder folder) {
        Path file = folder.file(RunFolder.SAMPLES).resolve("index.csv");
        try (CsvFile index = new CsvFile(file, java.util.List.of("item", "method", "settings", "release", "file"))) {
            for (Treatment t : plan.treatments()) {
                for (int i = 0; i < Math.min(plan.items().size(), plan.experiment().evaluation().samples()); i++) {
                    if (Files.exists(folder.path().resolve(name(t, i)))) {
                        index.row(plan.items().get(i).id(), t.condition().method().id(), t.condition().method().settingsText(),
                                t.condition().release().toString(), name(t, i));
                    }
                }
            }
            index.finish();
        }
    }
}
