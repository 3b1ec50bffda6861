package org.bauta.faces3d.render;

import org.bauta.faces3d.Pose;

/** A pinhole camera before the face: from millimetres to samples of the picture. */
final class Camera {
    /** From the lens to the corneas of a head at rest. */
    static final double DISTANCE = 950;
    /** Height on the face that stands in the middle of the picture. */
    private static final double AIM = -14;
    private static final double PUPILS = 63;

    private final double focal;
    private final double centerX;
    private final double centerY;

    /** @param size side of the picture in samples */
    Camera(Pose pose, double size) {
        focal = pose.eyeDistance() * size * DISTANCE / PUPILS;
        centerX = size * (0.5 + pose.shiftX());
        centerY = size * (0.5 + pose.shiftY());
    }

    double x(double x, double z) {
        return centerX + focal * x / (DISTANCE - z);
    }

    double y(double y, double z) {
        return centerY - focal * (y - AIM) / (DISTANCE - z);
    }

    /** For each vertex x, y and nearness. */
    float[] project(float[] xyz) {
        float[] out = new float[xyz.length];
        for (int i = 0; i < xyz.length; i += 3) {
            double near = 1 / (DISTANCE - xyz[i + 2]);
            out[i] = (float) (centerX + focal * xyz[i] * near);
            out[i + 1] = (float) (centerY - focal * (xyz[i + 1] - AIM) * near);
            out[i + 2] = (float) near;
        }
        return out;
    }

    /** Sets the direction from a point to the camera. */
    void view(Fragment f) {
        double dz = DISTANCE - f.pz;
        double dy = AIM - f.py;
        double l = 1 / Math.sqrt(f.px * f.px + dy * dy + dz * dz);
        f.vx = -f.px * l;
        f.vy = dy * l;
        f.vz = dz * l;
    }
}
