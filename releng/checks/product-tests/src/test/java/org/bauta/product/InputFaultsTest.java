package org.bauta.product;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Damaged, empty, huge and faceless pictures between good ones: each is listed with its reason, and none gets out as it was. */
class InputFaultsTest {
    private static final Bauta BAUTA = Studio.bauta("inputs");
    private static final Path IN = BAUTA.folder().resolve("in");
    private static final Set<String> DAMAGED = Set.of("empty", "huge", "text", "truncated");
    private static final int BLACK = 0xff000000;

    @BeforeAll
    static void pictures() {
        Studio.write(IN.resolve("one.png"), Studio.png(Studio.portrait(4)));
        Studio.write(IN.resolve("two.png"), Studio.png(Studio.two()));
        Studio.write(IN.resolve("nobody.png"), Studio.png(Studio.landscape()));
        Studio.write(IN.resolve("truncated.jpg"), Studio.truncatedJpeg(Studio.portrait(6)));
        Studio.write(IN.resolve("empty.png"), new byte[0]);
        Studio.write(IN.resolve("huge.png"), Studio.pngHeader(30000, 30000));
        Studio.write(IN.resolve("text.jpg"), "This is no picture.\n");
    }

    @Test
    void deidentifyMasksWholeWhatHasNoFaceAndLeavesOutWhatItCannotRead() {
        BAUTA.run("deidentify", "in", "--method", "mask", "--param", "shape=box", "--out", "masked").ends(1)
                .says("2 released, 1 masked whole, 4 left out", "failures.csv");
        Path out = BAUTA.folder().resolve("masked");
        assertEquals(Set.of("one.png", "two.png", "nobody.png", "failures.csv"), names(out));
        assertEquals(Set.of(BLACK), colors(Studio.picture(out.resolve("nobody.png"))), "a picture without a face shows something");
        reasons(out.resolve("failures.csv"), "masked whole");
    }

    @Test
    void everyFaceOfAPictureIsTreated() {
        BAUTA.run("deidentify", "in/two.png", "in/one.png", "--method", "mask", "--param", "shape=box", "--out", "faces").succeeds();
        BufferedImage two = Studio.picture(BAUTA.folder().resolve("faces/two.png"));
        for (int half = 0; half < 2; half++) {
            BufferedImage person = two.getSubimage(128 * half, 0, 128, 128);
            assertTrue(share(person, BLACK) > 0.2, "the face of person " + half + " is not masked");
            assertEquals(BLACK, person.getRGB(64, 64), "the middle of face " + half + " shows");
        }
        assertEquals(BLACK, Studio.picture(BAUTA.folder().resolve("faces/one.png")).getRGB(64, 64));
    }

    @Test
    void deidentifyOmitsThemIfAskedTo() {
        BAUTA.run("deidentify", "in", "--method", "pixelation", "--on-failure", "omit", "--release", "jpeg", "--out", "omitted").ends(1)
                .says("2 released, 0 masked whole, 5 left out");
        Path out = BAUTA.folder().resolve("omitted");
        assertEquals(Set.of("one.jpg", "two.jpg", "failures.csv"), names(out));
        reasons(out.resolve("failures.csv"), "left out");
    }

    @Test
    void anInputThatIsNotThereOrIsTheOutputIsRefused() {
        BAUTA.run("deidentify", "nowhere.png", "--method", "mask", "--out", "refused").refuses(3, "there is no file or folder nowhere.png");
        BAUTA.run("deidentify", "in", "--method", "mask", "--out", "in").refuses(2, "the originals are in", "choose another --out");
        assertFalse(Files.exists(BAUTA.folder().resolve("refused")));
        assertEquals(7, names(IN).size());
    }

    @Test
    void aRunListsAndCountsThem() {
        Studio.write(BAUTA.folder().resolve("run.yaml"), """
                experiment: inputs
                dataset: {id: folder, root: in, subjects: none}
                methods: [{id: mask, shape: box}]
                metrics: [mae]
                evaluation: {samples: 10}
                """);
        Bauta.Result result = BAUTA.run("run", "run.yaml", "--out", "run").ends(1).says("failures: ", "run/failures.csv");
        assertTrue(result.err().contains("the data set lacks something: 1 entry"), result::toString);
        Path run = BAUTA.folder().resolve("run");
        Map<String, String> row = Csv.rows(run.resolve("summary.csv")).stream().filter(r -> r.get("method").equals("mask")).findFirst()
                .orElseThrow();
        assertEquals("7", row.get("n_total"), "every picture of the data set counts, the empty file too");
        assertEquals("2", row.get("n_scored"), "only pictures with a face are scored");
        Set<String> listed = Csv.rows(run.resolve("failures.csv")).stream().map(r -> r.get("item")).collect(Collectors.toSet());
        assertTrue(listed.containsAll(DAMAGED) && listed.contains("nobody"), listed::toString);
        assertEquals("data set", Csv.row(run.resolve("failures.csv"), "item", "empty").get("stage"));
        assertFalse(listed.contains("one") || listed.contains("two"), listed::toString);
    }

    private static void reasons(Path failures, String nobody) {
        Map<String, String> row = Csv.row(failures, "item", "nobody");
        assertEquals("no face was found in " + IN.resolve("nobody.png"), absolute(row.get("reason")));
        assertEquals(nobody, row.get("action"));
        Map<String, String> words = Map.of("empty", "empty", "huge", "30000", "text", "text.jpg", "truncated", "truncated.jpg");
        words.forEach((item, word) -> {
            Map<String, String> damaged = Csv.row(failures, "item", item);
            assertEquals("read left out", damaged.get("stage") + " " + damaged.get("action"));
            assertTrue(damaged.get("reason").contains(word), damaged::toString);
            assertFalse(damaged.get("reason").contains("Exception"), damaged::toString);
        });
        assertEquals(5, Csv.rows(failures).size());
    }

    private static String absolute(String reason) {
        return reason.replace(" in in/", " in " + IN + "/");
    }

    private static Set<String> names(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(f -> f.getFileName().toString()).collect(Collectors.toCollection(TreeSet::new));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static Set<Integer> colors(BufferedImage picture) {
        Set<Integer> colors = new TreeSet<>();
        for (int rgb : picture.getRGB(0, 0, picture.getWidth(), picture.getHeight(), null, 0, picture.getWidth())) {
            colors.add(rgb);
        }
        return colors;
    }

    private static double share(BufferedImage picture, int color) {
        int[] all = picture.getRGB(0, 0, picture.getWidth(), picture.getHeight(), null, 0, picture.getWidth());
        return (double) java.util.Arrays.stream(all).filter(rgb -> rgb == color).count() / all.length;
    }
}
