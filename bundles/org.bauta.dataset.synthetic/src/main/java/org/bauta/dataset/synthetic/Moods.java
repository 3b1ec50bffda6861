package org.bauta.dataset.synthetic;

import org.bauta.faces3d.ActionUnit;
import org.bauta.faces3d.Draws;
import org.bauta.faces3d.Expression;

/** Expressions as combinations of action units (after Ekman and Friesen's emotional prototypes), with chance added. */
enum Moods {
    NEUTRAL(""),
    SLIGHT_SMILE("AU12 .4 AU6 .2"),
    SMILE("AU12 .75 AU6 .5 AU25 .35"),
    LAUGH("AU12 .95 AU6 .8 AU25 .8 AU26 .4"),
    SURPRISE("AU1 .8 AU2 .8 AU5 .7 AU26 .7 AU25 .5"),
    SADNESS("AU1 .8 AU4 .5 AU15 .8 AU17 .3"),
    ANGER("AU4 .9 AU7 .7 AU23 .6 AU24 .5"),
    DISGUST("AU9 .8 AU10 .6 AU4 .3"),
    FEAR("AU1 .7 AU2 .4 AU4 .5 AU5 .8 AU20 .6 AU25 .5"),
    CONTEMPT("AU12 .2 AU24 .6 AU30 .3"),
    TALK("AU25 .6 AU26 .5"),
    SHOUT("AU27 .8 AU25 .5 AU4 .3"),
    PUCKER("AU18 .8"),
    EYES_CLOSED("AU43 1");

    private static final int[] FREQUENT = {0, 0, 0, 0, 1, 1, 1, 2, 2, 2, 3, 3, 4, 5, 6, 7, 8, 9, 10, 10, 11, 12, 13};

    private final String units;

    Moods(String units) {
        this.units = units;
    }

    /** At an intensity of 0..1. */
    Expression at(double intensity) {
        Expression e = Expression.NEUTRAL;
        String[] words = units.isEmpty() ? new String[0] : units.split(" ");
        for (int i = 0; i < words.length; i += 2) {
            e = e.with(ActionUnit.valueOf(words[i]), intensity * Double.parseDouble(words[i + 1]));
        }
        return e;
    }

    /** A random expression. @param lively 0 neutral to 1 */
    static Expression draw(Draws d, double lively) {
        Expression e = values()[FREQUENT[d.below(FREQUENT.length)]].at(lively * d.uniform(0.5, 1.1));
        for (ActionUnit u : ActionUnit.values()) {
            boolean lids = u == ActionUnit.AU43 || u == ActionUnit.AU46L || u == ActionUnit.AU46R;
            if (!lids && u != ActionUnit.AU27 && d.chance(0.18)) {
                e = e.with(u, Math.min(1, e.get(u) + lively * 0.22 * d.uniform()));
            }
        }
        return e.looking(10 * lively * d.gaussian(1.8), 5 * lively * d.gaussian(1.8));
    }
}
