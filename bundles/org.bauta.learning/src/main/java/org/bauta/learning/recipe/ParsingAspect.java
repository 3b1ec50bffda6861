package org.bauta.learning.recipe;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.bauta.learning.faces.Placement;
import org.bauta.learning.faces.Target;
import org.bauta.learning.loss.CrossEntropy;
import org.bauta.learning.net.Convolution;
import org.bauta.learning.net.Layer;
import org.bauta.learning.training.DrawnFace;
import org.bauta.learning.training.DrawnPictures;
import org.bauta.vision.Similarity;

import ai.djl.ndarray.NDArray;

/** What each cell of a grid over the input shows, by the pixel in its middle; outside the picture it is background. */
final class ParsingAspect implements Aspect {
    private static final int FACES_COUNTED = 200;

    private final List<String> names;
    private final List<String> mirrored;
    private final int grid;
    private final float[] weights;

    /**
     * @param names of the classes, the first is background
     * @param grid cells along a side
     */
    ParsingAspect(List<String> names, int grid, DrawnPictures learned) {
        this.names = names;
        this.grid = grid;
        mirrored = names.stream().map(n -> names.contains(otherSide(n)) ? otherSide(n) : n).toList();
        weights = weights(learned);
    }

    private static String otherSide(String name) {
        return name.startsWith("right-") ? "left-" + name.substring(6) : name.startsWith("left-") ? "right-" + name.substring(5) : name;
    }

    /** Small classes count for more: one over the root of their share, at most 8 times the largest class. */
    private float[] weights(DrawnPictures learned) {
        double[] counts = new double[names.size()];
        int faces = Math.min(FACES_COUNTED, learned.items().size());
        for (int i = 0; i < faces; i++) {
            for (byte label : learned.get(i * (learned.items().size() / faces)).labels()) {
                counts[label]++;
            }
        }
        double most = Arrays.stream(counts).max().orElseThrow();
        float[] out = new float[counts.length];
        for (int c = 0; c < out.length; c++) {
            out[c] = (float) Math.min(8, Math.sqrt(most / Math.max(1, counts[c])));
        }
        return out;
    }

    @Override
    public String task() {
        return "parsing";
    }

    @Override
    public Target target() {
        int[] swap = mirrored.stream().mapToInt(names::indexOf).toArray();
        return new Target() {
            @Override
            public long[] shape() {
                return new long[] {grid, grid};
            }

            @Override
            public void write(int index, DrawnFace face, Placement placement, float[] out, int from) {
                Similarity back = placement.map().inverse();
                double cell = placement.size() / (double) grid;
                for (int v = 0; v < grid; v++) {
                    for (int u = 0; u < grid; u++) {
                        double[] at = back.apply((u + 0.5) * cell, (v + 0.5) * cell);
                        int label = label(face, (int) Math.floor(at[0]), (int) Math.floor(at[1]));
                        out[from + v * grid + (placement.mirrored() ? grid - 1 - u : u)] = placement.mirrored() ? swap[label] : label;
                    }
                }
            }
        };
    }

    private static int label(DrawnFace face, int x, int y) {
        return x < 0 || y < 0 || x >= face.width() || y >= face.height() ? 0 : face.labels()[y * face.width() + x];
    }

    @Override
    public Layer head(NetSettings settings) {
        return Convolution.biased(names.size(), 1, 1);
    }

    @Override
    public NDArray loss(NDArray answers, NDArray wanted) {
        return CrossEntropy.cells(answers, wanted, weights);
    }

    @Override
    public Map<String, Object> output() {
        return Card.named(names);
    }

    /** For each class the cells in the intersection and in the union of what is said and what is true. */
    private double[][] overlap(Answers answers) {
        double[][] counts = new double[2][names.size()];
        for (int i = 0; i < answers.size(); i++) {
            for (int cell = 0; cell < grid * grid; cell++) {
                int said = said(answers.given().get(i), cell);
                int is = (int) answers.wanted().get(i)[cell];
                counts[1][said]++;
                if (said == is) {
                    counts[0][is]++;
                } else {
                    counts[1][is]++;
                }
            }
        }
        return counts;
    }

    private int said(float[] given, int cell) {
        int best = 0;
        for (int c = 1; c < names.size(); c++) {
            best = given[c * grid * grid + cell] > given[best * grid * grid + cell] ? c : best;
        }
        return best;
    }

    private double mean(Answers answers) {
        double[][] counts = overlap(answers);
        double sum = 0;
        int present = 0;
        for (int c = 0; c < names.size(); c++) {
            sum += counts[1][c] > 0 ? counts[0][c] / counts[1][c] : 0;
            present += counts[1][c] > 0 ? 1 : 0;
        }
        return sum / present;
    }

    @Override
    public double error(Answers answers) {
        return 1 - mean(answers);
    }

    @Override
    public Map<String, String> quality(Answers answers) {
        Map<String, String> out = new LinkedHashMap<>();
        double[] groups = answers.groups(10).stream().mapToDouble(this::mean).toArray();
        out.put("mean-intersection-over-union", new Interval(mean(answers), Interval.of(groups).half()).text("mean intersection over union of "
                + names.size() + " classes on a grid of " + grid + " x " + grid, 3));
        double[][] counts = overlap(answers);
        StringBuilder each = new StringBuilder();
        for (int c = 0; c < names.size(); c++) {
            each.append(c == 0 ? "" : ", ").append(String.format(Locale.ROOT, "%s %.2f", names.get(c), counts[0][c] / Math.max(1, counts[1][c])));
        }
        out.put("of-each", each.toString());
        return out;
    }
}
