package org.bauta.product;

import static org.junit.jupiter.api.Assertions.assertFalse;

import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Experiment files that are not exactly right: the fault with file, line and the nearest word, and no run folder. */
class ExperimentFaultsTest {
    private static final Bauta BAUTA = Studio.bauta("faults");
    private static final Path OUT = BAUTA.folder().resolve("out");

    private static Bauta.Result run(String yaml, String... more) {
        Studio.write(BAUTA.folder().resolve("file.yaml"), yaml);
        String[] words = new String[4 + more.length];
        System.arraycopy(new String[] {"run", "file.yaml", "--out", "out"}, 0, words, 0, 4);
        System.arraycopy(more, 0, words, 4, more.length);
        return BAUTA.run(words);
    }

    @AfterEach
    void nothingWasLeftBehind() {
        assertFalse(Files.exists(OUT));
    }

    @Test
    void allFaultsAreNamedTogetherEachWithItsLine() {
        run("""
                experiment: faults
                sead: 7
                dataset: {id: synthetic, identities: 6}
                methods:
                  - {id: gaussian-noise, sigma: 900}
                  - {id: pixelatoin, blocks: 8}
                  - {id: pixelation, bloks: 8}
                metrics: [psnr]
                """).refuses(2, "file.yaml:2: ", "sead", "did you mean seed?", "file.yaml:5: ", "sigma", "900", "file.yaml:6: ",
                "did you mean pixelation?", "file.yaml:7: ", "did you mean blocks?");
    }

    @Test
    void aMissingDataRootSaysWhatToGive() {
        String yaml = """
                experiment: missing
                dataset: {id: folder, root: faces/mine}
                methods: [mask]
                metrics: [psnr]
                """;
        String relative = BAUTA.folder().resolve("faces/mine").toString();
        run(yaml).refuses(3, "there is no folder " + relative);
        run(yaml, "--set", "dataset.root=/nowhere/at/all").refuses(3, "there is no folder /nowhere/at/all");
    }

    @Test
    void relativePathsStartFromTheFileAndThoseOfSetFromHere() {
        Studio.write(BAUTA.folder().resolve("deep/in.yaml"), """
                experiment: relative
                dataset: {id: folder, root: pictures}
                methods: [mask]
                metrics: [psnr]
                """);
        BAUTA.run("run", "deep/in.yaml", "--out", "out").refuses(3, BAUTA.folder().resolve("deep/pictures").toString());
        BAUTA.run("run", "deep/in.yaml", "--out", "out", "--set", "dataset.root=pictures")
                .refuses(3, "there is no folder " + BAUTA.folder().resolve("pictures"));
    }

    @Test
    void filesThatAreNoExperiment() {
        run("").refuses(2, "file.yaml", "empty");
        run("experiment: [unclosed\nmethods: {").refuses(2, "file.yaml:2");
        run("- just\n- a list\n").refuses(2, "file.yaml:1");
        Studio.write(BAUTA.folder().resolve("binary.yaml"), new byte[] {(byte) 0xff, (byte) 0xd8, 0, 1, 2});
        BAUTA.run("run", "binary.yaml", "--out", "out").refuses(2, "binary.yaml:1", "UTF-8");
    }

    @Test
    void aMissingJudgeIsRefusedAndNamed() {
        run(Studio.SMALL.replace("[lbp]", "[mobilefacenet-y1]")).refuses(3, "the model mobilefacenet-y1 is not at", "bauta model import");
    }
}
