package org.bauta.report.figure;

import java.awt.Shape;
import java.util.List;

import org.bauta.report.run.Judge;
import org.bauta.report.run.SummaryRow;
import org.bauta.report.run.Treatment;

/**
 * A place in a drawn figure that stands for a treatment under a judge: what a pointer over it can be told.
 *
 * @param area in points of the figure
 * @param readings the numbers that put it there, in the order of the axes
 */
public record Spot(Shape area, Treatment treatment, Judge judge, List<Reading> readings) {
    /**
     * A number of a spot.
     *
     * @param name of what, in full
     * @param low lower end of the 95 % interval; NaN if there is none
     * @param high upper end; NaN if there is none
     * @param nScored how many faces or pairs it was made from
     * @param nTotal how many were asked for
     */
    public record Reading(String name, double value, double low, double high, long nScored, long nTotal) {
        /** A number of the summary. */
        public static Reading of(SummaryRow row) {
            var e = row.estimate();
            return new Reading(row.measure().key(), e.mean(), e.low(), e.high(), e.nScored(), e.nTotal());
        }

        public boolean hasInterval() {
            return Double.isFinite(low) && Double.isFinite(high);
        }
    }

    /** How far a point is from its middle, in points of the figure. */
    public double distance(double x, double y) {
        var box = area.getBounds2D();
        return Math.hypot(box.getCenterX() - x, box.getCenterY() - y);
    }
}
