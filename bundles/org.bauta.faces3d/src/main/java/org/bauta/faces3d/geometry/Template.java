package org.bauta.faces3d.geometry;

import java.util.EnumMap;
import java.util.Map;

/**
 * The mean head at rest: every vertex of skin, ears, neck, mouth and clothes in one list, so that one displacement field
 * moves them all, and the triangles of each part. Built once, the same on every platform.
 */
public final class Template {
    private static final Template MEAN = new Template();

    private final HeadGrid grid;
    private final float[] rest;
    private final float[] jaw;
    private final float[] openness;
    private final Map<Part, int[]> triangles = new EnumMap<>(Part.class);
    private final int headSize;
    private final int bones;
    private final int eyes;
    private final int movable;

    private Template() {
        Points points = new Points();
        grid = new HeadGrid(points);
        headSize = points.size();
        grid.connect(points, false);
        triangles.put(Part.SKIN, points.takeTriangles());
        grid.connect(points, true);
        triangles.put(Part.MOUTH, points.takeTriangles());
        Ear.add(points, -1);
        Ear.add(points, 1);
        triangles.put(Part.EAR, points.takeTriangles());
        bones = points.size();
        Teeth.addUpper(points);
        Teeth.addLower(points);
        triangles.put(Part.TEETH, points.takeTriangles());
        Teeth.addTongue(points);
        triangles.put(Part.TONGUE, points.takeTriangles());
        eyes = points.add(-Anatomy.EYE_X, 0, Anatomy.EYE_Z, 0);
        points.add(Anatomy.EYE_X, 0, Anatomy.EYE_Z, 0);
        Neck.addSkin(points);
        triangles.put(Part.NECK, points.takeTriangles());
        movable = points.size();
        Neck.addClothes(points);
        triangles.put(Part.CLOTHES, points.takeTriangles());
        rest = points.positions();
        jaw = points.jaws();
        openness = measureOpenness();
    }

    public static Template mean() {
        return MEAN;
    }

    private float[] measureOpenness() {
        float[] normals = Normals.of(rest, triangles.values());
        float[] out = new float[size()];
        for (int i = 0; i < out.length; i++) {
            boolean skin = i < headSize;
            out[i] = skin ? (float) Anatomy.openness(rest[3 * i], rest[3 * i + 1], rest[3 * i + 2], normals[3 * i], normals[3 * i + 1],
                    normals[3 * i + 2]) : 1;
        }
        darkenBelowChin(out);
        darkenEars(out);
        return out;
    }

    /** The neck lies in the shade of the jaw. */
    private void darkenBelowChin(float[] out) {
        for (int i : triangles.get(Part.NECK)) {
            double below = -100 - rest[3 * i + 1];
            out[i] = (float) Math.clamp(0.30 + below / 85, 0.22, 1.0);
        }
    }

    private void darkenEars(float[] out) {
        double x = Math.abs(rest[3 * headSize]);
        for (int i : triangles.get(Part.EAR)) {
            double deep = Math.abs(rest[3 * i]) - x;
            out[i] = (float) Math.clamp(0.72 + deep * 0.06, 0.35, 1.0);
        }
    }

    public HeadGrid grid() {
        return grid;
    }

    /** Three coordinates a vertex, millimetres. */
    public float[] rest() {
        return rest;
    }

    /** How much each vertex follows the lower jaw, 0..1. */
    public float[] jaw() {
        return jaw;
    }

    /** How much of the surroundings each vertex sees, 0..1: ambient light is weaker where this is small. */
    public float[] openness() {
        return openness;
    }

    public int[] triangles(Part part) {
        return triangles.get(part);
    }

    public Map<Part, int[]> parts() {
        return triangles;
    }

    public int size() {
        return rest.length / 3;
    }

    /** The vertices before this index are the skin of the head. */
    public int headSize() {
        return headSize;
    }

    /** Index of the point at the middle of the subject's right eyeball; the left one's is the next. */
    public int eyeCenters() {
        return eyes;
    }

    /** True for teeth, tongue and eyeballs, which skin slides over. */
    public boolean bone(int vertex) {
        return vertex >= bones && vertex < eyes + 2;
    }

    /** Vertices from this index on belong to the clothes, which no field moves. */
    public int movable() {
        return movable;
    }
}
