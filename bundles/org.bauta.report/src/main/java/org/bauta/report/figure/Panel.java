package org.bauta.report.figure;

import org.jfree.chart.JFreeChart;

/**
 * One of several charts in a figure.
 *
 * @param title such as recogniser and attacker
 * @param chart without title and legend
 */
public record Panel(String title, JFreeChart chart) {
}
