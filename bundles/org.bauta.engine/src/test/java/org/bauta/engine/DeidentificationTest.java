package org.bauta.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import org.bauta.core.catalog.Catalog;
import org.bauta.core.catalog.Contribution;
import org.bauta.core.catalog.Kind;
import org.bauta.core.dataset.Item;
import org.bauta.core.dataset.Picture;
import org.bauta.core.failure.UsageInvalid;
import org.bauta.core.image.Box;
import org.bauta.core.image.Image;
import org.bauta.core.image.Region;
import org.bauta.core.progress.Progress;
import org.bauta.core.recognition.Detection;
import org.bauta.core.recognition.Detector;
import org.bauta.core.recognition.FaceFinder;
import org.bauta.core.settings.NoSettings;
import org.bauta.engine.Deidentification.Outcome;
import org.bauta.engine.Deidentification.Request;
import org.bauta.engine.Evaluation.OnFailure;
import org.bauta.engine.toys.Table;
import org.bauta.engine.toys.ToyAverage;
import org.bauta.engine.toys.ToyMeasures;
import org.bauta.engine.toys.ToyNoise;
import org.bauta.engine.toys.Toys;
import org.bauta.testkit.Pictures;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every face is treated, nothing else changes, and no original leaves. */
class DeidentificationTest {
    private static final Box LEFT = new Box(2, 2, 20, 20);
    private static final Box RIGHT = new Box(30, 10, 20, 20);

    @TempDir
    Path temp;

    /** Two faces in everything that is not flat. */
    private static final class Two implements Detector<NoSettings> {
        @Override
        public FaceFinder open(NoSettings settings) {
            return new FaceFinder() {
                @Override
                public List<Detection> find(Image image) {
                    return image.sample(0, 0, 0) == image.sample(5, 5, 0) && image.sample(9, 0, 0) == image.sample(0, 7, 0) ? List.of()
                            : List.of(new Detection(LEFT, 1, Optional.empty()), new Detection(RIGHT, .5, Optional.empty()));
                }

                @Override
                public String fingerprint() {
                    return "two";
                }

                @Override
                public void close() {
                    // nothing to close
                }
            };
        }

        @Override
        public boolean findsPoints() {
            return false;
        }
    }

    private record Stored(Image image, String location) implements Picture {
        @Override
        public Image read() {
            if (image.width() == 1) {
                throw new org.bauta.core.failure.DataDamaged(location + " is truncated");
            }
            return image;
        }

        @Override
        public String fingerprint() {
            return image.contentHash();
        }
    }

    private static Item item(String id, Image image, String location) {
        return Item.of(id, id.equals("bad") ? "failing" : "", new Stored(image, location));
    }

    private static Catalog catalog() {
        return Catalog.of(Contribution.of(Kind.DETECTOR, "two", Two::new), Contribution.of(Kind.CODEC, "raw", ToyMeasures.Raw::new),
                Contribution.of(Kind.METHOD, "noise", () -> new ToyNoise(new java.util.concurrent.atomic.AtomicInteger(), "failing",
                        Set.of())));
    }

    private Outcome run(OnFailure policy, Item... items) {
        Request request = new Request(List.of(items), new Choice("noise", Map.of("amplitude", "90")), Toys.plain("raw"), Toys.plain("two"),
                1,
                temp.resolve("out"), 2, policy);
        return Deidentification.run(request, catalog(), Progress.SILENT);
    }

    private Image result(String id) throws IOException {
        return new ToyMeasures.Raw().decode(Files.readAllBytes(temp.resolve("out").resolve(id + ".raw")));
    }

    private static Region region(Box b) {
        return new Region((int) b.x(), (int) b.y(), (int) b.width(), (int) b.height());
    }

    @Test
    void bothFacesAreTreatedAndNothingElseChanges() throws IOException {
        Image original = Pictures.waves(64, 40, 1);
        assertEquals(new Outcome(temp.resolve("out"), 1, 0, 0), run(OnFailure.MASK, item("sub/a", original, "memory:a")));
        Image released = result("sub/a");
        assertNotEquals(original.crop(region(LEFT)), released.crop(region(LEFT)));
        assertNotEquals(original.crop(region(RIGHT)), released.crop(region(RIGHT)));
        for (int y = 0; y < 40; y++) {
            for (int x = 0; x < 64; x++) {
                boolean inside = region(LEFT).contains(new Region(x, y, 1, 1)) || region(RIGHT).contains(new Region(x, y, 1, 1));
                for (int c = 0; c < 3; c++) {
                    assertTrue(inside || original.sample(x, y, c) == released.sample(x, y, c));
                }
            }
        }
    }

    private Item[] troubled() {
        return new Item[] {item("good", Pictures.waves(64, 40, 1), "memory:good"), item("bad", Pictures.waves(64, 40, 2), "memory:bad"),
            item("empty", Image.filled(64, 40, 9, 9, 9), "memory:empty"), item("torn", Image.filled(1, 1, 0, 0, 0), "memory:torn")};
    }

    @Test
    void whatFailsIsMaskedWholeAndListed() throws IOException {
        assertEquals(new Outcome(temp.resolve("out"), 1, 2, 1), run(OnFailure.MASK, troubled()));
        assertEquals(Image.filled(64, 40, 0, 0, 0), result("bad"));
        assertEquals(Image.filled(64, 40, 0, 0, 0), result("empty"));
        assertTrue(Files.notExists(temp.resolve("out/torn.raw")));
        List<Map<String, String>> failures = Table.read(temp.resolve("out/failures.csv"));
        assertEquals(List.of("bad", "empty", "torn"), failures.stream().map(r -> r.get("item")).toList());
        assertEquals("no face was found in memory:empty", failures.get(1).get("reason"));
    }

    private Outcome together(ToyAverage average, String fault, OnFailure policy, Item... items) {
        Catalog catalog = Catalog.of(Contribution.of(Kind.DETECTOR, "two", Two::new), Contribution.of(Kind.CODEC, "raw",
                ToyMeasures.Raw::new), Contribution.of(Kind.METHOD, "average", () -> average));
        Choice method = new Choice("average", Map.of("noise", "3", "fault", fault));
        return Deidentification.run(new Request(List.of(items), method, Toys.plain("raw"), Toys.plain("two"), 5, temp.resolve("out"), 2,
                policy), catalog, Progress.SILENT);
    }

    /** The left face is larger by its score alone, the right one nearer to the middle: that one the pictures are of. */
    @Test
    void allInputsAreOneClosedSetAndBystandersAreBlack() throws IOException {
        ToyAverage average = new ToyAverage();
        Item[] items = troubled();
        assertEquals(new Outcome(temp.resolve("out"), 2, 1, 1), together(average, "", OnFailure.MASK, items));
        assertEquals(List.of("", "failing"), average.calls.get(0).stream().map(f -> f.subject()).toList());
        assertEquals(List.of(RIGHT, RIGHT), average.calls.get(0).stream().map(f -> f.box()).toList());
        Image good = Pictures.waves(64, 40, 1);
        assertEquals(good.crop(region(RIGHT)), average.calls.get(0).get(0).crop(), "the method sees the face as it is");
        Image released = result("good");
        assertEquals(Image.filled(20, 20, 0, 0, 0), released.crop(region(LEFT)));
        assertNotEquals(good.crop(region(RIGHT)), released.crop(region(RIGHT)));
        assertEquals(good.crop(new Region(52, 0, 12, 40)), released.crop(new Region(52, 0, 12, 40)));
        assertEquals(Image.filled(64, 40, 0, 0, 0), result("empty"));
        assertEquals(List.of("empty", "torn"), Table.read(temp.resolve("out/failures.csv")).stream().map(r -> r.get("item")).toList());
    }

    @Test
    void aSetMethodThatFailsReleasesNobody() throws IOException {
        assertEquals(new Outcome(temp.resolve("out"), 0, 3, 1), together(new ToyAverage(), "few", OnFailure.MASK, troubled()));
        assertEquals(Image.filled(64, 40, 0, 0, 0), result("good"));
        Files.delete(temp.resolve("out/good.raw"));
        Files.delete(temp.resolve("out/bad.raw"));
        Files.delete(temp.resolve("out/empty.raw"));
        assertEquals(new Outcome(temp.resolve("out"), 0, 0, 4), together(new ToyAverage(), "throw", OnFailure.OMIT, troubled()));
        assertTrue(Files.notExists(temp.resolve("out/good.raw")));
        assertEquals("told to fail", Table.read(temp.resolve("out/failures.csv")).get(0).get("reason").replaceAll(".*: (.*) \\(.*", "$1"));
    }

    @Test
    void orLeftOut() throws IOException {
        assertEquals(new Outcome(temp.resolve("out"), 1, 0, 3), run(OnFailure.OMIT, troubled()));
        try (Stream<Path> files = Files.list(temp.resolve("out"))) {
            assertEquals(List.of("failures.csv", "good.raw"), files.map(f -> f.getFileName().toString()).sorted().toList());
        }
    }

    @Test
    void originalsAreNeverOverwrittenNorJoined() throws IOException {
        Files.createDirectories(temp.resolve("out"));
        Path original = Files.write(temp.resolve("out/a.raw"), new byte[] {1});
        Item beside = item("a", Pictures.waves(64, 40, 1), original.toString());
        assertTrue(assertThrows(UsageInvalid.class, () -> run(OnFailure.MASK, beside)).getMessage().contains("choose another --out"));
        Path deeper = Files.createDirectories(temp.resolve("out/in")).resolve("b.raw");
        Files.write(deeper, new byte[] {2});
        Item over = item("in/b", Pictures.waves(64, 40, 1), deeper.toString());
        assertTrue(assertThrows(UsageInvalid.class, () -> run(OnFailure.MASK, over)).getMessage().contains("overwrite the original"));
        Item out = item("../b", Pictures.waves(64, 40, 1), "memory:b");
        assertTrue(assertThrows(UsageInvalid.class, () -> run(OnFailure.MASK, out)).getMessage().contains("leads out of"));
        Item same = item("x", Pictures.waves(64, 40, 1), "memory:x");
        assertTrue(assertThrows(UsageInvalid.class, () -> run(OnFailure.MASK, same, item("X", Pictures.waves(64, 40, 2), "memory:X")))
                .getMessage().contains("two pictures"));
        assertEquals(1, Files.size(original));
        assertEquals(1, Files.size(deeper));
    }

    @Test
    void theSeedDecidesTheResult() throws IOException {
        run(OnFailure.MASK, item("a", Pictures.waves(64, 40, 1), "memory:a"));
        Image first = result("a");
        run(OnFailure.MASK, item("a", Pictures.waves(64, 40, 1), "memory:a"));
        assertEquals(first, result("a"));
    }
}
