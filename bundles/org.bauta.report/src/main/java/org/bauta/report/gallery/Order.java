package org.bauta.report.gallery;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

import org.bauta.core.failure.UsageInvalid;

/** In which order the rows of the gallery hang. "Better" is what is better for whoever de-identifies. */
public enum Order {
    BEST("Best first"), WORST("Worst first"), FAILED("Failed only"), AS_LISTED("As in the data set");

    private final String label;

    Order(String label) {
        this.label = label;
    }

    /** For a command line: {@code worst}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** @throws UsageInvalid if there is no such order */
    public static Order of(String word) {
        return Arrays.stream(values()).filter(o -> o.word().equals(word)).findFirst().orElseThrow(() -> new UsageInvalid("pictures are ordered "
                + Arrays.stream(values()).map(Order::word).collect(Collectors.joining(", ")) + ", not '" + word + "'"));
    }

    public String label() {
        return label;
    }
}
