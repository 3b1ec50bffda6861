package org.bauta.method.adversarial;

import java.util.Arrays;
import java.util.List;

import org.bauta.core.catalog.About;
import org.bauta.core.catalog.Source;
import org.bauta.core.method.RunContext;
import org.bauta.core.settings.Setting;
import org.bauta.learning.gradient.FeatureNoise;

/**
 * One person, one mask: a single perturbation for all pictures of a person, which maximizes the distance of their features from
 * the subspace H of that person's features: {@code max sum_i D(f(x_i + mask), H)}, within epsilon.
 *
 * <p>Deviates from the paper: the mask lies in the frame of aligned faces and reaches pictures of any size and pose through
 * their alignment; the affine hull is spanned by all pictures of the person. A person of a single picture has a point for a
 * hull, so that a random step of half a level goes first.
 *
 * @see <a href="https://doi.org/10.1109/TPAMI.2022.3175602">Zhong and Deng 2023</a>
 */
@About("Makes one mask for each person, which is laid over all pictures of that person and moves them away from how a recogniser knows them.")
@Source(key = "zhong2023", where = "OPOM-ClassCenter, -AffineHull, -ConvexHull")
@Source(key = "wen2024", where = "Sec. 3.1.3")
public final class Opom extends SetAttack<Opom.Settings> {

    /** How a person's pictures stand for the person. */
    public enum Hull {
        /** Their mean. */
        CENTER,
        /** All that is on lines through them. */
        AFFINE,
        /** All that is between them. */
        CONVEX
    }

    public record Settings(
            @Setting(value = Surrogates.SHIPPED, text = "The recogniser whose gradient is used; it must not judge the result.") String surrogate,
            @Setting(value = "convex", symbol = "H", text = "What stands for a person: the mean of the features, or their affine or convex hull.") Hull hull,
            @Setting(value = "8", symbol = "epsilon", unit = "8-bit levels", min = 0, max = 255,
                    text = "Largest value of the mask; 8 stands for 8/255.") double epsilon,
            @Setting(value = "1", symbol = "alpha", unit = "8-bit levels", min = 0, max = 255, text = "Length of a step.") double alpha,
            @Setting(value = "16", symbol = "T", min = 1, max = 1000, text = "How many steps.") int steps) {
    }

    public Opom() {
        this(Surrogates.standard());
    }

    Opom(Surrogates surrogates) {
        super(surrogates);
    }

    @Override
    String surrogate(Settings settings) {
        return settings.surrogate();
    }

    @Override
    Ball ball(Settings settings) {
        return Ball.linf(settings.epsilon());
    }

    @Override
    float[][] move(Victims victims, Persons persons, Settings s, RunContext run) {
        float[][] out = new float[victims.size()][];
        for (List<Integer> group : persons.groups()) {
            Victims person = victims.only(group);
            float[][] masked = masked(person, s, run);
            for (int i = 0; i < masked.length; i++) {
                out[group.get(i)] = masked[i];
            }
        }
        return out;
    }

    private static float[][] masked(Victims person, Settings s, RunContext run) {
        SharedMask.Place[] places = new SharedMask.Place[person.size()];
        Arrays.setAll(places, i -> new SharedMask.Place(person.face(i)));
        SharedMask mask = new SharedMask();
        Ball.linf(s.epsilon()).scatter(mask.values(), run.random(), Math.min(s.epsilon(), MiFgsm.FIRST));
        Victims.Slope slope = fromHull(s.hull(), person.own());
        for (int t = 0; t < s.steps(); t++) {
            Victims.stopIfAsked(run);
            float[][] g = person.gradient(over(person, mask, places), slope, FeatureNoise.NONE).pixels();
            float[] sum = new float[mask.values().length];
            for (int i = 0; i < g.length; i++) {
                SharedMask.pull(g[i], places[i], sum);
            }
            mask.climb(sum, s.alpha(), s.epsilon());
        }
        return over(person, mask, places);
    }

    private static float[][] over(Victims person, SharedMask mask, SharedMask.Place[] places) {
        float[][] x = new float[places.length][];
        Arrays.setAll(x, i -> mask.over(person.original()[i], places[i]));
        return x;
    }

    /** The slope of half the squared distance from the hull: from its nearest point to the embedding. */
    static Victims.Slope fromHull(Hull hull, float[][] features) {
        float[] center = Vectors.mean(features);
        float[][] basis = Vectors.basis(features, center);
        return switch (hull) {
            case CENTER -> (face, e) -> Vectors.minus(e, center);
            case AFFINE -> (face, e) -> Vectors.minus(e, Vectors.ontoAffine(e, center, basis));
            case CONVEX -> (face, e) -> Vectors.minus(e, Vectors.mix(Vectors.convexWeights(e, features), features));
        };
    }
}
