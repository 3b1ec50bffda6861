package org.bauta.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

import org.bauta.core.catalog.Catalog;
import org.bauta.core.catalog.Contribution;
import org.bauta.core.catalog.Kind;
import org.bauta.core.estimation.Trait;
import org.bauta.core.face.Face;
import org.bauta.core.failure.UsageInvalid;
import org.bauta.core.image.Image;
import org.bauta.core.image.Masked;
import org.bauta.core.method.ImageMethod;
import org.bauta.core.method.Requirement;
import org.bauta.core.method.RunContext;
import org.bauta.core.progress.Progress;
import org.bauta.core.settings.NoSettings;
import org.bauta.engine.file.ExperimentFile;
import org.bauta.engine.toys.Table;
import org.bauta.engine.toys.ToyEstimators;
import org.bauta.engine.toys.ToyMeasures;
import org.bauta.engine.toys.Toys;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a run released is made again from its folder, or it is said why not. */
class ReproductionTest {
    private static final String EXPERIMENT = """
            experiment: again
            seed: 7
            dataset: {id: toy, persons: 6, pictures: 4}
            detector: middle
            methods: [{id: noise, amplitude: [10, 120]}, %s]
            release: raw
            recognisers: [blocks]
            metrics: [toy-psnr]
            %s
            """;

    @TempDir
    Path temp;
    private final Toys toys = new Toys();

    /** Covers as many pixels as its first point has columns: with other points, another picture. */
    private static final class Pointed implements ImageMethod<NoSettings> {
        @Override
        public List<Requirement> requires(NoSettings settings) {
            return List.of(new Requirement(Requirement.What.DENSE_POINTS, ""));
        }

        @Override
        public Masked apply(Face face, NoSettings settings, RunContext run) {
            byte[] out = face.crop().toBytes();
            for (int i = 0; i < Math.min(out.length, (int) face.dense().orElseThrow().x(0)); i++) {
                out[i] = 0;
            }
            return Masked.whole(face.region(), Image.ofRgb(face.crop().width(), face.crop().height(), out));
        }
    }

    private Path run(String method, String more) throws IOException {
        toys.more = List.of(Contribution.of(Kind.METHOD, "pointed", Pointed::new), Contribution.of(Kind.ESTIMATOR, "points",
                () -> new ToyEstimators.Color("points", Trait.DENSE_POINTS, new AtomicInteger())));
        Path file = Files.writeString(temp.resolve("again.yaml"), EXPERIMENT.formatted(method, more));
        Catalog catalog = toys.catalog();
        RunOptions options = RunOptions.to(temp.resolve("run")).withCache(temp.resolve("cache"));
        return Runner.run(ExperimentFile.read(file, Map.of(), catalog), catalog, options, Progress.SILENT).folder();
    }

    private int compared(Path run) throws IOException {
        Reproduction again = Reproduction.of(run, toys.catalog());
        int compared = 0;
        for (Map<String, String> kept : Table.read(run.resolve("samples/index.csv"))) {
            Image released = new ToyMeasures.Raw().decode(Files.readAllBytes(run.resolve(kept.get("file"))));
            assertEquals(released, again.release(kept.get("item"), kept.get("method"), kept.get("settings"), kept.get("release")), kept::toString);
            compared++;
        }
        return compared;
    }

    @Test
    void releasesAreMadeAgainPixelForPixel() throws IOException {
        assertTrue(compared(run("{id: noise, amplitude: 40}", "")) >= 12);
    }

    @Test
    void pointsOfTheDataSetAreThereAgain() throws IOException {
        toys.truth = true;
        assertTrue(compared(run("pointed", "")) >= 12);
    }

    /** What an estimator found is in the cache of that machine, and not in the folder: masked whole would be another picture. */
    @Test
    void itIsRefusedWhereThePointsOfARunWereNotKept() throws IOException {
        Path run = run("pointed", "estimators: [points]");
        Reproduction again = Reproduction.of(run, toys.catalog());
        Map<String, String> kept = Table.rows(Table.read(run.resolve("samples/index.csv")), "method", "pointed").get(0);
        String message = assertThrows(UsageInvalid.class,
                () -> again.release(kept.get("item"), "pointed", kept.get("settings"), kept.get("release"))).getMessage();
        assertTrue(message.startsWith("pointed needs 68 landmarks") && message.contains("which the run did not keep"), message);
    }
}
