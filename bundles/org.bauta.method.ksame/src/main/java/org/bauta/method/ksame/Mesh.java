package org.bauta.method.ksame;

import static org.bytedeco.opencv.global.opencv_core.BORDER_REPLICATE;
import static org.bytedeco.opencv.global.opencv_core.CV_32FC1;
import static org.bytedeco.opencv.global.opencv_imgproc.INTER_LINEAR;
import static org.bytedeco.opencv.global.opencv_imgproc.remap;

import java.nio.FloatBuffer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.bauta.core.catalog.Source;
import org.bytedeco.javacpp.FloatPointer;
import org.bytedeco.opencv.opencv_core.Mat;
import org.bytedeco.opencv.opencv_core.Point2f;
import org.bytedeco.opencv.opencv_core.Rect;
import org.bytedeco.opencv.opencv_core.Scalar;
import org.bytedeco.opencv.opencv_imgproc.Subdiv2D;
import org.bytedeco.opencv.opencv_imgproc.Vec6fVector;

/** Delaunay triangles between the knots of a face, and pictures warped by an affine map in each of them. */
@Source(key = "matthews2004", where = "Sec. 2.1.2 and 4.1.1, piecewise affine warp")
final class Mesh {
    private static final double INSIDE = -1e-9;

    private final List<int[]> triangles;
    private final int size;

    /** @param knots x0, y0, ... in a frame of this size: the triangles are theirs, wherever the knots are moved */
    Mesh(double[] knots, int size) {
        this.size = size;
        triangles = triangles(knots, size);
    }

    private static List<int[]> triangles(double[] knots, int size) {
        Map<Long, Integer> index = new HashMap<>();
        // a face may reach out of the frame
        try (Rect room = new Rect(-size, -size, 3 * size, 3 * size); Subdiv2D division = new Subdiv2D(room);
                Vec6fVector found = new Vec6fVector()) {
            for (int i = 0; i < knots.length; i += 2) {
                float x = (float) Math.clamp(knots[i], 1.0 - size, 2.0 * size - 2);
                float y = (float) Math.clamp(knots[i + 1], 1.0 - size, 2.0 * size - 2);
                index.put(key(x, y), i / 2);
                try (Point2f point = new Point2f(x, y)) {
                    division.insert(point);
                }
            }
            division.getTriangleList(found);
            List<int[]> out = new ArrayList<>();
            float[] xy = new float[6];
            for (long t = 0; t < found.size(); t++) {
                try (FloatPointer corners = found.get(t)) {
                    corners.get(xy);
                }
                Integer a = index.get(key(xy[0], xy[1]));
                Integer b = index.get(key(xy[2], xy[3]));
                Integer c = index.get(key(xy[4], xy[5]));
                if (a != null && b != null && c != null) {
                    out.add(new int[] {a, b, c});
                }
            }
            return out;
        }
    }

    private static long key(float x, float y) {
        return (long) Float.floatToIntBits(x + 0f) << 32 | Float.floatToIntBits(y + 0f) & 0xffffffffL;
    }

    int triangles() {
        return triangles.size();
    }

    /**
     * A picture warped so that its knots come to lie elsewhere; bilinear, its edge counts beyond it.
     *
     * @param picture any depth and number of channels
     * @param from where the knots are in it
     * @param to where they are in the result, a square of the frame's size
     * @return a new matrix
     */
    Mat warp(Mat picture, double[] from, double[] to) {
        float[] x = new float[size * size];
        float[] y = new float[size * size];
        for (int i = 0; i < x.length; i++) {
            x[i] = i % size;
            y[i] = i / size;
        }
        triangles.forEach(t -> fill(t, from, to, x, y));
        Mat out = new Mat();
        try (Mat mapX = new Mat(size, size, CV_32FC1); Mat mapY = new Mat(size, size, CV_32FC1); Scalar none = new Scalar(0)) {
            mapX.<FloatBuffer>createBuffer().put(x);
            mapY.<FloatBuffer>createBuffer().put(y);
            remap(picture, out, mapX, mapY, INTER_LINEAR, BORDER_REPLICATE, none);
        }
        return out;
    }

    /** Where each pixel inside a triangle comes from. */
    private void fill(int[] t, double[] from, double[] to, float[] mapX, float[] mapY) {
        double ax = to[2 * t[0]];
        double ay = to[2 * t[0] + 1];
        double bx = to[2 * t[1]] - ax;
        double by = to[2 * t[1] + 1] - ay;
        double cx = to[2 * t[2]] - ax;
        double cy = to[2 * t[2] + 1] - ay;
        double whole = bx * cy - cx * by;
        if (Math.abs(whole) < 1e-9) {
            return;
        }
        int top = (int) Math.max(0, Math.ceil(ay + Math.min(0, Math.min(by, cy)) - 1e-6));
        int bottom = (int) Math.min(size - 1.0, Math.floor(ay + Math.max(0, Math.max(by, cy)) + 1e-6));
        int left = (int) Math.max(0, Math.ceil(ax + Math.min(0, Math.min(bx, cx)) - 1e-6));
        int right = (int) Math.min(size - 1.0, Math.floor(ax + Math.max(0, Math.max(bx, cx)) + 1e-6));
        for (int y = top; y <= bottom; y++) {
            for (int x = left; x <= right; x++) {
                double u = ((x - ax) * cy - cx * (y - ay)) / whole;
                double v = (bx * (y - ay) - (x - ax) * by) / whole;
                if (u >= INSIDE && v >= INSIDE && u + v <= 1 - INSIDE) {
                    double w = 1 - u - v;
                    mapX[y * size + x] = (float) (w * from[2 * t[0]] + u * from[2 * t[1]] + v * from[2 * t[2]]);
                    mapY[y * size + x] = (float) (w * from[2 * t[0] + 1] + u * from[2 * t[1] + 1] + v * from[2 * t[2] + 1]);
                }
            }
        }
    }
}
