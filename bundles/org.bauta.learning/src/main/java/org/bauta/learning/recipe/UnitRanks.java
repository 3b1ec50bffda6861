package org.bauta.learning.recipe;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

import org.bauta.learning.net.Boltzmann;
import org.bauta.learning.net.Chain;
import org.bauta.learning.net.HiddenUnits;
import org.bauta.learning.net.KeptUnits;
import org.bauta.learning.net.Layer;
import org.bauta.learning.training.Samples;

import ai.djl.ndarray.NDManager;

/**
 * The hidden units of a machine by how much of the variance of faces they explain: that of the unit, times the squared length
 * of what it adds to a face.
 *
 * @param mean of each unit over faces
 * @param order the unit that explains most first
 */
record UnitRanks(float[] mean, List<Integer> order) {
    /** @param eye from a picture to what the machine sees */
    static UnitRanks of(Boltzmann machine, Layer eye, Samples faces, NDManager manager) {
        int units = machine.units();
        double[] sum = new double[units];
        double[] squares = new double[units];
        new Inference(new Chain(eye, new HiddenUnits(machine)), manager).run(faces, (from, count, in, out) -> {
            float[] h = out.get(0);
            for (int i = 0; i < h.length; i++) {
                sum[i % units] += h[i];
                squares[i % units] += (double) h[i] * h[i];
            }
        });
        float[] weights = machine.weight().getArray().toFloatArray();
        float[] mean = new float[units];
        double[] explained = new double[units];
        for (int u = 0; u < units; u++) {
            double m = sum[u] / faces.size();
            mean[u] = (float) m;
            explained[u] = (squares[u] / faces.size() - m * m) * squaredLength(weights, u, weights.length / units);
        }
        return new UnitRanks(mean, IntStream.range(0, units).boxed().sorted(Comparator.comparingDouble(u -> -explained[u])).toList());
    }

    private static double squaredLength(float[] rows, int row, int length) {
        double sum = 0;
        for (int i = row * length; i < (row + 1) * length; i++) {
            sum += (double) rows[i] * rows[i];
        }
        return sum;
    }

    /** The machine with the units that explain most. */
    KeptUnits keep(Boltzmann machine, int kept) {
        float[] keep = new float[mean.length];
        order.subList(0, kept).forEach(unit -> keep[unit] = 1);
        return new KeptUnits(machine, keep, mean);
    }
}
