package org.bauta.dataset.synthetic;

/**
 * How much the pictures of one person differ.
 *
 * @param yaw largest turn to a side in degrees; pitch and roll are smaller
 * @param expression 0 all neutral to 1 lively
 * @param restyle share of pictures whose hair, its color and what is worn are not the person's usual ones
 * @param light 0 even studio light to 1 strong light from anywhere
 */
public record Variation(double yaw, double expression, double restyle, double light) {
    public static final Variation USUAL = new Variation(25, 0.8, 0.35, 0.6);
}
