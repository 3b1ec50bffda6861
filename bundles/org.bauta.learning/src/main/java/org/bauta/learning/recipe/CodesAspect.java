package org.bauta.learning.recipe;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import org.bauta.learning.array.Numbers;
import org.bauta.learning.faces.Placement;
import org.bauta.learning.faces.Target;
import org.bauta.learning.loss.Reconstruction;
import org.bauta.learning.net.Layer;
import org.bauta.learning.training.DrawnFace;

import ai.djl.ndarray.NDArray;

/**
 * The coefficients that a drawn person was made from. No model reads them: a trunk that has to tell them apart sees small
 * differences of shape and color, of which the attributes of a face are sums.
 */
final class CodesAspect implements Aspect {
    /** Of a coefficient over the population. */
    private static final float SPREAD = 1.3f;
    /** Moles have places on the skin: in a mirror they are elsewhere. */
    private static final String CODES = "(shape|albedo)-(?!mole).*";
    /** Asymmetries, which a mirror turns round. */
    private static final String SIDED = ".*-(shift|tilt)";

    private final int[] places;
    private final boolean[] sided;
    private final float weight;

    /**
     * @param names of the values of faces
     * @param weight of the loss beside those of the other aspects
     */
    CodesAspect(List<String> names, double weight) {
        places = IntStream.range(0, names.size()).filter(i -> names.get(i).matches(CODES)).toArray();
        sided = new boolean[places.length];
        for (int i = 0; i < places.length; i++) {
            sided[i] = names.get(places[i]).matches(SIDED);
        }
        this.weight = (float) weight;
    }

    /** True if nothing is known of how the faces were made. */
    boolean isEmpty() {
        return places.length == 0;
    }

    @Override
    public String task() {
        return "codes";
    }

    @Override
    public Target target() {
        return new Target() {
            @Override
            public long[] shape() {
                return new long[] {places.length};
            }

            @Override
            public void write(int index, DrawnFace face, Placement placement, float[] out, int from) {
                for (int i = 0; i < places.length; i++) {
                    float code = face.values()[places[i]] / SPREAD;
                    out[from + i] = sided[i] && placement.mirrored() ? -code : code;
                }
            }
        };
    }

    @Override
    public Layer head(NetSettings settings) {
        return Heads.numbers(2 * settings.dimensions(), places.length, 1, 0);
    }

    @Override
    public NDArray loss(NDArray answers, NDArray wanted) {
        return Numbers.times(Reconstruction.l2(answers, wanted), weight);
    }

    @Override
    public Map<String, Object> output() {
        throw new UnsupportedOperationException("no model reads codes");
    }

    /** Nothing: what is learned by the way does not choose the best epoch. */
    @Override
    public double error(Answers answers) {
        return 0;
    }

    @Override
    public Map<String, String> quality(Answers answers) {
        return Map.of();
    }
}
