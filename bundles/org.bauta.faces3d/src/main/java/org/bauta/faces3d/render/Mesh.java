package org.bauta.faces3d.render;

import org.bauta.faces3d.geometry.Part;

/**
 * A surface of triangles that is ready to be drawn.
 *
 * @param part what it is made of
 * @param position where each vertex is, x y z in millimetres
 * @param rest where it is on the mean head (or another coordinate that the part's shader understands), three a vertex
 * @param normal unit length, three a vertex
 * @param openness how much of the surroundings each vertex sees, 0..1
 * @param triangles three indices each, counter-clockwise from outside
 * @param test for each triangle {@link #DRAW}, {@link #TEST} or {@link #SKIP}
 * @param stencil decides which samples of tested triangles exist
 */
public record Mesh(Part part, float[] position, float[] rest, float[] normal, float[] openness, int[] triangles, byte[] test,
        Stencil stencil) {
    public static final byte DRAW = 0;
    public static final byte TEST = 1;
    public static final byte SKIP = 2;

    /** Cuts holes and fringes into a surface. */
    @FunctionalInterface
    public interface Stencil {
        /** True if the surface exists at this point of its rest coordinates. */
        boolean keeps(float x, float y, float z);
    }

    /** A surface without holes. */
    public static Mesh solid(Part part, float[] position, float[] rest, float[] normal, float[] openness, int[] triangles) {
        return new Mesh(part, position, rest, normal, openness, triangles, new byte[triangles.length / 3], (x, y, z) -> true);
    }

    /** The same surface elsewhere. */
    public Mesh moved(float[] newPosition, float[] newNormal) {
        return new Mesh(part, newPosition, rest, newNormal, openness, triangles, test, stencil);
    }
}
