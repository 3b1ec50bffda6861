package org.bauta.learning.training;

/** How good the net is on examples that it does not learn from. */
public interface Validation {
    /** What is measured, with its unit. */
    String name();

    /** An error: lower is better. */
    double measure();

    /** No validation: every epoch is as good as the one before, and the last one stands. */
    Validation NONE = new Validation() {
        @Override
        public String name() {
            return "";
        }

        @Override
        public double measure() {
            return Double.NaN;
        }
    };
}
