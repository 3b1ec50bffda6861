package org.bauta.core.recognition;

/** Cosine similarity, the measure that all recognisers here are compared by. */
public final class Cosine {
    private Cosine() {
    }

    /** {@code <a, b> / (|a| |b|)}, -1..1; NaN if one of them is zero or not finite. */
    public static double similarity(float[] a, float[] b) {
        if (a.length != b.length) {
            throw new IllegalArgumentException("embeddings of different length: " + a.length + " and " + b.length);
        }
        double ab = 0;
        double aa = 0;
        double bb = 0;
        for (int i = 0; i < a.length; i++) {
            ab += (double) a[i] * b[i];
            aa += (double) a[i] * a[i];
            bb += (double) b[i] * b[i];
        }
        return ab / Math.sqrt(aa * bb);
    }
}
