package org.bauta.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;

import org.bauta.cli.export.Drawn;
import org.bauta.core.catalog.Catalog;
import org.bauta.core.catalog.Contribution;
import org.bauta.core.catalog.Kind;
import org.bauta.dataset.folder.FolderLoader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;

class DatasetCommandTest {
    @TempDir
    Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    private int bauta(String... words) {
        out.getBuffer().setLength(0);
        err.getBuffer().setLength(0);
        PrintWriter errors = new PrintWriter(err, true);
        Catalog catalog = Catalog.of(Contribution.of(Kind.DATASET, "synthetic", Drawn::new),
                Contribution.of(Kind.DATASET, "folder", FolderLoader::new));
        return Bauta.execute(new Session(() -> catalog, new PrintWriter(out, true), errors, new ConsoleProgress(errors, false),
                folder, folder), words);
    }

    @Test
    void exportsWhatIsAskedFor() throws IOException {
        Path to = folder.resolve("faces");
        assertEquals(0, bauta("dataset", "export", "synthetic", "--param", "identities=4", "--param", "images=2", "--param", "size=64",
                "--layout", "lfw", "--clips", "1", "--seconds", "0.08", "--out", to.toString()), err.toString());
        assertTrue(out.toString().contains("8 pictures of 4 persons, 1 clips"), out.toString());
        assertTrue(out.toString().contains("{id: lfw, root: " + to), out.toString());
        JsonObject manifest = JsonParser.parseString(Files.readString(to.resolve("export.json"))).getAsJsonObject();
        assertEquals("4", manifest.getAsJsonObject("settings").get("identities").getAsString());
        assertEquals("1", manifest.getAsJsonObject("settings").get("seed").getAsString(), "defaults are there too");
        assertTrue(Files.exists(to.resolve("id0003/id0003_0002.png")));
        assertEquals(3, Files.readAllLines(to.resolve("clips/tracks.csv")).size());
    }

    @Test
    void faultsAreOneSentenceAndLeaveNothing() throws IOException {
        Path to = folder.resolve("faces");
        refused(2, "did you mean synthetic", "dataset", "export", "synthetik", "--out", to.toString());
        refused(2, "did you mean images", "dataset", "export", "synthetic", "--param", "image=2", "--out", to.toString());
        refused(2, "--out", "dataset", "export", "synthetic");
        refused(2, "huge", "dataset", "export", "synthetic", "--layout", "huge", "--out", to.toString());
        refused(2, "--seconds", "dataset", "export", "synthetic", "--clips", "1", "--seconds", "0", "--out", to.toString());
        refused(3, "no folder", "dataset", "export", "folder", "--param", "root=" + folder.resolve("nowhere"), "--out", to.toString());
        assertFalse(Files.exists(to));
        Path file = Files.writeString(folder.resolve("file"), "");
        refused(3, "cannot be written", "dataset", "export", "synthetic", "--param", "identities=2", "--out", file.resolve("x").toString());
    }

    private void refused(int code, String says, String... words) {
        assertEquals(code, bauta(words), err.toString());
        assertTrue(err.toString().contains(says), err.toString());
        assertFalse(err.toString().contains("internal error"), err.toString());
    }
}
