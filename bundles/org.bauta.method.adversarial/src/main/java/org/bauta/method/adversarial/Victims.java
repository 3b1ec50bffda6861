package org.bauta.method.adversarial;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.random.RandomGenerator;

import org.bauta.core.face.Face;
import org.bauta.core.failure.Cancelled;
import org.bauta.core.image.Image;
import org.bauta.core.image.Masked;
import org.bauta.core.method.RunContext;
import org.bauta.learning.gradient.DifferentiableRecogniser;
import org.bauta.learning.gradient.FaceWarp;
import org.bauta.learning.gradient.FeatureNoise;

/** Faces whose boxes may change, and the surrogate that looks at them. Several faces share each pass through the net. */
final class Victims {
    private static final int BATCH = 16;

    private final DifferentiableRecogniser surrogate;
    private final List<Face> faces;
    private final float[][] original;
    private List<FaceWarp> warps;
    private float[][] own;

    Victims(DifferentiableRecogniser surrogate, List<Face> faces) {
        this.surrogate = surrogate;
        this.faces = List.copyOf(faces);
        this.warps = faces.stream().map(f -> surrogate.warp(f, f.region())).toList();
        this.original = faces.stream().map(f -> floats(f.crop())).toArray(float[][]::new);
    }

    static float[] floats(Image image) {
        byte[] samples = image.samples();
        float[] out = new float[samples.length];
        for (int i = 0; i < out.length; i++) {
            out[i] = samples[i] & 0xff;
        }
        return out;
    }

    int size() {
        return faces.size();
    }

    Face face(int i) {
        return faces.get(i);
    }

    /** The samples of each box, interleaved red, green, blue; never written to. */
    float[][] original() {
        return original;
    }

    /** A copy to start from. */
    float[][] start() {
        return Arrays.stream(original).map(float[]::clone).toArray(float[][]::new);
    }

    /** A copy with noise, because the distance to the own original has no gradient where it is zero. */
    float[][] start(Ball ball, double size, RandomGenerator random) {
        float[][] x = start();
        for (int i = 0; i < x.length; i++) {
            ball.scatter(x[i], random, Math.min(size, ball.radius()));
            ball.project(x[i], original[i]);
        }
        return x;
    }

    /** Embeddings of the originals, of unit length. */
    float[][] own() {
        if (own == null) {
            own = embed(original);
        }
        return own;
    }

    float[][] embed(float[][] x) {
        float[][] out = new float[x.length][];
        for (int from = 0; from < x.length; from += BATCH) {
            int to = Math.min(x.length, from + BATCH);
            float[][] part = surrogate.embed(warps.subList(from, to), Arrays.copyOfRange(x, from, to));
            System.arraycopy(part, 0, out, from, part.length);
        }
        return out;
    }

    /**
     * The gradient of a function of each face's embedding with respect to its pixels.
     *
     * @param slope from the embeddings (a row for each face) to the function's gradient with respect to them
     */
    DifferentiableRecogniser.Gradient gradient(float[][] x, Slope slope, FeatureNoise noise) {
        float[][] embeddings = new float[x.length][];
        float[][] pixels = new float[x.length][];
        for (int from = 0; from < x.length; from += BATCH) {
            int to = Math.min(x.length, from + BATCH);
            int first = from;
            UnaryOperator<float[][]> rows = e -> {
                float[][] out = new float[e.length][];
                for (int i = 0; i < out.length; i++) {
                    out[i] = slope.at(first + i, e[i]);
                }
                return out;
            };
            DifferentiableRecogniser.Gradient g = surrogate.gradient(warps.subList(from, to), Arrays.copyOfRange(x, from, to), rows, noise);
            System.arraycopy(g.embeddings(), 0, embeddings, from, to - from);
            System.arraycopy(g.pixels(), 0, pixels, from, to - from);
        }
        return new DifferentiableRecogniser.Gradient(embeddings, pixels);
    }

    /** The gradient of a function of one embedding. */
    @FunctionalInterface
    interface Slope {
        /** @param face its number */
        float[] at(int face, float[] embedding);
    }

    /** Upwards is away from the own originals, or towards strangers: the slope of {@code -cos(e, own)} or {@code cos(e, stranger)}. */
    Slope slope(Goal goal, RandomGenerator random) {
        if (goal == Goal.DODGE) {
            float[][] away = Arrays.stream(own()).map(e -> scaled(e, -1)).toArray(float[][]::new);
            return (face, e) -> away[face];
        }
        float[][] strangers = strangers(random);
        return (face, e) -> strangers[face];
    }

    /** A direction drawn uniformly for each face. */
    private float[][] strangers(RandomGenerator random) {
        float[][] out = new float[size()][surrogate.card().dimensions()];
        for (float[] row : out) {
            for (int k = 0; k < row.length; k++) {
                row[k] = (float) random.nextGaussian();
            }
            double rms = Ball.rms(row) * Math.sqrt(row.length);
            for (int k = 0; k < row.length; k++) {
                row[k] /= (float) rms;
            }
        }
        return out;
    }

    static float[] scaled(float[] row, double factor) {
        float[] out = new float[row.length];
        for (int k = 0; k < out.length; k++) {
            out[k] = (float) (factor * row[k]);
        }
        return out;
    }

    /** The same faces, but aligned by points that were moved: what the net sees is resized and shifted. */
    void realign(UnaryOperator<Face> jitter) {
        warps = faces.stream().map(f -> surrogate.warp(jitter.apply(f), f.region())).toList();
    }

    /** Some of the faces, with the embeddings they have here. */
    Victims only(List<Integer> numbers) {
        Victims some = new Victims(surrogate, numbers.stream().map(faces::get).toList());
        some.own = numbers.stream().map(i -> own()[i]).toArray(float[][]::new);
        return some;
    }

    /** The result: whole boxes, rounded into the ball. */
    List<Masked> released(float[][] x, Ball ball) {
        List<Masked> out = new ArrayList<>();
        for (int i = 0; i < x.length; i++) {
            out.add(released(i, ball.round(x[i], original[i])));
        }
        return out;
    }

    Masked released(int i, byte[] samples) {
        var region = faces.get(i).region();
        return Masked.whole(region, Image.ofRgb(region.width(), region.height(), samples));
    }

    static void stopIfAsked(RunContext run) {
        if (run.cancelled().getAsBoolean()) {
            throw new Cancelled("an adversarial method was stopped before its last step");
        }
    }
}
