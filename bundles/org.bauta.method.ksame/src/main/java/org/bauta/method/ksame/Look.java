package org.bauta.method.ksame;

/**
 * What is shown in the frame in a face's place.
 *
 * @param shape 68 points in the frame, as x0, y0, ...; empty if faces agree by five points only
 * @param texture red, green and blue of each pixel of the frame, the face in the shape of the gallery's mean; 0..255
 */
record Look(double[] shape, float[] texture) {
}
