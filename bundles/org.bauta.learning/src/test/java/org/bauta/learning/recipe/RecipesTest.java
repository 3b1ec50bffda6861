package org.bauta.learning.recipe;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

import org.bauta.core.failure.Cancelled;
import org.bauta.core.failure.UsageInvalid;
import org.bauta.core.progress.Progress;
import org.bauta.learning.store.ModelStore;
import org.bauta.learning.test.Blobs;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Recipes of seconds, on disks instead of faces. */
class RecipesTest {
    private static final String RECOGNISER = """
            title: Tiny
            kind: recogniser
            net: {architecture: mobile, width: 6, blocks: 1, dimensions: 16}
            data: {id: blobs, persons: 8, images: 4, seed: 1}
            validation: {id: blobs, persons: 4, images: 2, seed: 2}
            test: {id: blobs, persons: 12, images: 2, seed: 3}
            view: {size: 32, by: box}
            loss: {scale: 8, margin: 0.1}
            schedule: {batch: 8, epochs: 5, rate: 0.005, warmup: 2, checkpoint: 3}
            seed: 3
            models:
              tiny: {name: Tiny, task: recogniser}
            """.replace("by: box", "by: template");
    private static final String TRAITS = """
            title: Tiny
            kind: traits
            net: {architecture: residual, width: 6, blocks: 0, dimensions: 16}
            data: {id: blobs, persons: 16, images: 8, seed: 1}
            validation: {id: blobs, persons: 4, images: 2, seed: 2}
            test: {id: blobs, persons: 12, images: 2, seed: 3}
            view: {size: 32, by: box, margin: 0.4}
            augmentation: {mirror: 0.5, shift: 2, turn: 3}
            schedule: {batch: 16, epochs: 20, rate: 0.01, warmup: 2, settle: 0.4}
            seed: 3
            models:
              tiny-points: {task: points-5}
              tiny-pose: {task: pose}
              tiny-units: {task: action-units}
              tiny-attributes: {task: attributes}
              tiny-features: {task: features}
              tiny-perception: {task: perception}
            """;

    @TempDir
    private Path folder;

    private RecipeRun.Outcome run(String text, String out, Progress watch) {
        return RecipeRun.run(RecipeReader.parse(text, "tiny.yaml"), request -> {
            Map<String, String> s = request.settings();
            return new Blobs(Integer.parseInt(s.get("persons")), Integer.parseInt(s.get("images")), Long.parseLong(s.get("seed")));
        }, folder.resolve("cache"), folder.resolve(out), watch);
    }

    private static Progress stopAfter(int steps) {
        boolean[] learning = new boolean[1];
        int[] done = new int[1];
        return new Progress() {
            @Override
            public void begin(String what, long total) {
                learning[0] = what.equals("learning");
            }

            @Override
            public void advance(long amount) {
                done[0] += learning[0] && amount > 0 ? 1 : 0;
            }

            @Override
            public void note(String message) {
                // silent
            }

            @Override
            public boolean cancelled() {
                return done[0] >= steps;
            }
        };
    }

    @Test
    void theSameRecipeGivesTheSameFileTwiceAndAfterAnInterruption() throws IOException {
        RecipeRun.Outcome first = run(RECOGNISER, "a", Progress.SILENT);
        assertEquals(first.hashes(), run(RECOGNISER, "b", Progress.SILENT).hashes());
        assertThrows(Cancelled.class, () -> run(RECOGNISER, "c", stopAfter(7)));
        assertTrue(Files.exists(folder.resolve("c/checkpoint")));
        assertEquals(first.hashes(), run(RECOGNISER, "c", Progress.SILENT).hashes());
        assertFalse(Files.exists(folder.resolve("c/checkpoint")));
        assertArrayEquals(Files.readAllBytes(folder.resolve("a/tiny/model.onnx")), Files.readAllBytes(folder.resolve("c/tiny/model.onnx")));
        String other = RECOGNISER.replace("seed: 3\nmodels", "seed: 4\nmodels");
        assertFalse(first.hashes().equals(run(other, "d", Progress.SILENT).hashes()));
    }

    @Test
    void theCardHoldsHashDataAndFigures() throws IOException {
        RecipeRun.Outcome outcome = run(RECOGNISER, "a", Progress.SILENT);
        String card = Files.readString(folder.resolve("a/tiny/card.yaml"));
        assertTrue(card.contains("sha256: " + outcome.hashes().get("tiny")), card);
        assertTrue(card.contains("blobs persons=8 images=4 seed=1"), card);
        assertTrue(card.contains("% right"), card);
        assertEquals(6, Files.readAllLines(folder.resolve("a/curve.csv")).size(), "a head and five epochs");
    }

    @Test
    void oneTrunkLearnsSeveralThings() throws IOException {
        RecipeRun.Outcome outcome = run(TRAITS, "t", Progress.SILENT);
        assertEquals(6, outcome.hashes().size());
        double error = Double.parseDouble(outcome.quality().get("tiny-points").get("mean-error").split(" ")[0]);
        assertTrue(error < 40, "the points lie within " + error + " % of the distance of the eyes");
        String card = Files.readString(folder.resolve("t/tiny-attributes/card.yaml"));
        assertTrue(card.contains("names: [Even]"), "attributes that are no yes or no are left out: " + card);
        assertTrue(Files.readString(folder.resolve("t/tiny-perception/card.yaml")).contains("tensors: [stage0, stage1, stage2, stage3]"));
    }

    @Test
    void parsing() {
        String unet = TRAITS.replace("residual", "unet").replaceAll("(?s)models:.*", "models:\n  tiny-parsing: {task: parsing}\n");
        RecipeRun.Outcome outcome = run(unet, "p", Progress.SILENT);
        String figure = outcome.quality().get("tiny-parsing").get("mean-intersection-over-union");
        assertTrue(Double.parseDouble(figure.split(" ")[0]) > 0.7, figure);
    }

    /** Contrastive divergence: what was learned is nearer to faces that were not seen than their mean is, and fewer units know less. */
    @Test
    void aBoltzmannMachineLearnsWhatFacesLookLike() throws IOException {
        String rbm = TRAITS.replace("kind: traits", "kind: rbm").replace("by: box", "by: frame").replaceAll("augmentation:.*\n", "")
                .replaceAll("(?s)models:.*", "boltzmann: {units: 16, sigma: 0.8}\nmodels:\n  tiny-rbm: {task: reconstruction}\n");
        RecipeRun.Outcome outcome = run(rbm, "r", Progress.SILENT);
        Map<String, String> quality = outcome.quality().get("tiny-rbm");
        double all = Double.parseDouble(quality.get("units-16").split(" ")[0]);
        double one = Double.parseDouble(quality.get("units-1").split(" ")[0]);
        assertTrue(all < 0.9 * one, all + " and " + one);
        double[] contrast = Files.readAllLines(folder.resolve("r/curve.csv")).stream().skip(1)
                .mapToDouble(line -> Double.parseDouble(line.split(",")[1])).toArray();
        assertTrue(contrast[contrast.length - 1] < 0.8 * contrast[0], "faces have come nearer to what the machine makes of them");
        assertEquals(outcome.hashes(), run(rbm, "s", Progress.SILENT).hashes());
        ModelStore store = new ModelStore(folder.resolve("own"), folder.resolve("r"));
        store.verify("tiny-rbm");
    }

    private static String refused(String text) {
        UsageInvalid e = assertThrows(UsageInvalid.class, () -> RecipeReader.parse(text, "r.yaml"));
        assertEquals(2, e.exitCode());
        assertFalse(e.getMessage().contains("\n"), e.getMessage());
        return e.getMessage();
    }

    @Test
    void badRecipesAreToldInOneSentenceWithLineAndKey() {
        String unknown = refused(RECOGNISER.replace("schedule:", "shedule:"));
        assertTrue(unknown.contains("shedule") && unknown.contains("did you mean schedule"), unknown);
        String inside = refused(RECOGNISER.replace("epochs: 5", "epochs: many"));
        assertTrue(inside.contains("line 9") && inside.contains("epochs"), inside);
        assertTrue(refused(RECOGNISER.replace("rate:", "rat:")).contains("did you mean rate"));
        assertTrue(refused(RECOGNISER.replace("recogniser}", "pose}")).contains("recogniser"));
        assertTrue(refused(RECOGNISER.replace("  tiny:", "  Tiny_1:")).contains("kebab-case"));
        assertTrue(refused(RECOGNISER.replace("id: blobs, persons: 8,", "persons: 8,")).contains("name a data set"));
        assertTrue(refused("- a list").contains("no recipe"));
        assertTrue(refused("title: [").contains("no YAML"));
        assertTrue(refused(RECOGNISER.replaceAll("seed: 3\n", "")).contains("'seed' is missing"));
    }

    @Test
    void codesAreLearnedOfPersonsWhoWereMadeFromSome() {
        String wrong = TRAITS.replace("schedule:", "auxiliary: {codes: 1}\nschedule:");
        String message = assertThrows(UsageInvalid.class, () -> run(wrong, "w", Progress.SILENT)).getMessage();
        assertTrue(message.startsWith("tiny.yaml: auxiliary:") && message.contains("synthetic faces"), message);
    }

    @Test
    void parsingNeedsItsOwnNet() {
        String wrong = TRAITS.replace("task: pose", "task: parsing");
        assertTrue(assertThrows(UsageInvalid.class, () -> run(wrong, "w", Progress.SILENT)).getMessage().contains("unet"));
    }
}
