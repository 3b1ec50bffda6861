package org.bauta.faces3d.render;

import org.bauta.faces3d.ActionUnit;
import org.bauta.faces3d.Expression;
import org.bauta.faces3d.LidTrait;
import org.bauta.faces3d.Person;
import org.bauta.faces3d.geometry.LidOpening;

/** The opening of the lids from identity and expression. */
public final class LidShapes {
    private LidShapes() {
    }

    /** @param wink the action unit that closes this eye alone */
    public static LidOpening of(Person p, Expression e, ActionUnit wink) {
        double width = p.lid(LidTrait.EYE_WIDTH);
        double hood = p.lid(LidTrait.OUTER_HOOD);
        double above = Math.min(6.2, 4.95 + 0.65 * p.lid(LidTrait.EYE_OPENING)) + 1.7 * e.get(ActionUnit.AU5) - 0.9 * e.get(ActionUnit.AU7)
                - 0.5 * e.get(ActionUnit.AU4) - 0.6 * e.get(ActionUnit.AU9) + 0.10 * e.gazeUp();
        double below = 4.9 + 0.45 * p.lid(LidTrait.LOWER_LID) + 0.25 * p.lid(LidTrait.EYE_OPENING) - 1.3 * e.get(ActionUnit.AU7)
                - 1.3 * e.get(ActionUnit.AU6) - 0.9 * e.get(ActionUnit.AU9) - 0.4 * e.get(ActionUnit.AU12) - 0.04 * e.gazeUp();
        double shut = Math.clamp(Math.max(e.get(ActionUnit.AU43), e.get(wink)), 0.0, 1.0);
        return new LidOpening(17.5 - 0.45 * width + 0.6 * p.lid(LidTrait.INNER_FOLD), 46.0 + 1.0 * width,
                -1.5 - 0.5 * p.lid(LidTrait.INNER_FOLD), 1.0 + 1.3 * p.lid(LidTrait.EYE_TILT) - 0.4 * hood, Math.max(1.2, above),
                Math.max(1.2, below), -0.04 + 0.09 * p.lid(LidTrait.LID_PEAK) - 0.05 * hood,
                Math.clamp(3.6 + 1.1 * p.lid(LidTrait.LID_CREASE), 0.8, 7.0), shut);
    }
}
