package org.bauta.method.adversarial;

import java.util.List;

import org.bauta.core.image.Region;

/**
 * From the gradient of a small net to that of a large one, without the picture: the linear filter h of five by five that
 * minimizes {@code sum |h * g_probe - g_server|^2} over faces of others. One filter for all channels.
 */
final class GradientTransmitter {
    static final int SIDE = 5;
    private static final int TAPS = SIDE * SIDE;
    /** Added to the diagonal, as a fraction of its mean. */
    private static final double RIDGE = 1e-3;

    /** For each face the normal equations, {@code TAPS x (TAPS + 1)}. */
    private final double[][] equations;

    GradientTransmitter(Victims victims, float[][] probe, float[][] server) {
        equations = new double[victims.size()][];
        for (int i = 0; i < equations.length; i++) {
            equations[i] = equations(probe[i], server[i], victims.face(i).region());
        }
    }

    private static double[] equations(float[] probe, float[] server, Region region) {
        double[] out = new double[TAPS * (TAPS + 1)];
        float[] taps = new float[TAPS];
        double scale = Math.max(1e-30, Ball.rms(server));
        for (int y = 0; y < region.height(); y++) {
            for (int x = 0; x < region.width(); x++) {
                for (int c = 0; c < 3; c++) {
                    taps(probe, region, x, y, c, taps);
                    double target = server[3 * (y * region.width() + x) + c];
                    for (int a = 0; a < TAPS; a++) {
                        for (int b = 0; b < TAPS; b++) {
                            out[a * (TAPS + 1) + b] += taps[a] * taps[b] / (scale * scale);
                        }
                        out[a * (TAPS + 1) + TAPS] += taps[a] * target / (scale * scale);
                    }
                }
            }
        }
        return out;
    }

    private static void taps(float[] g, Region region, int x, int y, int c, float[] taps) {
        for (int t = 0; t < TAPS; t++) {
            int px = x + t % SIDE - SIDE / 2;
            int py = y + t / SIDE - SIDE / 2;
            boolean inside = px >= 0 && py >= 0 && px < region.width() && py < region.height();
            taps[t] = inside ? g[3 * (py * region.width() + px) + c] : 0;
        }
    }

    /** The filter fitted on all faces but these; one that leaves gradients as they are where there are no others. */
    double[] withoutOwn(List<Integer> own) {
        double[] sum = new double[TAPS * (TAPS + 1)];
        for (int i = 0; i < equations.length; i++) {
            for (int k = 0; k < sum.length && !own.contains(i); k++) {
                sum[k] += equations[i][k];
            }
        }
        double trace = 0;
        for (int a = 0; a < TAPS; a++) {
            trace += sum[a * (TAPS + 1) + a];
        }
        double[] filter = new double[TAPS];
        filter[TAPS / 2] = 1;
        return trace > 0 ? solved(sum, RIDGE * trace / TAPS) : filter;
    }

    /** Gaussian elimination; the ridge makes the matrix positive definite, so that no pivot is zero. */
    private static double[] solved(double[] m, double ridge) {
        int row = TAPS + 1;
        for (int a = 0; a < TAPS; a++) {
            m[a * row + a] += ridge;
        }
        for (int a = 0; a < TAPS; a++) {
            for (int b = a + 1; b < TAPS; b++) {
                double factor = m[b * row + a] / m[a * row + a];
                for (int k = a; k <= TAPS; k++) {
                    m[b * row + k] -= factor * m[a * row + k];
                }
            }
        }
        double[] out = new double[TAPS];
        for (int a = TAPS - 1; a >= 0; a--) {
            double value = m[a * row + TAPS];
            for (int k = a + 1; k < TAPS; k++) {
                value -= m[a * row + k] * out[k];
            }
            out[a] = value / m[a * row + a];
        }
        return out;
    }

    /** A gradient through a filter; beyond the region it is zero. */
    static float[] filtered(float[] g, Region region, double[] filter) {
        float[] out = new float[g.length];
        float[] taps = new float[TAPS];
        for (int y = 0; y < region.height(); y++) {
            for (int x = 0; x < region.width(); x++) {
                for (int c = 0; c < 3; c++) {
                    taps(g, region, x, y, c, taps);
                    double sum = 0;
                    for (int t = 0; t < TAPS; t++) {
                        sum += filter[t] * taps[t];
                    }
                    out[3 * (y * region.width() + x) + c] = (float) sum;
                }
            }
        }
        return out;
    }
}
