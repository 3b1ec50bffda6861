package org.bauta.core.estimation;

/** What an estimator reads from a face, and so what the numbers of an {@link Estimate} mean. */
public enum Trait {
    /** Five points, x0, y0, x1, y1, ... in pixels of the picture. */
    FIVE_POINTS,
    /** 68 points in iBUG order, x0, y0, x1, y1, ... in pixels of the picture. */
    DENSE_POINTS,
    /** {@code yaw}, {@code pitch} and {@code roll} in degrees: positive yaw turns the face to the picture's right, positive pitch up. */
    POSE,
    /** Intensity of each action unit, 0..1, named as FACS names them. */
    ACTION_UNITS,
    /** Probability of each expression, summing to 1. */
    EXPRESSION,
    /** Probability of each attribute, 0..1, named as CelebA names them. */
    ATTRIBUTES,
    /** Class of each cell of a grid over the aligned face, row by row; the names are those of the classes. */
    PARSING,
    /** Pooled features of the whole face, for distances between sets of pictures. */
    FEATURES,
    /** Features of all layers, scaled so that the squared Euclidean distance of two of them is the perceptual distance. */
    PERCEPTION
}
