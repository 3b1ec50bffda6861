package org.bauta.learning.training;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import java.util.SplittableRandom;

import org.bauta.core.progress.Progress;
import org.bauta.learning.gradient.TorchLock;
import org.bauta.learning.loss.Adversarial;
import org.bauta.learning.loss.GradientPenalty;
import org.bauta.learning.net.Chain;
import org.bauta.learning.net.Dense;
import org.bauta.learning.net.Rectifier;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Block;
import ai.djl.nn.Parameter;
import ai.djl.training.ParameterStore;
import ai.djl.training.initializer.XavierInitializer;

/** A generator that knows numbers about 0 only learns to make numbers about 2 from a discriminator that sees genuine ones. */
class AdversarialTrainingTest {
    private static final double MEAN = 2;
    private static final double SPREAD = 0.5;

    @TempDir
    private Path folder;

    /** Genuine numbers, and noise to make numbers from, and a share for the penalty: all from the batch's own random source. */
    private static final class Numbers implements Samples {
        @Override
        public int size() {
            return 640;
        }

        @Override
        public List<long[]> shapes() {
            return List.of(new long[] {1}, new long[] {1}, new long[] {});
        }

        @Override
        public void fill(int index, SplittableRandom random, float[][] arrays, int row) {
            arrays[0][row] = (float) (MEAN + SPREAD * random.nextGaussian());
            arrays[1][row] = (float) random.nextGaussian();
            arrays[2][row] = (float) random.nextDouble();
        }
    }

    private record Half(String name, double pace, Block block, java.util.function.Function<NDList, NDArray> equation) implements Player {
        @Override
        public List<Block> blocks() {
            return List.of(block);
        }

        @Override
        public double pace() {
            return pace;
        }

        @Override
        public NDArray loss(NDList batch) {
            return equation.apply(batch);
        }
    }

    private static <B extends Block> B ready(B block, NDManager manager) {
        block.setInitializer(new XavierInitializer(), Parameter.Type.WEIGHT);
        block.initialize(manager, DataType.FLOAT32, new Shape(2, 1));
        return block;
    }

    @ParameterizedTest
    @EnumSource(Adversarial.class)
    void learnsADistribution(Adversarial kind) {
        try (NDManager manager = TorchLock.newManager()) {
            TorchLock.engine().setRandomSeed(5);
            Dense generator = ready(new Dense(1), manager);
            Chain critic = ready(new Chain(new Dense(16), new Rectifier(0.2f), new Dense(16), new Rectifier(0.2f), new Dense(1)), manager);
            ParameterStore store = new ParameterStore(manager, false);
            Half judge = new Half("discriminator", 1, critic, batch -> {
                NDArray real = batch.get(0);
                NDArray made = generator.apply(store, batch.get(1), true).stopGradient();
                // in one dimension the gradient turns over by passing 0: a large weight of the penalty would not let it
                NDArray penalty = kind != Adversarial.WASSERSTEIN ? real.getManager().create(0f)
                        : GradientPenalty.loss(x -> critic.apply(store, x, true), List.of(critic), real, made, batch.get(2)).mul(0.1f);
                return kind.discriminator(critic.apply(store, real, true), critic.apply(store, made, true)).add(penalty);
            });
            Half maker = new Half("generator", kind == Adversarial.WASSERSTEIN ? 0.3 : 1, generator,
                    batch -> kind.generator(critic.apply(store, generator.apply(store, batch.get(1), true), true)));
            Schedule schedule = new Schedule(64, kind == Adversarial.WASSERSTEIN ? 200 : 80, 0.01, Schedule.Fall.COSINE, 0, 0, 0.5, 0.999, 0, 0, 0, 1000);
            new Training(manager, List.of(judge, maker), new Numbers(), Validation.NONE, schedule, 1)
                    .run(folder.resolve("gan"), "gan", Progress.SILENT);
            double slope = generator.getParameters().valueAt(0).getArray().getFloat(0, 0);
            double offset = generator.getParameters().valueAt(1).getArray().getFloat(0);
            assertEquals(MEAN, offset, 0.3, "mean of what is made");
            assertEquals(SPREAD, Math.abs(slope), 0.35, "spread of what is made");
        }
    }
}
