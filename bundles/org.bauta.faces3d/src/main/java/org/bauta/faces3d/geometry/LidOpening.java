package org.bauta.faces3d.geometry;

/**
 * The opening between the lids of one eye, in rest coordinates of the mean head seen from the front (x outwards from the
 * middle of the face, y up): the skin exists above its upper and below its lower edge.
 *
 * @param inner x of the inner corner
 * @param outer x of the outer corner
 * @param innerY height of the inner corner
 * @param outerY height of the outer corner
 * @param above greatest height of the upper edge over the line between the corners
 * @param below the same below it
 * @param peak where the upper edge is highest: 0 the middle, positive outwards
 * @param crease height of the fold above the upper edge of the open eye
 * @param shut 0 as it is, 1 closed
 */
public record LidOpening(double inner, double outer, double innerY, double outerY, double above, double below, double peak,
        double crease, double shut) {

    /** Along the opening: 0 at the inner corner, 1 at the outer. */
    public double along(double x) {
        return (Math.abs(x) - inner) / (outer - inner);
    }

    private double line(double s) {
        return innerY + (outerY - innerY) * s;
    }

    /** Upper edge of the open eye at a share of the way along. */
    public double openTop(double s) {
        double q = 4 * s * (1 - s);
        return q <= 0 ? line(s) : line(s) + above * (0.6 * Math.sqrt(q) + 0.4 * q) * (1 + peak * (2 * s - 1));
    }

    private double openBottom(double s) {
        double q = 4 * s * (1 - s);
        return q <= 0 ? line(s) : line(s) - below * (0.45 * Math.sqrt(q) + 0.55 * q) * (1 + 0.25 * (2 * s - 1));
    }

    public double top(double s) {
        return openTop(s) + shut * (openBottom(s) * 0.82 + line(s) * 0.18 - openTop(s));
    }

    public double bottom(double s) {
        return openBottom(s) + shut * 0.18 * (line(s) - openBottom(s));
    }

    /** True where there is no skin. */
    public boolean open(double x, double y) {
        double s = along(x);
        return s > 0 && s < 1 && y < top(s) && y > bottom(s);
    }
}
