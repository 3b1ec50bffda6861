package org.bauta.product;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.time.Instant;
import java.util.List;

import org.junit.jupiter.api.Test;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;

/** What a run says of itself. */
class ManifestTest {
    private static final String HASH = "[0-9a-f]{64}";

    private final JsonObject manifest = JsonParser.parseString(Studio.text(Studio.run().resolve("manifest.json"))).getAsJsonObject();

    private JsonObject part(String name) {
        return manifest.getAsJsonObject(name);
    }

    @Test
    void whatWhenAndWhere() {
        assertEquals("small", manifest.get("experiment").getAsString());
        assertEquals("finished", manifest.get("state").getAsString());
        assertEquals(7, manifest.get("seed").getAsLong());
        assertTrue(Instant.parse(manifest.get("started").getAsString()).isBefore(Instant.parse(manifest.get("finished").getAsString())));
        assertTrue(manifest.get("command").getAsString().startsWith("bauta run small.yaml"), manifest::toString);
        for (String key : List.of("os", "arch", "cpus", "java")) {
            assertTrue(part("machine").has(key), key);
        }
        assertTrue(manifest.get("bauta").getAsString().matches("\\d+\\.\\d+\\.\\d+.*"), manifest.get("bauta")::toString);
    }

    @Test
    void hashesOfDataModelsFacesAndCode() {
        assertTrue(part("dataset").get("fingerprint").getAsString().matches(HASH), part("dataset")::toString);
        assertEquals(12, part("dataset").get("items").getAsInt());
        assertEquals(6, part("dataset").get("subjects").getAsInt());
        assertTrue(part("detector").get("boxes").getAsString().matches(HASH), part("detector")::toString);
        JsonObject judge = manifest.getAsJsonArray("recognisers").get(0).getAsJsonObject();
        assertEquals("lbp", judge.get("id").getAsString());
        assertTrue(judge.get("sha256").getAsString().matches(HASH), judge::toString);
        for (String used : List.of("engine", "method gaussian-noise", "method pixelation", "metric psnr", "recogniser lbp",
                "attacker naive",
                "protocol verification-10-fold", "codec png")) {
            assertTrue(part("code").get(used).getAsString().matches(HASH), used);
        }
        assertTrue(manifest.getAsJsonArray("protocols").get(0).getAsJsonObject().get("sha256").getAsString().matches(HASH));
    }

    @Test
    void cellsAndFailuresAreThoseOfTheLogAndTheTable() {
        List<String> log = Studio.text(Studio.run().resolve("run.log")).lines().toList();
        for (String outcome : List.of("computed", "reused", "failed")) {
            assertEquals(log.stream().filter(l -> l.contains(" " + outcome + " ")).count(), part("cells").get(outcome).getAsLong(),
                    outcome);
        }
        assertEquals(0, manifest.get("failures").getAsInt());
        assertEquals(List.of(), Csv.rows(Studio.run().resolve("failures.csv")));
    }

    /** The experiment as resolved is an experiment file that gives the same numbers. */
    @Test
    void theResolvedExperimentRunsToTheSameNumbers() {
        Bauta bauta = Studio.bauta("resolved");
        bauta.run("run", Studio.run().resolve("experiment.yaml").toString(), "--no-report", "--out", "run").succeeds();
        assertEquals(Studio.text(Studio.run().resolve("summary.csv")), Studio.text(bauta.folder().resolve("run/summary.csv")));
        assertTrue(Files.exists(bauta.folder().resolve("run/boxes.csv")));
    }
}
