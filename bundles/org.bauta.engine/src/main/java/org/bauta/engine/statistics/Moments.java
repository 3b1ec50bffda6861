package org.bauta.engine.statistics;

/** Mean and standard deviation of a stream of values (Welford 1962); infinite values are counted apart, NaN is not scored. */
public final class Moments {
    private int total;
    private int finite;
    private int infinite;
    private double infiniteValue = Double.NaN;
    private double mean;
    private double squares;

    public void add(double value) {
        total++;
        if (Double.isInfinite(value)) {
            infinite++;
            infiniteValue = infinite == 1 || infiniteValue == value ? value : Double.NaN;
        } else if (!Double.isNaN(value)) {
            finite++;
            double delta = value - mean;
            mean += delta / finite;
            squares += delta * (value - mean);
        }
    }

    /** Values given, with those that were not scored. */
    public int total() {
        return total;
    }

    /** Finite and infinite ones. */
    public int scored() {
        return finite + infinite;
    }

    public int infinite() {
        return infinite;
    }

    /** Of the finite values; infinite if all are; NaN if there are none. */
    public double mean() {
        return finite > 0 ? mean : infinite > 0 ? infiniteValue : Double.NaN;
    }

    /** Of the finite values, with n - 1; NaN for fewer than two. */
    public double standardDeviation() {
        return finite > 1 ? Math.sqrt(squares / (finite - 1)) : Double.NaN;
    }
}
