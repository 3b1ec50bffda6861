package org.bauta.learning.training;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;

import org.bauta.core.failure.BautaException;
import org.bauta.core.failure.Cancelled;
import org.bauta.core.failure.DataDamaged;
import org.bauta.core.failure.SettingsInvalid;
import org.bauta.core.progress.Progress;
import org.bauta.learning.gradient.TorchLock;
import org.bauta.learning.loss.Reconstruction;
import org.bauta.learning.net.Chain;
import org.bauta.learning.net.Dense;
import org.bauta.learning.net.Norm;
import org.bauta.learning.net.Rectifier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Block;
import ai.djl.nn.Parameter;
import ai.djl.training.ParameterStore;
import ai.djl.training.initializer.XavierInitializer;

/** Properties of the loop, on a net that learns the product of two numbers. */
class TrainingTest {
    private static final Schedule SCHEDULE = new Schedule(16, 6, 0.01, Schedule.Fall.COSINE, 5, 0.01, 0.9, 0.999, 0, 0, 0, 7);

    @TempDir
    private Path folder;

    private static final class Products implements Samples {
        @Override
        public int size() {
            return 160;
        }

        @Override
        public List<long[]> shapes() {
            return List.of(new long[] {2}, new long[] {1});
        }

        @Override
        public void fill(int index, SplittableRandom random, float[][] arrays, int row) {
            SplittableRandom own = new SplittableRandom(index);
            float a = (float) own.nextDouble();
            float b = (float) (own.nextDouble() + 0.01 * random.nextDouble());
            arrays[0][2 * row] = a;
            arrays[0][2 * row + 1] = b;
            arrays[1][row] = a * b;
        }
    }

    private record Learned(Curve curve, List<float[]> weights) {
    }

    private static Progress stopAfter(int steps) {
        int[] done = new int[1];
        return new Progress() {
            @Override
            public void begin(String what, long total) {
                // silent
            }

            @Override
            public void advance(long amount) {
                done[0] += amount > 0 ? 1 : 0;
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

    private Learned learn(String file, long seed, Schedule schedule, Validation validation, Progress watch) {
        try (NDManager manager = TorchLock.newManager()) {
            TorchLock.engine().setRandomSeed(3);
            Chain net = new Chain(new Dense(12), new Norm(), new Rectifier(0.1f), new Dense(1));
            net.setInitializer(new XavierInitializer(), Parameter.Type.WEIGHT);
            net.initialize(manager, DataType.FLOAT32, new Shape(2, 2));
            ParameterStore store = new ParameterStore(manager, false);
            Player player = new Player() {
                @Override
                public String name() {
                    return "net";
                }

                @Override
                public List<Block> blocks() {
                    return List.of(net);
                }

                @Override
                public NDArray loss(NDList batch) {
                    return Reconstruction.l2(net.apply(store, batch.get(0), true), batch.get(1));
                }
            };
            Training training = new Training(manager, List.of(player), new Products(), validation, schedule, seed);
            Curve curve = training.run(folder.resolve(file), "key", watch);
            List<float[]> weights = new ArrayList<>();
            net.getParameters().values().forEach(p -> weights.add(p.getArray().toFloatArray()));
            return new Learned(curve, weights);
        }
    }

    private static void same(Learned a, Learned b) {
        assertEquals(a.curve(), b.curve());
        for (int i = 0; i < a.weights().size(); i++) {
            assertArrayEquals(a.weights().get(i), b.weights().get(i), "array " + i);
        }
    }

    @Test
    void theSameSeedGivesTheSameWeightsAndAnotherOthers() {
        Learned first = learn("a", 1, SCHEDULE, Validation.NONE, Progress.SILENT);
        same(first, learn("b", 1, SCHEDULE, Validation.NONE, Progress.SILENT));
        Learned other = learn("c", 2, SCHEDULE, Validation.NONE, Progress.SILENT);
        assertFalse(Arrays.equals(first.weights().get(0), other.weights().get(0)));
        List<Curve.Point> points = first.curve().points();
        assertTrue(points.get(5).losses().get(0) < 0.3 * points.get(0).losses().get(0), "it has learned: " + points);
    }

    @Test
    void whereverItIsStoppedItGoesOnToTheSameWeights() {
        Learned whole = learn("whole", 1, SCHEDULE, Validation.NONE, Progress.SILENT);
        for (int steps : new int[] {1, 10, 33}) {
            assertThrows(Cancelled.class, () -> learn("part" + steps, 1, SCHEDULE, Validation.NONE, stopAfter(steps)));
            same(whole, learn("part" + steps, 1, SCHEDULE, Validation.NONE, Progress.SILENT));
        }
    }

    @Test
    void aKilledTrainingGoesOnFromItsLastCheckpoint() throws IOException {
        Learned whole = learn("whole", 1, SCHEDULE, Validation.NONE, Progress.SILENT);
        assertThrows(Cancelled.class, () -> learn("killed", 1, SCHEDULE, Validation.NONE, stopAfter(14)));
        // what a kill in the middle of writing the next one leaves behind
        Files.writeString(folder.resolve("killed.part"), "half a checkpoint");
        same(whole, learn("killed", 1, SCHEDULE, Validation.NONE, Progress.SILENT));
    }

    @Test
    void endsEarlyAndKeepsTheBestEpoch() {
        double[] errors = {3, 1, 2, 2, 0, 0};
        int[] epoch = new int[1];
        Validation validation = new Validation() {
            @Override
            public String name() {
                return "error";
            }

            @Override
            public double measure() {
                return errors[epoch[0]++];
            }
        };
        Schedule patient = new Schedule(16, 6, 0.01, Schedule.Fall.NONE, 5, 0.01, 0.9, 0.999, 0, 0, 2, 7);
        Learned early = learn("early", 1, patient, validation, Progress.SILENT);
        assertEquals(4, early.curve().points().size());
        assertEquals(1, early.curve().best());
        Schedule two = new Schedule(16, 2, 0.01, Schedule.Fall.NONE, 5, 0.01, 0.9, 0.999, 0, 0, 0, 7);
        Learned second = learn("two", 1, two, Validation.NONE, Progress.SILENT);
        assertArrayEquals(second.weights().get(0), early.weights().get(0), "the weights are those of the second epoch");
    }

    @Test
    void atTheEndItLearnsWithTheStatisticsItIsUsedWith() {
        Schedule settling = new Schedule(16, 6, 0.01, Schedule.Fall.COSINE, 5, 0.01, 0.9, 0.999, 0, 0.4, 0, 7);
        Learned settled = learn("settled", 1, settling, Validation.NONE, Progress.SILENT);
        float[] one = {36};
        assertTrue(settled.weights().stream().anyMatch(w -> Arrays.equals(w, one)), "statistics of 36 of 60 batches");
        assertThrows(Cancelled.class, () -> learn("stopped", 1, settling, Validation.NONE, stopAfter(50)));
        same(settled, learn("stopped", 1, settling, Validation.NONE, Progress.SILENT));
    }

    @Test
    void refusesTheCheckpointOfAnotherRecipeAndADamagedOne() throws IOException {
        assertThrows(Cancelled.class, () -> learn("x", 1, SCHEDULE, Validation.NONE, stopAfter(8)));
        byte[] whole = Files.readAllBytes(folder.resolve("x"));
        Files.write(folder.resolve("x"), Arrays.copyOf(whole, whole.length / 2));
        BautaException cut = assertThrows(DataDamaged.class, () -> learn("x", 1, SCHEDULE, Validation.NONE, Progress.SILENT));
        assertEquals(3, cut.exitCode());
        Curve empty = new Curve(List.of("net"), "", List.of());
        Files.write(folder.resolve("x"), whole);
        assertTrue(Checkpoint.read(folder.resolve("x"), "key", empty).isPresent());
        assertThrows(DataDamaged.class, () -> Checkpoint.read(folder.resolve("x"), "another key", empty));
    }

    @Test
    void saysWhenItHasDiverged() {
        Schedule wild = new Schedule(16, 6, 1, Schedule.Fall.NONE, 0, 1, 0.9, 0.999, 0, 0, 0, 7);
        Products poisoned = new Products();
        assertTrue(poisoned.size() > 0);
        try (NDManager manager = TorchLock.newManager()) {
            Dense net = new Dense(1);
            net.setInitializer(new XavierInitializer(), Parameter.Type.WEIGHT);
            net.initialize(manager, DataType.FLOAT32, new Shape(2, 2));
            ParameterStore store = new ParameterStore(manager, false);
            Player player = new Player() {
                @Override
                public String name() {
                    return "net";
                }

                @Override
                public List<Block> blocks() {
                    return List.of(net);
                }

                @Override
                public NDArray loss(NDList batch) {
                    return net.apply(store, batch.get(0), true).square().add(1).mul(1e30f).square().mean();
                }
            };
            SettingsInvalid e = assertThrows(SettingsInvalid.class, () -> new Training(manager, List.of(player), poisoned, Validation.NONE, wild, 1)
                    .run(folder.resolve("d"), "key", Progress.SILENT));
            assertTrue(e.getMessage().contains("lower rate"), e.getMessage());
        }
    }
}
