package org.bauta.learning.training;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.bauta.core.failure.Cancelled;
import org.bauta.core.failure.DataDamaged;
import org.bauta.core.failure.SettingsInvalid;
import org.bauta.core.progress.Progress;
import org.bauta.core.settings.SettingFault;
import org.bauta.learning.gradient.TorchLock;
import org.bauta.learning.net.Norm;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Block;
import ai.djl.nn.Parameter;
import ai.djl.training.GradientCollector;

/**
 * The loop: in each step every player in turn computes its loss on the batch and moves its parameters by Adam. Seed, examples
 * and number of threads decide the result to the last bit, whether it is interrupted or not. At the end the parameters
 * are those of the epoch with the best validation.
 */
public final class Training {
    private final List<Player> players;
    private final List<Adam> optimizers = new ArrayList<>();
    private final List<NDArray> parameters = new ArrayList<>();
    private final Samples samples;
    private final Validation validation;
    private final Schedule schedule;
    private final long seed;
    private final NDManager manager;
    private final int perEpoch;
    private final double[] sums;
    /** Memory that lives as long as the training, for each array of the examples. */
    private final List<ByteBuffer> staging = new ArrayList<>();
    private Curve curve;
    private List<float[]> best = List.of();
    private long step;

    /** @param manager owner of the players' parameters; not closed here */
    public Training(NDManager manager, List<Player> players, Samples samples, Validation validation, Schedule schedule, long seed) {
        this.manager = manager;
        this.players = List.copyOf(players);
        this.samples = samples;
        this.validation = validation;
        this.schedule = schedule;
        this.seed = seed;
        perEpoch = Batches.perEpoch(samples, schedule.batch());
        sums = new double[players.size()];
        curve = new Curve(players.stream().map(Player::name).toList(), validation.name(), List.of());
        for (Player player : players) {
            List<Parameter> own = player.blocks().stream().map(Block::getParameters).flatMap(p -> p.values().stream()).toList();
            optimizers.add(new Adam(own, manager, schedule));
            own.forEach(p -> parameters.add(p.getArray()));
        }
    }

    /**
     * Learns, from the checkpoint on if there is one.
     *
     * @param checkpoint file for it
     * @param key of what is trained, up to 60000 characters: a checkpoint with another key is refused
     * @throws Cancelled if the user stopped; the checkpoint is there
     */
    public Curve run(Path checkpoint, String key, Progress watch) {
        Checkpoint.read(checkpoint, key, curve).ifPresent(this::restore);
        long steps = (long) perEpoch * schedule.epochs();
        watch.begin("learning", steps * schedule.batch());
        watch.advance(step * schedule.batch());
        try (Batches batches = new Batches(samples, schedule.batch(), seed, step)) {
            while (step < steps && !exhausted()) {
                if (schedule.settled(step, steps)) {
                    players.forEach(p -> p.blocks().forEach(Norm::settle));
                }
                learn(batches.next(), schedule.rate(step, steps));
                step++;
                watch.advance(schedule.batch());
                boolean epochEnds = step % perEpoch == 0;
                if (epochEnds) {
                    endEpoch(watch);
                }
                if (epochEnds || watch.cancelled() || step % schedule.checkpoint() == 0) {
                    put(key).write(checkpoint);
                }
                if (watch.cancelled()) {
                    throw new Cancelled("stopped after " + step + " of " + steps + " steps; start it again, and it goes on there");
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Cancelled("interrupted after " + step + " of " + steps + " steps; start it again, and it goes on from its checkpoint");
        }
        set(parameters, best);
        return curve;
    }

    /** No better epoch for as long as the schedule has patience. */
    private boolean exhausted() {
        return schedule.patience() > 0 && curve.points().size() - 1 - curve.best() >= schedule.patience();
    }

    private void learn(float[][] arrays, float rate) {
        for (int i = 0; i < players.size(); i++) {
            try (NDManager scope = manager.newSubManager()) {
                NDList batch = batch(scope, arrays);
                try (TorchLock lock = TorchLock.take(); GradientCollector collector = TorchLock.engine().newGradientCollector()) {
                    NDArray loss = players.get(i).loss(batch);
                    float value = loss.getFloat();
                    if (!Float.isFinite(value)) {
                        throw new SettingsInvalid(List.of(SettingFault.of("rate", "the training has diverged in step " + step + ", the loss of the "
                                + players.get(i).name() + " is " + value + ": choose a lower rate or a longer warmup")));
                    }
                    sums[i] += value;
                    collector.backward(loss);
                }
                optimizers.get(i).step(step, (float) (rate * players.get(i).pace()));
            }
            if (players.size() > 1) {
                optimizers.forEach(Adam::clear);
            }
        }
    }

    private NDList batch(NDManager scope, float[][] arrays) {
        NDList out = new NDList();
        for (int i = 0; i < arrays.length; i++) {
            long[] one = samples.shapes().get(i);
            long[] shape = new long[one.length + 1];
            shape[0] = schedule.batch();
            System.arraycopy(one, 0, shape, 1, one.length);
            out.add(owned(scope, i, arrays[i], new Shape(shape)));
        }
        return out;
    }

    /** An array in memory of the engine's own, as of {@code Owned}, but through one buffer that stays. */
    private NDArray owned(NDManager scope, int place, float[] values, Shape shape) {
        if (staging.size() == place) {
            staging.add(ByteBuffer.allocateDirect(Math.multiplyExact(values.length, Float.BYTES)).order(ByteOrder.nativeOrder()));
        }
        staging.get(place).asFloatBuffer().put(values);
        try (NDArray borrowed = scope.create(staging.get(place), shape, DataType.FLOAT32)) {
            return borrowed.duplicate();
        }
    }

    private void endEpoch(Progress watch) {
        int epoch = (int) (step / perEpoch);
        curve = curve.with(new Curve.Point(epoch, Arrays.stream(sums).mapToObj(s -> s / perEpoch).toList(), validation.measure()));
        Arrays.fill(sums, 0);
        if (curve.best() == curve.points().size() - 1) {
            best = copy(parameters);
        }
        watch.note("epoch " + epoch + ": " + curve.toCsv().lines().skip(epoch).findFirst().orElse(""));
    }

    private Checkpoint put(String key) {
        return new Checkpoint(key, step, curve, sums.clone(), copy(all()), best);
    }

    private void restore(Checkpoint c) {
        if (c.arrays().size() != all().size()) {
            throw new DataDamaged("the checkpoint holds " + c.arrays().size() + " arrays instead of " + all().size() + ": delete it to begin anew");
        }
        set(all(), c.arrays());
        System.arraycopy(c.sums(), 0, sums, 0, sums.length);
        curve = c.curve();
        best = c.best();
        step = c.step();
    }

    private List<NDArray> all() {
        List<NDArray> all = new ArrayList<>(parameters);
        optimizers.forEach(o -> all.addAll(o.state()));
        return all;
    }

    private static List<float[]> copy(List<NDArray> arrays) {
        return arrays.stream().map(NDArray::toFloatArray).toList();
    }

    private static void set(List<NDArray> arrays, List<float[]> values) {
        for (int i = 0; i < values.size(); i++) {
            arrays.get(i).set(java.nio.FloatBuffer.wrap(values.get(i)));
        }
    }
}
