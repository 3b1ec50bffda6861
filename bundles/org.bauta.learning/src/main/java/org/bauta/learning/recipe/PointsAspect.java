package org.bauta.learning.recipe;

import java.util.Map;

import org.bauta.core.face.Landmarks;
import org.bauta.learning.array.Numbers;
import org.bauta.learning.faces.Placement;
import org.bauta.learning.faces.Target;
import org.bauta.learning.loss.Reconstruction;
import org.bauta.learning.net.Layer;
import org.bauta.learning.training.DrawnFace;

import ai.djl.ndarray.NDArray;

/** 5 or 68 points, as fractions of the input. */
final class PointsAspect implements Aspect {
    /** An error of a twentieth of the input is a loss of 1. */
    private static final float WEIGHT = 20;
    private static final int[] MIRROR_5 = {1, 0, 2, 4, 3};
    /** iBUG order: jaw, brows, nose, eyes, outer and inner lips. */
    private static final int[] MIRROR_68 = {16, 15, 14, 13, 12, 11, 10, 9, 8, 7, 6, 5, 4, 3, 2, 1, 0, 26, 25, 24, 23, 22, 21, 20, 19, 18, 17,
        27, 28, 29, 30, 35, 34, 33, 32, 31, 45, 44, 43, 42, 47, 46, 39, 38, 37, 36, 41, 40, 54, 53, 52, 51, 50, 49, 48, 59, 58, 57, 56, 55,
        64, 63, 62, 61, 60, 67, 66, 65};
    private static final float SPREAD = 0.3f;

    private final int count;

    /** @param count 5 or 68 */
    PointsAspect(int count) {
        this.count = count;
    }

    @Override
    public String task() {
        return "points-" + count;
    }

    @Override
    public Target target() {
        int[] mirror = count == 5 ? MIRROR_5 : MIRROR_68;
        return new Target() {
            @Override
            public long[] shape() {
                return new long[] {2L * count};
            }

            @Override
            public void write(int index, DrawnFace face, Placement placement, float[] out, int from) {
                double[] xy = placement.fractions(count == 5 ? face.points() : face.dense());
                for (int i = 0; i < count; i++) {
                    int source = placement.mirrored() ? mirror[i] : i;
                    out[from + 2 * i] = (float) xy[2 * source];
                    out[from + 2 * i + 1] = (float) xy[2 * source + 1];
                }
            }
        };
    }

    @Override
    public Layer head(NetSettings settings) {
        return Heads.numbers(settings.dimensions(), 2 * count, SPREAD, 0.5f);
    }

    @Override
    public NDArray loss(NDArray answers, NDArray wanted) {
        return Numbers.times(Reconstruction.l1(answers, wanted), WEIGHT);
    }

    @Override
    public Map<String, Object> output() {
        return Card.ordered("unit", "fraction");
    }

    /** Mean distance of a face's points from the true ones, in units of the true distance of the eyes. */
    private double error(Answers answers, int face) {
        float[] given = answers.given().get(face);
        float[] wanted = answers.wanted().get(face);
        double[] xy = new double[wanted.length];
        double sum = 0;
        for (int i = 0; i < xy.length; i++) {
            xy[i] = wanted[i];
        }
        for (int i = 0; i < xy.length; i += 2) {
            sum += Math.hypot(given[i] - wanted[i], given[i + 1] - wanted[i + 1]);
        }
        return sum / count / Landmarks.of("wanted", xy).eyeDistance();
    }

    @Override
    public double error(Answers answers) {
        return answers.overPersons(i -> error(answers, i)).mean();
    }

    @Override
    public Map<String, String> quality(Answers answers) {
        return Map.of("mean-error", answers.overPersons(i -> 100 * error(answers, i)).text("% of the distance of the eyes", 2));
    }
}
