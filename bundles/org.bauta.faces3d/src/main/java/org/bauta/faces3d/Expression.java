package org.bauta.faces3d;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;

/** Intensities of action units and where the eyes look. Immutable. */
public final class Expression {
    public static final Expression NEUTRAL = new Expression(new double[ActionUnit.values().length], 0, 0);

    private final double[] intensity;
    private final double gazeRight;
    private final double gazeUp;

    private Expression(double[] intensity, double gazeRight, double gazeUp) {
        this.intensity = intensity;
        this.gazeRight = gazeRight;
        this.gazeUp = gazeUp;
    }

    /** The same but for one unit. */
    public Expression with(ActionUnit unit, double value) {
        double[] copy = intensity.clone();
        copy[unit.ordinal()] = value;
        return new Expression(copy, gazeRight, gazeUp);
    }

    /** The same, looking elsewhere: degrees relative to the head, to the viewer's right and up. */
    public Expression looking(double right, double up) {
        return new Expression(intensity, right, up);
    }

    public double get(ActionUnit unit) {
        return intensity[unit.ordinal()];
    }

    public double gazeRight() {
        return gazeRight;
    }

    public double gazeUp() {
        return gazeUp;
    }

    /** Between this and another: 0 is this one, 1 the other. */
    public Expression toward(Expression other, double share) {
        double[] mixed = new double[intensity.length];
        for (int i = 0; i < mixed.length; i++) {
            mixed[i] = intensity[i] + share * (other.intensity[i] - intensity[i]);
        }
        return new Expression(mixed, gazeRight + share * (other.gazeRight - gazeRight), gazeUp + share * (other.gazeUp - gazeUp));
    }

    /** Every unit's intensity. */
    public Map<ActionUnit, Double> toMap() {
        Map<ActionUnit, Double> out = new EnumMap<>(ActionUnit.class);
        for (ActionUnit u : ActionUnit.values()) {
            out.put(u, get(u));
        }
        return out;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Expression that && Arrays.equals(intensity, that.intensity) && gazeRight == that.gazeRight
                && gazeUp == that.gazeUp;
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(intensity);
    }

    @Override
    public String toString() {
        return toMap().toString();
    }
}
