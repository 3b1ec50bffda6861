package org.bauta.dataset.synthetic;

import org.bauta.faces3d.ActionUnit;
import org.bauta.faces3d.Expression;
import org.bauta.faces3d.Hair;
import org.bauta.faces3d.Outfit;

/**
 * An amount in a portrait that an attribute is read from by a threshold: of an action unit, of a pigment, of makeup, years.
 * No portrait lies in the gap about the threshold, where it would be neither: what falls there is moved to the edge of its side.
 */
enum Degree {
    SMILE(0.3, 0.12, 0.2, 0.2),
    LIPS_APART(0.2, 0.12, 0.18, 0.2),
    JAW_DROPPED(0.2, 0.12, 0.18, 0.2),
    MOUTH_STRETCHED(0.1, 0.08, 0.1, 0.2),
    EYES_SHUT(0.3, 0.15, 0.2, 0.2),
    GRAY(0.5, 0.14, 0.2, 0.28),
    RED(0.55, 0.1, 0.15, 0.28),
    /** Between fair hair and brown. */
    BROWN(0.37, 0.1, 0.14, 0.28),
    /** Between brown hair and black. */
    BLACK(0.8, 0.1, 0.14, 0.28),
    /** Little of it is hardly red: where it shall be plain, nobody wears little. */
    LIPSTICK(0.3, 0.15, 0.15, 0.27, 0.28),
    HEAVY_MAKEUP(0.65, 0.15, 0.07, 0.25, 0.28),
    /** Of the face. */
    YEARS(42, 6, 20, 16);

    private final double from;
    private final double gap;
    private final double plainBelow;
    private final double plainAbove;
    private final double deviation;

    Degree(double from, double gap, double plain, double deviation) {
        this(from, gap, plain, plain, deviation);
    }

    /**
     * @param from the threshold
     * @param gap how far its edges are from the threshold, where clarity is 1
     * @param plainBelow how far the lower edge is below the threshold where clarity is 2: beyond lies another gap, or nothing
     * @param plainAbove how far the upper edge is above it
     * @param deviation of the amount over the population
     */
    Degree(double from, double gap, double plainBelow, double plainAbove, double deviation) {
        this.from = from;
        this.gap = gap;
        this.plainBelow = plainBelow;
        this.plainAbove = plainAbove;
        this.deviation = deviation;
    }

    /** What grows with clarity from zero by way of a narrow one to a wide one. */
    static double at(double clarity, double narrow, double wide) {
        return clarity <= 1 ? clarity * narrow : narrow + (clarity - 1) * (wide - narrow);
    }

    /** How far an amount lies above the threshold, in deviations. */
    double margin(double amount) {
        return (amount - from) / deviation;
    }

    /** The amount, or the edge of the gap on its side. @param clarity 0 no gap, 2 usual */
    double decide(double amount, double clarity) {
        return amount > from ? Math.max(amount, from + at(clarity, gap, plainAbove)) : Math.min(amount, from - at(clarity, gap, plainBelow));
    }

    static Expression decide(Expression e, double clarity) {
        return e.with(ActionUnit.AU12, SMILE.decide(e.get(ActionUnit.AU12), clarity))
                .with(ActionUnit.AU25, LIPS_APART.decide(e.get(ActionUnit.AU25), clarity))
                .with(ActionUnit.AU26, JAW_DROPPED.decide(e.get(ActionUnit.AU26), clarity))
                .with(ActionUnit.AU27, MOUTH_STRETCHED.decide(e.get(ActionUnit.AU27), clarity))
                .with(ActionUnit.AU43, EYES_SHUT.decide(e.get(ActionUnit.AU43), clarity));
    }

    static Hair decide(Hair h, double clarity) {
        return new Hair(h.style(), BLACK.decide(BROWN.decide(h.melanin(), clarity), clarity), RED.decide(h.red(), clarity), GRAY.decide(h.gray(), clarity),
                h.volume(), h.part(), h.facial(), h.seed());
    }

    static Outfit decide(Outfit o, double clarity) {
        return new Outfit(o.glasses(), o.hat(), o.hatColor(), o.clothes(), HEAVY_MAKEUP.decide(LIPSTICK.decide(o.makeup(), clarity), clarity));
    }
}
