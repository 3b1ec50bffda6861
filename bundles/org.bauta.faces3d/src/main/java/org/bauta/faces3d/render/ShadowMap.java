package org.bauta.faces3d.render;

import java.util.ArrayList;
import java.util.List;

/** What the key light sees: how much of it arrives at a point, with a soft edge. */
final class ShadowMap {
    private static final int SIZE = 224;
    private static final double SPAN = 190;
    private static final double BIAS = 2.6;
    private static final double OFF = 2.4;
    /** Nearness is a depth in millimetres plus this, so that it is positive. */
    private static final double BEHIND = 600;
    private static final double CENTER_Y = -30;
    private static final double CENTER_Z = -60;

    private final Raster raster = new Raster(SIZE, SIZE);
    private final double[] right;
    private final double[] up;
    private final double[] forward;

    ShadowMap(Lamp lamp, List<Mesh> meshes) {
        forward = new double[] {lamp.kx, lamp.ky, lamp.kz};
        double l = Math.sqrt(lamp.kx * lamp.kx + lamp.kz * lamp.kz) + 1e-9;
        right = new double[] {lamp.kz / l, 0, -lamp.kx / l};
        up = new double[] {forward[1] * right[2] - forward[2] * right[1], forward[2] * right[0] - forward[0] * right[2],
            forward[0] * right[1] - forward[1] * right[0]};
        List<float[]> screens = new ArrayList<>();
        for (Mesh m : meshes) {
            float[] p = m.position();
            float[] s = new float[p.length];
            for (int i = 0; i < p.length; i += 3) {
                project(p[i], p[i + 1], p[i + 2], s, i);
            }
            screens.add(s);
        }
        raster.draw(meshes, screens);
    }

    private void project(double px, double py, double pz, float[] s, int i) {
        double y = py - CENTER_Y;
        double z = pz - CENTER_Z;
        double scale = SIZE / (2 * SPAN);
        s[i] = (float) (SIZE * 0.5 + scale * (right[0] * px + right[1] * y + right[2] * z));
        s[i + 1] = (float) (SIZE * 0.5 - scale * (up[0] * px + up[1] * y + up[2] * z));
        s[i + 2] = (float) (BEHIND + forward[0] * px + forward[1] * y + forward[2] * z);
    }

    /** Share of the key light that arrives, 0..1: mean over a neighbourhood of 4 x 4. */
    double arrives(Fragment f, float[] scratch) {
        // a little off the surface, so that it does not shade itself
        project(f.px + OFF * f.nx, f.py + OFF * f.ny, f.pz + OFF * f.nz, scratch, 0);
        double x = scratch[0] - 0.5;
        double y = scratch[1] - 0.5;
        int ix = (int) Math.floor(x);
        int iy = (int) Math.floor(y);
        double fx = x - ix;
        double fy = y - iy;
        double own = scratch[2] + BIAS;
        double sum = 0;
        for (int dy = -1; dy <= 2; dy++) {
            double wy = dy == -1 ? 1 - fy : dy == 2 ? fy : 1;
            for (int dx = -1; dx <= 2; dx++) {
                double wx = dx == -1 ? 1 - fx : dx == 2 ? fx : 1;
                sum += wx * wy * (blocked(ix + dx, iy + dy, own) ? 0 : 1);
            }
        }
        return sum / 9;
    }

    private boolean blocked(int x, int y, double own) {
        return x >= 0 && y >= 0 && x < SIZE && y < SIZE && raster.nearness(y * SIZE + x) > own;
    }
}
