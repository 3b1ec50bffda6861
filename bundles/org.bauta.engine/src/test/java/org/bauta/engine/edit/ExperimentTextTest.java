package org.bauta.engine.edit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;

import org.bauta.core.failure.UsageInvalid;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ExperimentTextTest {
    private static final String TEXT = """
            # A comment at the top.
            experiment: small
            title: "Two: methods"     # in quotes
            seed: 7

            dataset: {id: synthetic, identities: 8, size: 128}   # nobody real
            detector: opencv-cascade

            methods:                       # each list is a sweep
              - {id: gaussian-blur, sigma: [2, 4, 8]}   # weakest first
              # pixels
              - id: mask
                shape: box     # or an ellipse
                border: 3
              - id: pixelation   # at its default
            recognisers: [lbp, sface]
            protocol: verification-10-fold
            metrics:
              - psnr    # decibel
              - {id: identity-distance, distance: cosine}

            # the end
            """;

    private final ExperimentText text = ExperimentText.of(TEXT);

    @Test
    void entriesAreReadWithTheirSweepsAndLines() {
        assertEquals(List.of("gaussian-blur", "mask", "pixelation"), text.entries("methods").stream().map(Entry::id).toList());
        assertEquals(Map.of("sigma", new Value(List.of("2", "4", "8"), true)), text.entries("methods").get(0).settings());
        assertEquals("shape box   border 3", text.entries("methods").get(1).settingsText());
        Entry mask = text.entries("methods").get(1);
        assertEquals(List.of(12, 14), List.of(mask.firstLine(), mask.lastLine()));
        assertEquals(List.of("verification-10-fold"), text.entries("protocol").stream().map(Entry::id).toList());
        assertEquals("Two: methods", text.value("title").orElseThrow().text());
        assertEquals(List.of(), text.entries("attackers"));
    }

    @Test
    void aSettingChangesNothingButItsValue() {
        assertEquals(TEXT.replace("[2, 4, 8]", "[2, 5]"),
                text.set("methods", 0, "sigma", Value.typed("2, 5", true)).in(TEXT));
        assertEquals(TEXT.replace("shape: box ", "shape: ellipse "), text.set("methods", 1, "shape", Value.of("ellipse")).in(TEXT));
        assertEquals(TEXT.replace("border: 3", "border: 3\n    width: 9"), text.set("methods", 1, "width", Value.of("9")).in(TEXT));
        assertEquals(TEXT.replace("- id: pixelation   # at its default", "- id: pixelation   # at its default\n    blocks: [4, 8]"),
                text.set("methods", 2, "blocks", Value.typed("[4, 8]", false)).in(TEXT));
        assertEquals(TEXT.replace("- psnr ", "- {id: psnr, region: face} "), text.set("metrics", 0, "region", Value.of("face")).in(TEXT));
        assertEquals(TEXT.replace("size: 128}", "size: 128, yaw: 12}"), text.set("dataset", 0, "yaw", Value.of("12")).in(TEXT));
    }

    @Test
    void aSettingTakenOutLeavesTheOthers() {
        assertEquals(TEXT.replace("identities: 8, ", ""), text.unset("dataset", 0, "identities").in(TEXT));
        assertEquals(TEXT.replace(", size: 128}", "}"), text.unset("dataset", 0, "size").in(TEXT));
        assertEquals(TEXT.replace("    shape: box     # or an ellipse\n", ""), text.unset("methods", 1, "shape").in(TEXT));
        assertEquals(TEXT, text.unset("methods", 1, "nothing").in(TEXT));
    }

    @Test
    void entriesAreAddedRemovedAndMovedWithTheirComments() {
        assertEquals(TEXT.replace("at its default\n", "at its default\n  - noise\n"), text.add("methods", "noise").in(TEXT));
        assertEquals(TEXT.replace("sface]", "sface, arcface]"), text.add("recognisers", "arcface").in(TEXT));
        assertEquals(TEXT.replace(": verification-10-fold", ": [verification-10-fold, other]"), text.add("protocol", "other").in(TEXT));
        assertEquals(TEXT.replace("lbp, ", ""), text.remove("recognisers", 0).in(TEXT));
        assertEquals(TEXT.replace(", sface", ""), text.remove("recognisers", 1).in(TEXT));
        assertEquals(TEXT.replace("  - psnr    # decibel\n", ""), text.remove("metrics", 0).in(TEXT));
        assertEquals(TEXT.replace("protocol: verification-10-fold\n", ""), text.remove("protocol", 0).in(TEXT));
        String moved = text.swap("methods", 1).in(TEXT);
        assertEquals(List.of("gaussian-blur", "pixelation", "mask"), ExperimentText.of(moved).entries("methods").stream().map(Entry::id).toList());
        assertTrue(moved.contains("  - id: pixelation   # at its default\n  - id: mask\n    shape: box     # or an ellipse\n    border: 3\n"), moved);
    }

    @Test
    void sectionsThatAreMissingComeWhereTheyBelong() {
        assertEquals(TEXT.replace("sface]\n", "sface]\nattackers: [naive]\n"), text.add("attackers", "naive").in(TEXT));
        assertEquals(TEXT.replace("cosine}\n", "cosine}\nevaluation: {bootstrap: 20}\n"),
                text.set("evaluation", "bootstrap", Value.of("20")).in(TEXT));
        assertEquals(TEXT.replace("cosine}\n", "cosine}\ncharts:\n  - roc\n"), text.add("charts", "roc").in(TEXT));
        ExperimentText bare = ExperimentText.of("seed: 3\n");
        assertEquals("experiment: new\nseed: 3\n", bare.set("experiment", Value.of("new")).in("seed: 3\n"));
        assertEquals("# empty\nmethods:\n  - mask\n", ExperimentText.of("# empty").add("methods", "mask").in("# empty"));
        assertEquals("methods: [mask]", ExperimentText.of("methods:").add("methods", "mask").in("methods:"));
        assertEquals("methods: [mask]", ExperimentText.of("methods: []").add("methods", "mask").in("methods: []"));
        assertEquals("{seed: 3, methods: [mask]}", ExperimentText.of("{seed: 3}").add("methods", "mask").in("{seed: 3}"));
    }

    @Test
    void anEntryThatStoodAloneBecomesAList() {
        String block = "methods:\n  id: mask\n  shape: box  # why\nseed: 1\n";
        ExperimentText grown = ExperimentText.of(ExperimentText.of(block).add("methods", "noise").in(block));
        assertEquals(List.of("mask", "noise"), grown.entries("methods").stream().map(Entry::id).toList());
        assertTrue(grown.text().contains("shape: box  # why") || grown.text().contains("shape: box"), grown.text());
        assertTrue(grown.has("seed"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"8", "8%", "12px", "", "~", "null", "true", "a, b", "a: b", "#no", "x # y", "'", "\"", "\\", "[", "]", "{}", "- x", "-5", "---",
        "%x", "@x", "&x", "*x", "!x", "|", ">", "?", "? x", "\t", "two\nlines", "\u0007", "\u2028", "é€", "\ud83d\ude00", " ", "=", "<<", ":", "a:", "C:\\data",
        "/data/faces", "0x1F", "1e-3", "2026-01-01", "yes"})
    void everyTextReadsBackAsItWasGiven(String words) {
        for (Splice s : List.of(text.set("methods", 0, "sigma", Value.of(words)), text.set("methods", 1, "shape", Value.of(words)))) {
            List<Entry> methods = ExperimentText.of(s.in(TEXT)).entries("methods");
            assertEquals(3, methods.size());
            Value read = methods.get(0).settings().get("sigma").isList() ? methods.get(1).settings().get("shape")
                    : methods.get(0).settings().get("sigma");
            assertEquals(Value.of(words), read);
        }
        assertEquals(words, ExperimentText.of(text.set("title", Value.of(words)).in(TEXT)).value("title").orElseThrow().text());
    }

    @Test
    void windowsLineBreaksStay() {
        String windows = TEXT.replace("\n", "\r\n");
        String changed = ExperimentText.of(windows).add("methods", "noise").in(windows);
        assertFalse(changed.replace("\r\n", "").contains("\n"));
    }

    @Test
    void charactersBeyondTheBasicPlaneDoNotShiftPlaces() {
        String emoji = "title: \ud83d\ude00\ud83d\ude00\nseed: 1\n";
        assertEquals("title: \ud83d\ude00\ud83d\ude00\nseed: 2\n", ExperimentText.of(emoji).set("seed", Value.of("2")).in(emoji));
    }

    @Test
    void whatIsNoMapIsRefused() {
        for (String wrong : List.of("- a\n", "word", "a: [", "\tx: 1", "a: b: c", "\u0007")) {
            assertThrows(UsageInvalid.class, () -> ExperimentText.of(wrong), wrong);
        }
    }

    /** Whatever is wished for in whatever order: comments stay, and the text stays YAML of the same sections. */
    @Test
    void commentsSurviveAThousandWishes() {
        Random random = new Random(11);
        for (int round = 0; round < 40; round++) {
            ExperimentText now = text;
            for (int i = 0; i < 25; i++) {
                now = ExperimentText.of(wish(now, random).in(now.text()));
            }
            List<String> kept = comments(now.text());
            assertTrue(kept.containsAll(List.of("# A comment at the top.", "# in quotes", "# nobody real", "# each list is a sweep", "# the end")),
                    now.text());
            assertEquals("opencv-cascade", now.value("detector").orElseThrow().text());
        }
    }

    private static Splice wish(ExperimentText now, Random random) {
        String key = List.of("methods", "metrics", "recognisers").get(random.nextInt(3));
        int n = now.entries(key).size();
        int at = n == 0 ? 0 : random.nextInt(n);
        String setting = "s" + random.nextInt(3);
        return switch (random.nextInt(n < 2 ? 2 : 6)) {
            case 0 -> now.add(key, "new-" + random.nextInt(9));
            case 1 -> now.set("dataset", 0, setting, Value.typed(random.nextInt(99) + (random.nextBoolean() ? ", 3" : ""), true));
            case 2 -> now.unset(key, at, setting);
            case 3 -> now.set(key, at, setting, Value.of("v" + random.nextInt(9)));
            case 4 -> now.swap(key, random.nextInt(n - 1));
            default -> n > 2 ? now.remove(key, at) : now.choose(key, at, "other");
        };
    }

    private static List<String> comments(String text) {
        List<String> all = new ArrayList<>();
        text.lines().filter(l -> l.contains("# ")).forEach(l -> all.add(l.substring(l.indexOf("# "))));
        return all.stream().collect(Collectors.toList());
    }
}
