package org.bauta.method.ksame;

import java.util.Arrays;

import org.bauta.core.catalog.Source;

/**
 * What the weights w of a fused face f = sum of w_i x_i are judged by: the mean square difference of its attributes from those of the
 * original, plus lambda times the cosine of the angle between it and the original. Weights are positive and sum to one: they are
 * the softmax of what is descended on.
 */
@Source(key = "jourabloo2015", where = "the objective: attributes kept, identity changed")
final class FusionObjective {
    private static final int HALVINGS = 30;

    private final LinearAttributes classifiers;
    private final double[][] others;
    private final double[] original;
    private final double[] attributes;
    private final double lambda;

    /** @param others the faces that are fused @param original the face that is replaced */
    FusionObjective(LinearAttributes classifiers, double[][] others, double[] original, double lambda) {
        this.classifiers = classifiers;
        this.others = others;
        this.original = original;
        this.lambda = lambda;
        attributes = classifiers.of(original);
    }

    /** Weights after some steps from equal ones; every step makes the objective smaller. */
    double[] descend(int steps) {
        double[] logits = new double[others.length];
        double value = value(softmax(logits));
        double rate = 1;
        for (int step = 0; step < steps; step++) {
            double[] gradient = gradient(logits);
            double[] next = logits;
            double better = value;
            for (int half = 0; half < HALVINGS && better >= value; half++, rate /= 2) {
                next = Vectors.minus(logits, scaled(gradient, rate));
                better = value(softmax(next));
            }
            if (better >= value) {
                break;
            }
            logits = next;
            value = better;
            rate *= 4;
        }
        return softmax(logits);
    }

    private static double[] scaled(double[] vector, double factor) {
        return Arrays.stream(vector).map(x -> factor * x).toArray();
    }

    static double[] softmax(double[] logits) {
        double most = Arrays.stream(logits).max().orElse(0);
        double[] out = Arrays.stream(logits).map(u -> Math.exp(u - most)).toArray();
        return scaled(out, 1 / Arrays.stream(out).sum());
    }

    private double[] fused(double[] weights) {
        double[] out = new double[original.length];
        for (int i = 0; i < weights.length; i++) {
            for (int d = 0; d < out.length; d++) {
                out[d] += weights[i] * others[i][d];
            }
        }
        return out;
    }

    double value(double[] weights) {
        double[] f = fused(weights);
        double[] off = Vectors.minus(classifiers.of(f), attributes);
        return Vectors.dot(off, off) / off.length + lambda * Vectors.dot(f, original) / lengths(f);
    }

    private double lengths(double[] f) {
        return Math.max(1e-12, Math.sqrt(Vectors.dot(f, f) * Vectors.dot(original, original)));
    }

    /** With respect to the logits. */
    double[] gradient(double[] logits) {
        double[] w = softmax(logits);
        double[] byFace = byFace(fused(w));
        double[] byWeight = Arrays.stream(others).mapToDouble(x -> Vectors.dot(x, byFace)).toArray();
        double mean = Vectors.dot(w, byWeight);
        double[] out = new double[w.length];
        for (int i = 0; i < out.length; i++) {
            out[i] = w[i] * (byWeight[i] - mean);
        }
        return out;
    }

    /** With respect to the fused face. */
    private double[] byFace(double[] f) {
        double[] off = Vectors.minus(classifiers.of(f), attributes);
        double lengths = lengths(f);
        double cosine = Vectors.dot(f, original) / lengths;
        double square = Math.max(1e-12, Vectors.dot(f, f));
        double[] out = new double[f.length];
        for (int d = 0; d < out.length; d++) {
            for (int a = 0; a < off.length; a++) {
                out[d] += 2 * off[a] * classifiers.weights()[a][d] / off.length;
            }
            out[d] += lambda * (original[d] / lengths - cosine * f[d] / square);
        }
        return out;
    }
}
