package org.bauta.faces3d.render;

import org.bauta.faces3d.Pose;

/** Turns the head about the top of the neck, the neck part of the way, and the shoulders a little with it. */
public final class Turn {
    private static final double PIVOT_Y = -45;
    private static final double PIVOT_Z = -88;
    private static final double BODY_SHARE = 0.3;

    private final double[] head;
    private final double[] body;

    public Turn(Pose pose) {
        head = matrix(pose.yaw(), pose.pitch(), pose.roll());
        body = matrix(pose.yaw() * BODY_SHARE, 0, 0);
    }

    /** Roll after pitch after yaw. */
    private static double[] matrix(double yaw, double pitch, double roll) {
        double cy = StrictMath.cos(StrictMath.toRadians(yaw));
        double sy = StrictMath.sin(StrictMath.toRadians(yaw));
        double cp = StrictMath.cos(StrictMath.toRadians(pitch));
        double sp = StrictMath.sin(StrictMath.toRadians(pitch));
        double cr = StrictMath.cos(StrictMath.toRadians(roll));
        double sr = StrictMath.sin(StrictMath.toRadians(roll));
        // yaw: x' = cy x + sy z; pitch up: y' = cp y + sp z, z' = -sp y + cp z; roll clockwise: x' = cr x + sr y
        double[] a = {cy, 0, sy, -sp * -sy, cp, sp * cy, cp * -sy, -sp, cp * cy};
        return new double[] {cr * a[0] + sr * a[3], cr * a[1] + sr * a[4], cr * a[2] + sr * a[5],
            -sr * a[0] + cr * a[3], -sr * a[1] + cr * a[4], -sr * a[2] + cr * a[5], a[6], a[7], a[8]};
    }

    /** @param share 1: moves with the head; 0: with the shoulders */
    private void move(float[] xyz, int i, double share) {
        double x = xyz[i];
        double y = xyz[i + 1] - PIVOT_Y;
        double z = xyz[i + 2] - PIVOT_Z;
        double other = 1 - share;
        for (int k = 0; k < 3; k++) {
            double h = head[3 * k] * x + head[3 * k + 1] * y + head[3 * k + 2] * z;
            double b = body[3 * k] * x + body[3 * k + 1] * y + body[3 * k + 2] * z;
            xyz[i + k] = (float) (share * h + other * b + (k == 1 ? PIVOT_Y : k == 2 ? PIVOT_Z : 0));
        }
    }

    /** Moves vertices from {@code from} to {@code to} with the head. */
    public void head(float[] xyz, int from, int to) {
        for (int v = from; v < to; v++) {
            move(xyz, 3 * v, 1);
        }
    }

    /** Moves vertices of the neck: with the head above, with the shoulders below. */
    public void neck(float[] xyz, int from, int to) {
        for (int v = from; v < to; v++) {
            move(xyz, 3 * v, Fast.step(-165, -70, xyz[3 * v + 1]));
        }
    }

    /** A direction of the head in the camera's frame. */
    public double[] direction(double x, double y, double z) {
        return new double[] {head[0] * x + head[1] * y + head[2] * z, head[3] * x + head[4] * y + head[5] * z,
            head[6] * x + head[7] * y + head[8] * z};
    }

    /** A point of the head at rest in the camera's frame. */
    public double[] point(double x, double y, double z) {
        double[] d = direction(x, y - PIVOT_Y, z - PIVOT_Z);
        return new double[] {d[0], d[1] + PIVOT_Y, d[2] + PIVOT_Z};
    }
}
