package org.bauta.learning.recipe;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SplittableRandom;

import org.bauta.core.catalog.Source;
import org.bauta.learning.net.Layer;
import org.bauta.learning.training.Samples;

import ai.djl.ndarray.NDManager;

/**
 * Does the distance of the maps grow as a picture is spoiled more and more? The distance is that of LPIPS with equal weights: at
 * each position of each map the channels are brought to unit length; squared differences are summed over channels, averaged
 * over positions, and summed over the maps.
 */
@Source(key = "zhang2018lpips", where = "eq. 1, with equal weights")
final class PerceptionQuality {
    private static final int FACES = 100;
    private static final float TINY = 1e-10f;

    private final List<Layer> maps;
    private final Samples faces;
    private final NDManager manager;

    /** @param maps layers from the picture to each map */
    PerceptionQuality(List<Layer> maps, Samples faces, NDManager manager) {
        this.maps = maps;
        this.faces = faces;
        this.manager = manager;
    }

    Map<String, String> measure() {
        long[] shape = faces.shapes().get(0);
        int count = Math.min(FACES, faces.size());
        float[] clean = clean(count);
        int size = (int) shape[1];
        Map<String, String> out = new LinkedHashMap<>();
        for (Distortion d : Distortion.values()) {
            double[] before = new double[count];
            int grows = 0;
            StringBuilder means = new StringBuilder();
            for (int s = 0; s < Distortion.STRENGTHS; s++) {
                double[] now = distances(clean, d.of(clean, size, s), count, shape);
                double mean = 0;
                for (int i = 0; i < count; i++) {
                    grows += now[i] > before[i] ? 1 : 0;
                    mean += now[i] / count;
                }
                before = now;
                means.append(s == 0 ? "" : ", ").append(String.format(Locale.ROOT, "%.3f", mean));
            }
            out.put(d.name().toLowerCase(Locale.ROOT), String.format(Locale.ROOT, "distance grows in %.0f %% of the steps, means %s",
                    100.0 * grows / count / Distortion.STRENGTHS, means));
        }
        return out;
    }

    /** The first picture of each of the first persons would be the same person in a row: every sixth does. */
    private float[] clean(int count) {
        float[][] arrays = faces.shapes().stream().map(s -> new float[count * Inference.length(s)]).toArray(float[][]::new);
        for (int i = 0; i < count; i++) {
            faces.fill(i * (faces.size() / count), new SplittableRandom(i), arrays, i);
        }
        return arrays[0];
    }

    private double[] distances(float[] a, float[] b, int count, long[] shape) {
        double[] out = new double[count];
        for (Layer map : maps) {
            Inference net = new Inference(map, manager);
            long[] form = map.shape(new ai.djl.ndarray.types.Shape(1, shape[0], shape[1], shape[2])).getShape();
            List<float[]> both = new ArrayList<>();
            both.add(net.answers(a, count, shape).get(0));
            both.add(net.answers(b, count, shape).get(0));
            for (int i = 0; i < count; i++) {
                out[i] += distance(both.get(0), both.get(1), i, (int) form[1], (int) (form[2] * form[3]));
            }
        }
        return out;
    }

    private static double distance(float[] a, float[] b, int picture, int channels, int positions) {
        double sum = 0;
        for (int p = 0; p < positions; p++) {
            double aa = TINY;
            double bb = TINY;
            double ab = 0;
            for (int c = 0; c < channels; c++) {
                int i = (picture * channels + c) * positions + p;
                aa += a[i] * a[i];
                bb += b[i] * b[i];
                ab += a[i] * b[i];
            }
            // the squared distance of two vectors of unit length
            sum += 2 - 2 * ab / Math.sqrt(aa * bb);
        }
        return sum / positions;
    }
}
