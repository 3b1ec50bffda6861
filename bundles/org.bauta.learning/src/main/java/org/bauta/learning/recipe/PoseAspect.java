package org.bauta.learning.recipe;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.bauta.learning.array.Numbers;
import org.bauta.learning.faces.Placement;
import org.bauta.learning.faces.Target;
import org.bauta.learning.loss.Reconstruction;
import org.bauta.learning.net.Layer;
import org.bauta.learning.training.DrawnFace;

import ai.djl.ndarray.NDArray;

/** Yaw, pitch and roll in degrees. */
final class PoseAspect implements Aspect {
    private static final List<String> NAMES = List.of("yaw", "pitch", "roll");
    private static final float SPREAD = 20;

    private final int[] places;

    /** @param names of the values of faces */
    PoseAspect(List<String> names) {
        places = NAMES.stream().mapToInt(names::indexOf).toArray();
    }

    @Override
    public String task() {
        return "pose";
    }

    @Override
    public Target target() {
        return new Target() {
            @Override
            public long[] shape() {
                return new long[] {NAMES.size()};
            }

            @Override
            public void write(int index, DrawnFace face, Placement placement, float[] out, int from) {
                int sign = placement.mirrored() ? -1 : 1;
                // the head leans clockwise as seen, and so does what is turned from x towards y, which points down
                double turn = Math.toDegrees(StrictMath.atan2(placement.map().b(), placement.map().a()));
                out[from] = sign * face.values()[places[0]];
                out[from + 1] = face.values()[places[1]];
                out[from + 2] = (float) (sign * (face.values()[places[2]] + turn));
            }
        };
    }

    @Override
    public Layer head(NetSettings settings) {
        return Heads.numbers(settings.dimensions(), NAMES.size(), SPREAD, 0);
    }

    @Override
    public NDArray loss(NDArray answers, NDArray wanted) {
        return Numbers.times(Reconstruction.l1(answers, wanted), 1 / SPREAD * 2);
    }

    @Override
    public Map<String, Object> output() {
        return Card.named(NAMES, "unit", "degrees");
    }

    private static Interval error(Answers answers, int angle) {
        return answers.overPersons(i -> Math.abs(answers.given().get(i)[angle] - answers.wanted().get(i)[angle]));
    }

    @Override
    public double error(Answers answers) {
        double sum = 0;
        for (int a = 0; a < NAMES.size(); a++) {
            sum += error(answers, a).mean();
        }
        return sum / NAMES.size() / SPREAD;
    }

    @Override
    public Map<String, String> quality(Answers answers) {
        Map<String, String> out = new LinkedHashMap<>();
        for (int a = 0; a < NAMES.size(); a++) {
            out.put(NAMES.get(a), error(answers, a).text("degrees mean absolute error of the " + NAMES.get(a), 2));
        }
        return out;
    }
}
