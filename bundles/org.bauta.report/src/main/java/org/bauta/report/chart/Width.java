package org.bauta.report.chart;

import org.bauta.report.figure.Figure;

/** How wide a figure is printed. */
public enum Width {
    /** One column of a two-column page: 8.4 cm. */
    COLUMN,
    /** The whole page: 17.4 cm. */
    PAGE;

    /** In points. */
    double points() {
        return this == COLUMN ? Figure.COLUMN : Figure.PAGE;
    }

    /** In points: one panel alone on a page is taller. */
    double panelHeight(int panels) {
        return this == PAGE && panels == 1 ? 250 : 185;
    }

    /** How many panels stand beside each other if a page holds so many. */
    int columns(int onPage) {
        return this == COLUMN ? 1 : onPage;
    }
}
