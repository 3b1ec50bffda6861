package org.bauta.learning.recipe;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.IntStream;

import org.bauta.core.dataset.Item;
import org.bauta.learning.faces.Placement;
import org.bauta.learning.faces.Target;
import org.bauta.learning.loss.CrossEntropy;
import org.bauta.learning.net.Layer;
import org.bauta.learning.training.DrawnFace;

import ai.djl.ndarray.NDArray;

/**
 * Attributes that items have as 1 or -1, those that at least a fiftieth of the pictures has and that a fiftieth has not. Where a
 * drawn face says how far from an attribute's threshold it is ({@code margin-NAME}, in deviations), that degree is learned.
 */
final class AttributesAspect implements Aspect {
    private static final double RAREST = 0.02;
    private static final float LARGEST_WEIGHT = 10;
    private static final double GOAL = 0.9;
    /** Of the logistic function that makes a share of a margin. */
    private static final float SLOPE = 6;
    /** The margin of an attribute that has no degrees. */
    private static final float CERTAIN = 3;
    private static final String MARGIN = "margin-";

    private final List<String> names;
    private final List<Item> items;
    private final int[] margins;
    private final float[] positive;
    private final float[] negative;

    /**
     * @param learned items whose attributes are learned: they decide which are
     * @param items whose attributes are wanted here
     * @param values names of the values of their faces
     */
    AttributesAspect(List<Item> learned, List<Item> items, List<String> values) {
        this.items = items;
        names = new ArrayList<>();
        List<Double> shares = new ArrayList<>();
        for (String name : new TreeSet<>(learned.get(0).attributes().keySet())) {
            double share = learned.stream().filter(i -> "1".equals(i.attributes().get(name))).count() / (double) learned.size();
            boolean binary = learned.stream().allMatch(i -> i.attributes().get(name).matches("-?1"));
            if (binary && share >= RAREST && share <= 1 - RAREST) {
                names.add(name);
                shares.add(share);
            }
        }
        margins = names.stream().mapToInt(n -> values.indexOf(MARGIN + n)).toArray();
        positive = new float[names.size()];
        negative = new float[names.size()];
        for (int i = 0; i < positive.length; i++) {
            positive[i] = Math.min(LARGEST_WEIGHT, (float) (0.5 / shares.get(i)));
            negative[i] = Math.min(LARGEST_WEIGHT, (float) (0.5 / (1 - shares.get(i))));
        }
    }

    @Override
    public String task() {
        return "attributes";
    }

    @Override
    public Target target() {
        return new Target() {
            @Override
            public long[] shape() {
                return new long[] {names.size()};
            }

            @Override
            public void write(int index, DrawnFace face, Placement placement, float[] out, int from) {
                for (int i = 0; i < names.size(); i++) {
                    boolean has = "1".equals(items.get(index).attributes().get(names.get(i)));
                    out[from + i] = margins[i] >= 0 ? face.values()[margins[i]] : has ? CERTAIN : -CERTAIN;
                }
            }
        };
    }

    @Override
    public Layer head(NetSettings settings) {
        return Heads.numbers(settings.dimensions(), names.size(), 1, 0);
    }

    /** @param wanted margins */
    @Override
    public NDArray loss(NDArray answers, NDArray wanted) {
        return CrossEntropy.degrees(answers, wanted, SLOPE, positive, negative);
    }

    @Override
    public Map<String, Object> output() {
        return Card.named(names, "activation", "sigmoid");
    }

    /** Mean of the rates of right answers for those who have it and those who have not; NaN if one kind is missing. */
    private static double[] balanced(Answers answers, int attribute) {
        double[] right = new double[2];
        double[] all = new double[2];
        for (int i = 0; i < answers.size(); i++) {
            int has = answers.wanted().get(i)[attribute] > 0 ? 1 : 0;
            all[has]++;
            right[has] += answers.given().get(i)[attribute] > 0 == (has == 1) ? 1 : 0;
        }
        double yes = right[1] / all[1];
        double no = right[0] / all[0];
        double variance = yes * (1 - yes) / all[1] + no * (1 - no) / all[0];
        return new double[] {(yes + no) / 2, 1.96 * Math.sqrt(variance) / 2};
    }

    private double mean(Answers answers) {
        return IntStream.range(0, names.size()).mapToDouble(a -> balanced(answers, a)[0]).filter(Double::isFinite).average().orElse(0);
    }

    @Override
    public double error(Answers answers) {
        return 1 - mean(answers);
    }

    @Override
    public Map<String, String> quality(Answers answers) {
        Map<String, String> out = new LinkedHashMap<>();
        double[] groups = answers.groups(10).stream().mapToDouble(g -> 100 * mean(g)).toArray();
        out.put("mean-balanced-accuracy", new Interval(100 * mean(answers), Interval.of(groups).half()).text("% balanced accuracy", 1)
                + " over " + names.size() + " attributes");
        StringBuilder above = new StringBuilder();
        StringBuilder below = new StringBuilder();
        for (int a = 0; a < names.size(); a++) {
            double[] stated = balanced(answers, a);
            StringBuilder list = stated[0] >= GOAL ? above : below;
            list.append(list.isEmpty() ? "" : ", ").append(String.format(Locale.ROOT, "%s %.1f +- %.1f", names.get(a), 100 * stated[0], 100 * stated[1]));
        }
        out.put("at-least-90", above.toString());
        out.put("below-90", below.isEmpty() ? "none below 90 %" : below.toString());
        return out;
    }
}
