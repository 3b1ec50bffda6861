package org.bauta.learning.training;

import org.bauta.core.image.Box;

/**
 * A drawn picture and what is true of it, as compactly as it is kept for a training.
 *
 * @param width of the picture in pixels
 * @param height of the picture in pixels
 * @param rgb interleaved samples, row-major
 * @param labels class of each pixel, row-major
 * @param box of the face, in pixels
 * @param points five points, x0, y0, ... in pixels
 * @param dense 68 points in iBUG order, x0, y0, ... in pixels
 * @param values numbers, in the order of {@link DrawnPictures#names()}
 */
public record DrawnFace(int width, int height, byte[] rgb, byte[] labels, Box box, double[] points, double[] dense, float[] values) {
}
