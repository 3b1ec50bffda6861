package org.bauta.ui.studio;

/** How before and after are held against each other. */
enum View {
    SIDE_BY_SIDE("Side by &side"), SPLIT("S&plit"), DIFFERENCE("&Difference");

    private final String label;

    View(String label) {
        this.label = label;
    }

    String label() {
        return label;
    }
}
