package org.bauta.cli.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.bauta.cli.export.Export.LayoutKind;
import org.bauta.core.dataset.DataSet;
import org.bauta.core.dataset.DataSetLoader;
import org.bauta.core.dataset.DrawnSet;
import org.bauta.core.dataset.GroundTruth;
import org.bauta.core.dataset.Item;
import org.bauta.core.failure.Cancelled;
import org.bauta.core.failure.DataDamaged;
import org.bauta.core.failure.OutputFailed;
import org.bauta.core.failure.UsageInvalid;
import org.bauta.core.progress.Progress;
import org.bauta.core.protocol.Trials.Trial;
import org.bauta.core.settings.SettingsType;
import org.bauta.dataset.celeba.CelebA;
import org.bauta.dataset.folder.FolderLoader;
import org.bauta.dataset.lfw.LfwLoader;
import org.bauta.vision.ClipReader;
import org.bauta.vision.LabelMapFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;

/** What is written is what the data set is: our own loaders read it back. */
class ExportTest {
    @TempDir
    Path folder;

    private static Export.Request request(LayoutKind layout, int clips, int jobs) {
        return new Export.Request("synthetic", Map.of("size", "64"), layout, clips, 0.2, jobs);
    }

    private Export.Outcome export(DataSet set, LayoutKind layout) {
        return Export.run(set, request(layout, 0, 2), folder.resolve("out"), Progress.SILENT);
    }

    private static <S extends Record> DataSet open(DataSetLoader<S> loader, Map<String, String> settings) {
        return loader.open(SettingsType.of(loader).bind(settings));
    }

    private DataSet reopened(DataSetLoader<?> loader, String... more) {
        Map<String, String> settings = new HashMap<>(Map.of("root", folder.resolve("out").toString()));
        for (int i = 0; i < more.length; i += 2) {
            settings.put(more[i], more[i + 1]);
        }
        return open(loader, settings);
    }

    private List<String> lines(String name) throws IOException {
        return Files.readAllLines(folder.resolve("out").resolve(name));
    }

    @Test
    void lfwKeepsPersonsPixelsAndPairs() throws IOException {
        DrawnSet set = Drawn.persons(8, 3);
        assertEquals(List.of(), export(set, LayoutKind.LFW).notes());
        DataSet back = reopened(new LfwLoader(), "scope", "all");
        assertEquals(set.items().size(), back.items().size());
        assertEquals(List.of(), back.problems());
        Map<String, Item> read = back.items().stream().collect(Collectors.toMap(Item::id, i -> i));
        for (Item item : set.items()) {
            Item other = read.get(lfw(item.id()));
            assertEquals(item.subject(), other.subject());
            assertEquals(item.picture().read(), other.picture().read(), item.id());
        }
        assertEquals(pairs(set, ExportTest::lfw), pairs(back, id -> id));
        assertEquals(set.trials().orElseThrow().folds(), back.trials().orElseThrow().folds());
        assertEquals("4\t6", lines("pairs.txt").get(0));
        assertEquals(List.of("4", "2", "id0000\t3", "id0004\t3", "2", "id0001\t3"), lines("people.txt").subList(0, 6));
    }

    /** LFW counts from 1, the portraits from 0. */
    private static String lfw(String id) {
        int number = Integer.parseInt(id.substring(id.length() - 4)) + 1;
        return id.substring(0, id.length() - 4) + String.format("%04d", number);
    }

    private static Map<Trial, Long> pairs(DataSet set, java.util.function.UnaryOperator<String> name) {
        return set.trials().orElseThrow().pairs().stream()
                .map(t -> new Trial(name.apply(t.first()), name.apply(t.second()), t.same(), t.fold()))
                .collect(Collectors.groupingBy(t -> t, Collectors.counting()));
    }

    /** Nine persons in four folds: one fold has more pairs than the others, which the format cannot say. */
    @Test
    void pairsThatDoNotFitTheFormatAreNotHidden() {
        DrawnSet set = Drawn.persons(9, 3);
        Export.Outcome outcome = export(set, LayoutKind.LFW);
        Map<Trial, Long> all = pairs(set, ExportTest::lfw);
        Map<Trial, Long> kept = pairs(reopened(new LfwLoader()), id -> id);
        assertEquals(48, kept.size());
        assertTrue(all.size() > kept.size() && all.keySet().containsAll(kept.keySet()));
        assertTrue(outcome.notes().get(0).contains("48 of the " + all.size()), outcome.notes().toString());
    }

    @Test
    void celebaKeepsPersonsPixelsPointsAndAttributes() throws IOException {
        DrawnSet set = Drawn.persons(7, 2);
        export(set, LayoutKind.CELEBA);
        DataSet back = reopened(new CelebA());
        assertEquals(List.of(), back.problems());
        assertEquals(set.items().size(), back.items().size());
        Map<String, String> persons = new TreeMap<>();
        for (int i = 0; i < set.items().size(); i++) {
            Item item = set.items().get(i);
            Item other = back.items().get(i);
            assertEquals(item.picture().read(), other.picture().read(), item.id());
            assertEquals(persons.computeIfAbsent(item.subject(), s -> other.subject()), other.subject());
            for (int p = 0; p < 5; p++) {
                assertEquals(item.points().orElseThrow().x(p), other.points().orElseThrow().x(p), 0.5);
                assertEquals(item.points().orElseThrow().y(p), other.points().orElseThrow().y(p), 0.5);
            }
            sameAttributes(item, other);
        }
        assertEquals(7, persons.values().stream().distinct().count());
        boxes(set);
    }

    private static void sameAttributes(Item item, Item other) {
        Map<String, String> attributes = new HashMap<>(other.attributes());
        int part = List.of("background", "attacker", "evaluation").indexOf(item.attributes().get("split"));
        assertEquals(List.of("train", "valid", "test").get(part), attributes.remove("partition"));
        assertTrue(attributes.size() >= 30, "only " + attributes.keySet());
        attributes.forEach((name, value) -> assertEquals(item.attributes().get(name), value.equals("true") ? "1" : "-1", name));
    }

    /** The loader takes boxes of pictures in the wild only: read here as the owner writes them. */
    private void boxes(DataSet set) throws IOException {
        List<String> rows = lines("list_bbox_celeba.txt");
        assertEquals(Integer.toString(set.items().size()), rows.get(0));
        assertEquals("image_id x_1 y_1 width height", rows.get(1));
        for (int i = 0; i < set.items().size(); i++) {
            String[] cells = rows.get(i + 2).split("\\s+");
            assertEquals(String.format("%06d.png", i + 1), cells[0]);
            assertEquals(set.items().get(i).box().orElseThrow().x(), Integer.parseInt(cells[1]), 0.5);
            assertEquals(set.items().get(i).box().orElseThrow().height(), Integer.parseInt(cells[4]), 0.5);
        }
    }

    @Test
    void plainKeepsItemsAndGroundTruth() throws IOException {
        DrawnSet set = Drawn.persons(3, 2);
        export(set, LayoutKind.PLAIN);
        DataSet back = reopened(new FolderLoader(), "root", folder.resolve("out/images").toString());
        List<String> json = lines("ground-truth.jsonl");
        List<String> csv = lines("ground-truth.csv");
        assertEquals(7, csv.size());
        for (int i = 0; i < set.items().size(); i++) {
            Item item = set.items().get(i);
            Item other = back.items().get(i);
            GroundTruth truth = set.draw(item);
            assertEquals(item.id(), other.id());
            assertEquals(item.subject(), other.subject());
            assertEquals(item.picture().read(), truth.image());
            assertEquals(truth.image(), other.picture().read());
            Path map = folder.resolve("out/parsing/" + item.id() + ".png");
            assertEquals(truth.parsing(), LabelMapFile.decode(Files.readAllBytes(map), truth.parsing().names()));
            sameTruth(item, truth, JsonParser.parseString(json.get(i)).getAsJsonObject());
            sameTruth(truth, row(csv, i));
        }
    }

    private static void sameTruth(Item item, GroundTruth truth, JsonObject line) {
        assertEquals(item.id(), line.get("item").getAsString());
        JsonArray points = line.getAsJsonArray("landmarks68");
        assertEquals(68, points.size());
        for (int p = 0; p < 68; p++) {
            assertEquals(truth.dense().x(p), points.get(p).getAsJsonArray().get(0).getAsDouble());
            assertEquals(truth.dense().y(p), points.get(p).getAsJsonArray().get(1).getAsDouble());
        }
        assertEquals(item.attributes().get("yaw"), String.format("%.2f", line.getAsJsonObject("pose").get("yaw").getAsDouble() + 0.0)
                .replace("-0.00", "0.00"));
        assertEquals(33, line.getAsJsonObject("light").size());
        assertTrue(line.getAsJsonObject("action-units").has("AU12"));
        assertTrue(line.getAsJsonObject("identity").has("age"));
    }

    private static Map<String, String> row(List<String> csv, int i) {
        String[] header = csv.get(0).split(",");
        String[] cells = csv.get(i + 1).split(",");
        Map<String, String> row = new HashMap<>();
        for (int c = 0; c < header.length; c++) {
            assertEquals(null, row.put(header[c], cells[c]), "twice in the header: " + header[c]);
        }
        return row;
    }

    private static void sameTruth(GroundTruth truth, Map<String, String> row) {
        assertEquals(truth.box().width(), Double.parseDouble(row.get("box-width")));
        assertEquals(truth.dense().y(67), Double.parseDouble(row.get("landmark67-y")));
        truth.values().values().forEach(group -> group.forEach((name, value) ->
                assertEquals(value, Double.parseDouble(row.get(name)), name)));
    }

    @Test
    void clipsAreLosslessAndTracked() throws IOException {
        DrawnSet set = Drawn.persons(2, 1);
        Export.run(set, request(LayoutKind.PLAIN, 3, 2), folder.resolve("out"), Progress.SILENT);
        for (int c = 0; c < 3; c++) {
            try (ClipReader clip = new ClipReader(folder.resolve("out/clips/" + set.clip(c).id() + ".mkv"))) {
                assertEquals(set.clip(c).rate(), clip.rate(), 1e-6);
                for (int f = 0; f < 5; f++) {
                    assertEquals(set.clip(c).frame(f).image(), clip.read().orElseThrow(), "clip " + c + ", frame " + f);
                }
                assertEquals(Optional.empty(), clip.read());
            }
        }
        List<String> tracks = lines("clips/tracks.csv");
        assertEquals(1 + 3 * 5, tracks.size());
        Map<String, String> last = row(tracks, 14);
        assertEquals(set.clip(2).id(), last.get("clip"));
        assertEquals("4", last.get("frame"));
        assertEquals(set.clip(2).frame(4).box().x(), Double.parseDouble(last.get("box-x")));
        assertEquals(15, lines("clips/ground-truth.jsonl").size());
        assertEquals("id0000", set.clip(2).subject());
        assertFalse(set.clip(0).frame(0).image().equals(set.clip(2).frame(0).image()), "a second clip shows something else");
    }

    @Test
    void anyNumberOfThreadsWritesTheSameBytes() throws IOException {
        for (LayoutKind layout : LayoutKind.values()) {
            Map<String, Integer> one = written(layout, 1);
            assertEquals(one, written(layout, 3));
            assertTrue(one.size() > 8, one.keySet().toString());
        }
    }

    private Map<String, Integer> written(LayoutKind layout, int jobs) throws IOException {
        Path out = folder.resolve(layout + "-" + jobs);
        Export.run(Drawn.persons(4, 2), request(layout, 1, jobs), out, Progress.SILENT);
        return contents(out, out.toString());
    }

    private static Map<String, Integer> contents(Path root, String name) throws IOException {
        Map<String, Integer> all = new TreeMap<>();
        try (Stream<Path> files = Files.walk(root)) {
            for (Path f : files.filter(Files::isRegularFile).toList()) {
                all.put(root.relativize(f).toString(), Arrays.hashCode(Files.readAllBytes(f)));
            }
        }
        assertTrue(all.keySet().stream().noneMatch(f -> f.endsWith(".part")), name + " holds something unfinished");
        return all;
    }

    @Test
    void whoStopsFindsNothingLeft() throws IOException {
        Path out = folder.resolve("out");
        for (long after : new long[] {0, 3, 9}) {
            assertThrows(Cancelled.class, () -> Export.run(Drawn.persons(4, 2), request(LayoutKind.PLAIN, 2, 2), out, stopping(after)));
            assertFalse(Files.exists(out), "left after " + after);
        }
        Files.createDirectory(out);
        assertThrows(Cancelled.class, () -> Export.run(Drawn.persons(4, 2), request(LayoutKind.LFW, 0, 2), out, stopping(3)));
        try (Stream<Path> left = Files.list(out)) {
            assertEquals(0, left.count());
        }
    }

    private static Progress stopping(long after) {
        AtomicLong done = new AtomicLong();
        return new Progress() {
            @Override
            public void begin(String what, long total) {
                // only what is done counts
            }

            @Override
            public void advance(long amount) {
                done.addAndGet(amount);
            }

            @Override
            public void note(String message) {
                // nobody reads it
            }

            @Override
            public boolean cancelled() {
                return done.get() >= after;
            }
        };
    }

    @Test
    void whatIsThereAlreadyStays() throws IOException {
        Path note = Files.writeString(Files.createDirectory(folder.resolve("out")).resolve("note.txt"), "mine");
        UsageInvalid refused = assertThrows(UsageInvalid.class, () -> export(Drawn.persons(2, 1), LayoutKind.PLAIN));
        assertTrue(refused.getMessage().contains("note.txt"), refused.getMessage());
        assertEquals("mine", Files.readString(note));
        assertThrows(OutputFailed.class, () -> Export.run(Drawn.persons(2, 1), request(LayoutKind.PLAIN, 0, 1), note.resolve("below"),
                Progress.SILENT));
    }

    @Test
    void layoutsRefuseWhatTheyCannotHold() throws IOException {
        export(Drawn.persons(2, 2), LayoutKind.PLAIN);
        Path images = folder.resolve("out/images");
        DataSet plain = open(new FolderLoader(), Map.of("root", images.toString()));
        DataSet nobody = open(new FolderLoader(), Map.of("root", images.toString(), "subjects", "none"));
        Path other = folder.resolve("other");
        assertThrows(UsageInvalid.class, () -> Export.run(plain, request(LayoutKind.CELEBA, 0, 1), other, Progress.SILENT));
        assertThrows(UsageInvalid.class, () -> Export.run(nobody, request(LayoutKind.LFW, 0, 1), other, Progress.SILENT));
        assertThrows(UsageInvalid.class, () -> Export.run(plain, request(LayoutKind.PLAIN, 1, 1), other, Progress.SILENT));
        assertThrows(UsageInvalid.class, () -> Export.run(Drawn.persons(1, 1, Map.of("size", "65")), request(LayoutKind.PLAIN, 1, 1), other,
                Progress.SILENT));
        Files.writeString(images.resolve("id0001/id0001_0001.png"), "damaged");
        assertThrows(DataDamaged.class, () -> Export.run(plain, request(LayoutKind.LFW, 0, 1), other, Progress.SILENT));
        assertFalse(Files.exists(other), "nothing is left of what failed");
    }

    @Test
    void anyDataSetCanBeExported() {
        export(Drawn.persons(3, 2), LayoutKind.LFW);
        DataSet lfw = reopened(new LfwLoader(), "scope", "all");
        Path again = folder.resolve("again");
        Export.run(lfw, request(LayoutKind.PLAIN, 0, 1), again, Progress.SILENT);
        DataSet back = open(new FolderLoader(), Map.of("root", again.resolve("images").toString()));
        assertEquals(lfw.items().stream().map(Item::id).toList(), back.items().stream().map(Item::id).toList());
        for (int i = 0; i < back.items().size(); i++) {
            assertEquals(lfw.items().get(i).picture().read(), back.items().get(i).picture().read());
        }
    }
}
