package org.bauta.method.ksame;

import java.util.stream.IntStream;

/** Arithmetic of vectors of one length. */
final class Vectors {
    private Vectors() {
    }

    static double[] plus(double[] a, double[] b) {
        return IntStream.range(0, a.length).mapToDouble(d -> a[d] + b[d]).toArray();
    }

    static double[] minus(double[] a, double[] b) {
        return IntStream.range(0, a.length).mapToDouble(d -> a[d] - b[d]).toArray();
    }

    /** (1 - t) a + t b. */
    static double[] between(double[] a, double[] b, double t) {
        return IntStream.range(0, a.length).mapToDouble(d -> (1 - t) * a[d] + t * b[d]).toArray();
    }

    static double dot(double[] a, double[] b) {
        double sum = 0;
        for (int d = 0; d < a.length; d++) {
            sum += a[d] * b[d];
        }
        return sum;
    }
}
