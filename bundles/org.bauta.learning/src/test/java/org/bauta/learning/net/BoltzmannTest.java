package org.bauta.learning.net;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SplittableRandom;

import org.bauta.learning.export.OnnxFile;
import org.bauta.learning.gradient.TorchLock;
import org.junit.jupiter.api.Test;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import ai.djl.training.ParameterStore;

class BoltzmannTest {
    private static final int UNITS = 4;
    private static final int SEEN = 7;
    private static final double SIGMA = 0.6;

    private static float[] random(int n, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        float[] out = new float[n];
        for (int i = 0; i < n; i++) {
            out[i] = (float) (2 * random.nextDouble() - 1);
        }
        return out;
    }

    private static Boltzmann machine(NDManager manager, int units, int seen) {
        Boltzmann machine = new Boltzmann(units, SIGMA);
        machine.start(manager, seen);
        long seed = 1;
        for (var p : machine.getParameters()) {
            NDArray array = p.getValue().getArray();
            array.addi(manager.create(random((int) array.size(), seed++), array.getShape()));
        }
        return machine;
    }

    /** The sum over all states of the hidden units, one by one. */
    @Test
    void theFreeEnergyIsThatOfAllStatesTogether() {
        try (NDManager manager = TorchLock.newManager()) {
            Boltzmann machine = machine(manager, UNITS, SEEN);
            float[] w = machine.getParameters().get("weight").getArray().toFloatArray();
            float[] c = machine.getParameters().get("hiddenBias").getArray().toFloatArray();
            float[] b = machine.visibleBias().getArray().toFloatArray();
            float[] v = random(SEEN, 9);
            double sum = 0;
            double[] on = new double[UNITS];
            for (int state = 0; state < 1 << UNITS; state++) {
                double weight = Math.exp(-energy(v, state, w, c, b));
                sum += weight;
                for (int j = 0; j < UNITS; j++) {
                    on[j] += (state >> j & 1) * weight;
                }
            }
            ParameterStore store = new ParameterStore(manager, false);
            NDArray row = manager.create(v, new Shape(1, SEEN));
            assertEquals(-Math.log(sum), machine.freeEnergy(store, row).getFloat(), 1e-4);
            float[] hidden = machine.hidden(store, row).toFloatArray();
            for (int j = 0; j < UNITS; j++) {
                assertEquals(on[j] / sum, hidden[j], 1e-5, "unit " + j);
            }
        }
    }

    private static double energy(float[] v, int state, float[] w, float[] c, float[] b) {
        double energy = 0;
        for (int i = 0; i < SEEN; i++) {
            energy += (v[i] - b[i]) * (v[i] - b[i]) / (2 * SIGMA * SIGMA);
        }
        for (int j = 0; j < UNITS; j++) {
            double h = (state >> j & 1) - .5;
            energy -= c[j] * h;
            for (int i = 0; i < SEEN; i++) {
                energy -= (v[i] - b[i]) * w[j * SEEN + i] * h / (SIGMA * SIGMA);
            }
        }
        return energy;
    }

    @Test
    void colorsUndoLumaAndChromaWhereChromaIsSmooth() {
        try (NDManager manager = TorchLock.newManager()) {
            float[] picture = random(3, 2);
            float[] rgb = new float[3 * 16 * 16];
            float[] light = random(16 * 16, 3);
            for (int i = 0; i < rgb.length; i++) {
                rgb[i] = picture[i / 256] + light[i % 256];
            }
            ParameterStore store = new ParameterStore(manager, false);
            NDArray back = new Chain(new LumaChroma(), new Colors(16)).apply(store, manager.create(rgb, new Shape(1, 3, 16, 16)), false);
            assertArrayEquals(rgb, back.toFloatArray(), 1e-4f);
        }
    }

    @Test
    void theFileHoldsTheWeightsOnceAndGivesTheSame() {
        try (NDManager manager = TorchLock.newManager()) {
            Boltzmann machine = machine(manager, 8, LumaChroma.numbers(16));
            float[] mean = {.5f, .5f, .5f, .5f, .5f, .5f, .5f, .5f};
            Map<String, Layer> outputs = new LinkedHashMap<>();
            for (int kept : new int[] {8, 4, 0}) {
                float[] keep = new float[8];
                java.util.Arrays.fill(keep, 0, kept, 1);
                outputs.put("units-" + kept, new Chain(new LumaChroma(), new KeptUnits(machine, keep, mean), new Colors(16)));
            }
            long[] shape = {3, 16, 16};
            OnnxFile file = OnnxFile.of(shape, outputs);
            assertTrue(file.check(random(2 * 768, 4), 2, shape, outputs, manager) <= 1e-5f);
            int weights = 4 * 8 * LumaChroma.numbers(16);
            assertTrue(file.bytes().length < 2 * weights, file.bytes().length + " bytes");
        }
    }
}
