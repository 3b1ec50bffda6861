package org.bauta.core.metric;

import java.util.Locale;

/** What an estimate of a release is compared with. */
public enum Reference {
    /** What the same estimator read in the original. */
    ORIGINAL,
    /** What the data set knows; the error of the estimator itself is then part of the value. */
    TRUTH;

    /** What a setting of this type says of itself. */
    public static final String TEXT = "original: what the same estimator reads in the original; truth: what the data set knows, "
            + "so that the estimator's own error counts and is measured on the originals too.";

    /** As it stands in a variant. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
