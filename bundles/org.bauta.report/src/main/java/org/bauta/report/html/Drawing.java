package org.bauta.report.html;

import org.bauta.report.figure.Figure;

/** A figure and the SVG element that shows it in the page. */
public record Drawing(Figure figure, String svg) {
}
