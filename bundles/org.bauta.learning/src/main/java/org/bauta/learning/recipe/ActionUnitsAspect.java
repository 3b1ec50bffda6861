package org.bauta.learning.recipe;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.bauta.learning.array.Numbers;
import org.bauta.learning.faces.Placement;
import org.bauta.learning.faces.Target;
import org.bauta.learning.loss.Reconstruction;
import org.bauta.learning.net.Layer;
import org.bauta.learning.training.DrawnFace;

import ai.djl.ndarray.NDArray;

/** Intensity of each action unit, 0..1. */
final class ActionUnitsAspect implements Aspect {
    private static final float WEIGHT = 20;

    private final List<String> all;
    private final List<String> names;

    /** @param all names of the values of faces */
    ActionUnitsAspect(List<String> all) {
        this.all = all;
        names = all.stream().filter(n -> n.matches("AU\\d+[RL]?")).toList();
    }

    @Override
    public String task() {
        return "action-units";
    }

    @Override
    public Target target() {
        int[] straight = names.stream().mapToInt(all::indexOf).toArray();
        int[] mirrored = names.stream().map(ActionUnitsAspect::otherSide).mapToInt(all::indexOf).toArray();
        return new Target() {
            @Override
            public long[] shape() {
                return new long[] {names.size()};
            }

            @Override
            public void write(int index, DrawnFace face, Placement placement, float[] out, int from) {
                for (int i = 0; i < straight.length; i++) {
                    float value = face.values()[placement.mirrored() ? mirrored[i] : straight[i]];
                    out[from + i] = placement.mirrored() && names.get(i).equals("AU30") ? -value : value;
                }
            }
        };
    }

    private static String otherSide(String name) {
        return name.endsWith("R") ? name.replace('R', 'L') : name.endsWith("L") ? name.replace('L', 'R') : name;
    }

    @Override
    public Layer head(NetSettings settings) {
        return Heads.numbers(settings.dimensions(), names.size(), 0.5f, 0);
    }

    @Override
    public NDArray loss(NDArray answers, NDArray wanted) {
        return Numbers.times(Reconstruction.l2(answers, wanted), WEIGHT);
    }

    @Override
    public Map<String, Object> output() {
        return Card.named(names, "activation", "none");
    }

    @Override
    public double error(Answers answers) {
        return answers.overPersons(i -> Math.sqrt(squares(answers, i))).mean();
    }

    private double squares(Answers answers, int face) {
        double sum = 0;
        for (int a = 0; a < names.size(); a++) {
            double d = answers.given().get(face)[a] - answers.wanted().get(face)[a];
            sum += d * d;
        }
        return sum / names.size();
    }

    @Override
    public Map<String, String> quality(Answers answers) {
        Map<String, String> out = new LinkedHashMap<>();
        Interval squares = answers.overPersons(i -> squares(answers, i));
        double root = Math.sqrt(squares.mean());
        out.put("root-mean-square-error", new Interval(root, squares.half() / 2 / root).text("root mean square error of intensities 0..1", 3));
        double[] pcc = java.util.stream.IntStream.range(0, names.size()).mapToDouble(a -> correlation(answers, a)).toArray();
        out.put("correlation", String.format(Locale.ROOT, "%.3f mean correlation over the units", java.util.Arrays.stream(pcc).average().orElseThrow()));
        StringBuilder each = new StringBuilder();
        for (int a = 0; a < pcc.length; a++) {
            each.append(a == 0 ? "" : ", ").append(names.get(a)).append(String.format(Locale.ROOT, " %.2f", pcc[a]));
        }
        out.put("correlation-of-each", each.toString());
        return out;
    }

    private static double correlation(Answers answers, int unit) {
        double[] s = new double[5];
        for (int i = 0; i < answers.size(); i++) {
            double x = answers.given().get(i)[unit];
            double y = answers.wanted().get(i)[unit];
            s[0] += x;
            s[1] += y;
            s[2] += x * x;
            s[3] += y * y;
            s[4] += x * y;
        }
        int n = answers.size();
        double spread = Math.sqrt((s[2] - s[0] * s[0] / n) * (s[3] - s[1] * s[1] / n));
        return spread > 0 ? (s[4] - s[0] * s[1] / n) / spread : 0;
    }
}
