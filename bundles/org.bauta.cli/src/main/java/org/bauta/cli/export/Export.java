package org.bauta.cli.export;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;

import org.bauta.core.dataset.DataSet;
import org.bauta.core.dataset.DrawnSet;
import org.bauta.core.dataset.GroundTruth;
import org.bauta.core.dataset.Item;
import org.bauta.core.failure.Cancelled;
import org.bauta.core.failure.DataMissing;
import org.bauta.core.failure.OutputFailed;
import org.bauta.core.failure.UsageInvalid;
import org.bauta.core.progress.Progress;
import org.bauta.core.protocol.Trials;
import org.bauta.engine.folder.CsvFile;
import org.bauta.vision.ClipWriter;
import org.bauta.vision.LabelMapFile;
import org.bauta.vision.PngCodec;

import com.google.gson.GsonBuilder;

/**
 * Writes an opened data set: pictures as PNG (pixels, no metadata), tables, and of a drawn data set also ground truth, parsing
 * maps and clips. The same data set gives the same files with any number of threads; the folder holds all of it or nothing.
 */
public final class Export {
    /** How the folder is laid out. */
    public enum LayoutKind {
        /** {@code images/<subject>/<item>.png}, tables, parsing maps. */
        PLAIN,
        /** As LFW is packed. */
        LFW,
        /** As CelebA is packed. */
        CELEBA
    }

    /**
     * What to write.
     *
     * @param id of the data set
     * @param settings it was opened with, by name
     * @param clips how many
     * @param seconds of each clip
     * @param jobs threads, at least 1
     */
    public record Request(String id, Map<String, String> settings, LayoutKind layout, int clips, double seconds,
            int jobs) {
    }

    /**
     * What was written.
     *
     * @param opened how an experiment file opens it again
     * @param notes what the layout could not hold, in sentences
     */
    public record Outcome(int pictures, int subjects, int clips, String opened, List<String> notes) {
    }

    private static final PngCodec PNG = new PngCodec();
    private static final PngCodec.Settings COMPRESSION = new PngCodec.Settings(6);

    private final DataSet set;
    private final Request request;
    private final Progress progress;
    private final Layout layout;

    private Export(DataSet set, Request request, Progress progress) {
        this.set = set;
        this.request = request;
        this.progress = progress;
        if (set.items().isEmpty()) {
            throw new DataMissing("there are no pictures to export in " + set.variant());
        }
        if (request.clips > 0) {
            checkClips();
        }
        layout = switch (request.layout) {
            case PLAIN -> new PlainLayout(set);
            case LFW -> new LfwLayout(set);
            case CELEBA -> new CelebaLayout(set);
        };
    }

    /** Before minutes of work on pictures. */
    private void checkClips() {
        if (!(set instanceof DrawnSet drawn)) {
            throw new UsageInvalid("the data set " + request.id + " has no clips to export; leave --clips out");
        }
        ClipWriter.requireEven(drawn.clip(0).frame(0).image().width());
    }

    /**
     * @throws UsageInvalid if the folder is not empty or the layout does not suit the data set
     * @throws OutputFailed if the folder cannot be written; then nothing is left in it
     * @throws Cancelled if the user stopped it; then nothing is left either
     */
    public static Outcome run(DataSet set, Request request, Path out, Progress progress) {
        Export export = new Export(set, request, progress);
        try (ExportFolder folder = new ExportFolder(out)) {
            Outcome outcome = export.write(folder, out);
            folder.keep();
            return outcome;
        } catch (Cancelled e) {
            throw new Cancelled("the export was stopped; nothing of it is left in " + out);
        } catch (OutputFailed e) {
            throw isFull(e) ? new OutputFailed("the disk is full; make room or choose another --out, nothing of the export is left in "
                    + out, e) : e;
        }
    }

    private static boolean isFull(OutputFailed e) {
        return e.getCause() instanceof IOException io && String.valueOf(io.getMessage()).toLowerCase(Locale.ROOT).contains("no space");
    }

    private Outcome write(ExportFolder folder, Path out) {
        pictures(folder);
        ItemTables.write(set, layout.pictures(), folder);
        List<String> notes = new ArrayList<>(layout.write(folder));
        if (request.clips > 0) {
            new ClipExport((DrawnSet) set, request.clips, request.seconds, request.jobs, progress).write(folder);
        }
        long subjects = set.items().stream().map(Item::subject).filter(s -> !s.isEmpty()).distinct().count();
        Outcome outcome = new Outcome(set.items().size(), (int) subjects, request.clips, layout.opened(out.toString()), notes);
        folder.write("export.json", List.of(manifest(outcome)));
        return outcome;
    }

    private void pictures(ExportFolder folder) {
        progress.begin("pictures", set.items().size());
        if (set instanceof DrawnSet drawn) {
            try (TruthTables truths = new TruthTables(folder, "", List.of("item", "subject", "picture"))) {
                int[] at = new int[1];
                InOrder.each(set.items().size(), request.jobs, i -> draw(drawn, i, folder), truth -> {
                    Item item = set.items().get(at[0]);
                    truths.add(List.of(item.id(), item.subject(), layout.pictures().get(at[0]++)), truth);
                });
                truths.finish();
            }
        } else {
            InOrder.each(set.items().size(), request.jobs, i -> copy(i, folder), i -> { });
        }
    }

    private GroundTruth draw(DrawnSet drawn, int i, ExportFolder folder) {
        stopIfAsked();
        GroundTruth truth = drawn.draw(set.items().get(i));
        folder.write(layout.pictures().get(i), PNG.encode(truth.image(), COMPRESSION));
        if (layout.takesMaps()) {
            String name = layout.pictures().get(i);
            folder.write("parsing" + name.substring(name.indexOf('/')), LabelMapFile.encode(truth.parsing()));
            if (i == 0) {
                classes(truth.parsing().names(), folder);
            }
        }
        progress.advance(1);
        return truth;
    }

    private static void classes(List<String> names, ExportFolder folder) {
        try (CsvFile table = folder.table("parsing-classes.csv", List.of("label", "class", "color"))) {
            IntStream.range(0, names.size())
                    .forEach(i -> table.row(i, names.get(i), String.format(Locale.ROOT, "#%06x", LabelMapFile.color(i))));
            table.finish();
        }
    }

    private Integer copy(int i, ExportFolder folder) {
        stopIfAsked();
        folder.write(layout.pictures().get(i), PNG.encode(set.items().get(i).picture().read(), COMPRESSION));
        progress.advance(1);
        return i;
    }

    private void stopIfAsked() {
        if (progress.cancelled()) {
            throw new Cancelled("the export was stopped");
        }
    }

    /** Written last: who finds it knows that the export is complete. */
    private String manifest(Outcome outcome) {
        Map<String, Object> m = new LinkedHashMap<>();
        m.put("dataset", request.id);
        m.put("settings", request.settings);
        m.put("variant", set.variant());
        m.put("licence", set.licence());
        m.put("layout", request.layout.name().toLowerCase(Locale.ROOT));
        m.put("pictures", outcome.pictures);
        m.put("subjects", outcome.subjects);
        m.put("clips", outcome.clips);
        m.put("trials", set.trials().map(Trials::source).orElse("none"));
        m.put("notes", outcome.notes);
        return new GsonBuilder().setPrettyPrinting().disableHtmlEscaping().create().toJson(m);
    }
}
