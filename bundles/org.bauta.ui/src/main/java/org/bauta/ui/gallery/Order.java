package org.bauta.ui.gallery;

/** In which order the rows of the gallery hang. "Better" is what is better for whoever de-identifies. */
public enum Order {
    BEST("Best first"), WORST("Worst first"), FAILED("Failed only"), AS_LISTED("As in the data set");

    private final String label;

    Order(String label) {
        this.label = label;
    }

    String label() {
        return label;
    }
}
