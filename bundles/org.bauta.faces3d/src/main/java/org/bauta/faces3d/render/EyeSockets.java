package org.bauta.faces3d.render;

import java.util.stream.IntStream;

import org.bauta.faces3d.geometry.Template;

/** Keeps the skin about the eyes outside the eyeballs, whatever identity and expression do to it. */
final class EyeSockets {
    private static final double CLEAR = EyeBuilder.RADIUS + 0.8;
    private static final double NEAR = 24;
    private static final double BEHIND = 7;
    private static final int[][] SKIN = {near(0), near(1)};

    private EyeSockets() {
    }

    private static int[] near(int eye) {
        Template t = Template.mean();
        return IntStream.range(0, t.headSize()).filter(v -> distance(t.rest(), v, t.eyeCenters() + eye) < NEAR).toArray();
    }

    private static double distance(float[] p, int a, int b) {
        double x = p[3 * a] - p[3 * b];
        double y = p[3 * a + 1] - p[3 * b + 1];
        double z = p[3 * a + 2] - p[3 * b + 2];
        return Math.sqrt(x * x + y * y + z * z);
    }

    /** Moves what lies too near a middle of an eye straight away from it. */
    static void clear(float[] p) {
        for (int eye = 0; eye < 2; eye++) {
            int center = Template.mean().eyeCenters() + eye;
            for (int v : SKIN[eye]) {
                double d = distance(p, v, center);
                if (d < CLEAR && p[3 * v + 2] > p[3 * center + 2] - BEHIND) {
                    for (int k = 0; k < 3; k++) {
                        p[3 * v + k] = (float) (p[3 * center + k] + (p[3 * v + k] - p[3 * center + k]) * CLEAR / d);
                    }
                }
            }
        }
    }
}
