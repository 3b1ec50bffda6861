package org.bauta.learning.recipe;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.bauta.core.dataset.Item;
import org.bauta.core.failure.OutputFailed;
import org.bauta.core.progress.Progress;
import org.bauta.learning.gradient.TorchLock;
import org.bauta.learning.training.Curve;
import org.bauta.learning.training.Training;

import ai.djl.ndarray.NDManager;

/**
 * From a recipe to models in files: draws, learns, exports, measures. The same recipe gives the same files on the same machine,
 * also when it is stopped and started again on the way.
 */
public final class RecipeRun {
    /** Name of the file of every model in its folder. */
    public static final String MODEL = "model.onnx";
    private static final String CHECKPOINT = "checkpoint";

    private final Recipe recipe;
    private final Path out;
    private final Progress watch;

    private RecipeRun(Recipe recipe, Path out, Progress watch) {
        this.recipe = recipe;
        this.out = out;
        this.watch = watch;
    }

    /**
     * What a recipe made.
     *
     * @param hashes SHA-256 of the models by id
     * @param quality measured figures by id
     */
    public record Outcome(Curve curve, Map<String, String> hashes, Map<String, Map<String, String>> quality) {
    }

    /**
     * @param cache folder for drawn pictures
     * @param out folder for the models; a checkpoint in it is gone on from
     * @throws OutputFailed if something cannot be written
     * @throws org.bauta.core.failure.Cancelled if the user stopped; the checkpoint is in the folder
     */
    public static Outcome run(Recipe recipe, DataOpener opener, Path cache, Path out, Progress watch) {
        try (Materials materials = Materials.open(recipe, opener, cache, watch)) {
            return new RecipeRun(recipe, out, watch).learn(materials);
        }
    }

    private Outcome learn(Materials materials) {
        try (NDManager manager = TorchLock.newManager()) {
            Files.createDirectories(out);
            TorchLock.engine().setRandomSeed((int) recipe.seed());
            Lesson lesson = lesson(materials, manager);
            long started = System.nanoTime();
            Path checkpoint = out.resolve(CHECKPOINT);
            Curve curve = new Training(manager, lesson.players(), lesson.samples(), lesson.validation(), recipe.schedule(), recipe.seed())
                    .run(checkpoint, sha256(recipe.text().getBytes(StandardCharsets.UTF_8)), watch);
            write(out.resolve("curve.csv"), curve.toCsv().getBytes(StandardCharsets.UTF_8));
            int persons = (int) materials.data().items().stream().map(Item::subject).distinct().count();
            Outcome outcome = write(lesson.models(), curve, persons, (System.nanoTime() - started) / 1_000_000_000L);
            Files.delete(checkpoint);
            return outcome;
        } catch (IOException e) {
            throw new OutputFailed("the training cannot write to " + out + ": " + e.getMessage(), e);
        }
    }

    private Lesson lesson(Materials materials, NDManager manager) {
        return switch (recipe.kind()) {
            case RECOGNISER -> new RecogniserLesson(recipe, materials, manager);
            case TRAITS -> new TraitsLesson(recipe, materials, manager);
            case RBM -> new BoltzmannLesson(recipe, materials, manager);
            case GENERATOR -> new GeneratorLesson(recipe, materials, manager);
            case PERTURBATION -> new PerturbationLesson(recipe, materials, manager);
        };
    }

    private Outcome write(List<TrainedModel> models, Curve curve, int persons, long seconds) throws IOException {
        Map<String, String> hashes = new LinkedHashMap<>();
        Map<String, Map<String, String>> quality = new LinkedHashMap<>();
        for (TrainedModel model : models) {
            Path folder = Files.createDirectories(out.resolve(model.model().id()));
            String hash = sha256(model.onnx());
            write(folder.resolve(MODEL), model.onnx());
            write(folder.resolve("card.yaml"), Card.of(model, recipe, hash, curve, persons, seconds).getBytes(StandardCharsets.UTF_8));
            hashes.put(model.model().id(), hash);
            quality.put(model.model().id(), model.quality());
        }
        return new Outcome(curve, hashes, quality);
    }

    private static void write(Path file, byte[] bytes) throws IOException {
        Path part = file.resolveSibling(file.getFileName() + ".part");
        Files.write(part, bytes);
        Files.move(part, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
