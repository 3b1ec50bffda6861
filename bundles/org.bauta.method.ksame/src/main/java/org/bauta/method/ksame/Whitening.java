package org.bauta.method.ksame;

/** Vectors turned and scaled so that they vary alike in all directions, and back. */
final class Whitening {
    private final PrincipalComponents components;

    Whitening(double[][] rows, double share) {
        components = PrincipalComponents.of(rows, share);
    }

    double[] white(double[] vector) {
        double[] code = components.code(vector);
        for (int i = 0; i < code.length; i++) {
            code[i] /= Math.sqrt(components.variances()[i]);
        }
        return code;
    }

    /** The reverse, but for what the components leave out. */
    double[] color(double[] white) {
        double[] code = white.clone();
        for (int i = 0; i < code.length; i++) {
            code[i] *= Math.sqrt(components.variances()[i]);
        }
        return components.vector(code);
    }
}
