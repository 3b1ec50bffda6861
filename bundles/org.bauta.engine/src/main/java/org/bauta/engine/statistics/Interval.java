package org.bauta.engine.statistics;

/** A 95 % interval; both ends NaN where there is none. */
public record Interval(double low, double high) {
    public static final Interval NONE = new Interval(Double.NaN, Double.NaN);

    public boolean isPresent() {
        return !Double.isNaN(low);
    }

    /** Cut to what the quantity can be. */
    public Interval within(double min, double max) {
        return isPresent() ? new Interval(Math.clamp(low, min, max), Math.clamp(high, min, max)) : this;
    }
}
