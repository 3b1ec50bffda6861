package org.bauta.dataset.synthetic;

import org.bauta.faces3d.ActionUnit;
import org.bauta.faces3d.Draws;
import org.bauta.faces3d.Expression;
import org.bauta.faces3d.Illumination;
import org.bauta.faces3d.Portrait;
import org.bauta.faces3d.Pose;

/**
 * A clip of one person: pose, gaze, expression, speech-like mouth, blinks and light move smoothly; person, hair, clothes and
 * background stay. Any frame can be had without those before it. Frames are portraits: they are drawn with
 * {@link Portrait#render} and carry their ground truth; the person is the only track.
 */
public final class Take {
    /** Frames a second. */
    public static final double RATE = 25;
    private static final double MOOD_SECONDS = 2.4;

    private final Portrait first;
    private final Variation variation;
    private final long moodSeed;
    private final Wave[] turns = new Wave[6];
    private final Wave[] speech = new Wave[4];
    private final Wave phrases;
    private final Wave brightness;
    private final double blinkEvery;
    private final double blinkFirst;

    /** @param number of the clip: another number is another take of the same person */
    public Take(long seed, Variation variation, int person, int number) {
        this(seed, variation, Casting.USUAL, person, number);
    }

    /**
     * @param clarity of the person's traits, as of {@link Casting}
     * @param number of the clip: another number is another take of the same person
     */
    public Take(long seed, Variation variation, double clarity, int person, int number) {
        this.variation = variation;
        first = new Casting(seed, variation, clarity).portrait(person, 100_000 + number);
        Draws d = new Draws(seed, 5, person, number);
        moodSeed = d.split();
        for (int i = 0; i < turns.length; i++) {
            turns[i] = new Wave(d, i < 3 ? 0.22 : 0.4);
        }
        for (int i = 0; i < speech.length; i++) {
            speech[i] = new Wave(d, 3.1 + 0.6 * i);
        }
        phrases = new Wave(d, 0.28);
        brightness = new Wave(d, 0.12);
        blinkEvery = d.uniform(2.2, 4.5);
        blinkFirst = d.uniform(0.3, 2);
    }

    /** A frame by number, 0 is the first. */
    public Portrait frame(int number) {
        double t = number / RATE;
        return new Portrait(first.person(), expression(t), pose(t), light(t), first.hair(), first.outfit(), first.backdrop(),
                first.grain() + 31L * number);
    }

    private Pose pose(double t) {
        Pose p = first.pose();
        double yaw = Math.clamp(0.5 * p.yaw() + 0.8 * variation.yaw() * turns[0].at(t), -variation.yaw(), variation.yaw());
        return new Pose(yaw, 0.5 * p.pitch() + 6 * turns[1].at(t), 0.5 * p.roll() + 4 * turns[2].at(t), p.eyeDistance(),
                p.shiftX() + 0.012 * turns[3].at(t), p.shiftY() + 0.010 * turns[4].at(t));
    }

    private Expression expression(double t) {
        double at = t / MOOD_SECONDS;
        int step = (int) Math.floor(at);
        double share = at - step;
        Expression e = mood(step).toward(mood(step + 1), share * share * (3 - 2 * share));
        double talks = Math.clamp(0.5 + 1.6 * phrases.at(t), 0.0, 1.0) * variation.expression();
        e = more(e, ActionUnit.AU25, talks * Math.max(0, 0.35 + 0.5 * speech[0].at(t)));
        e = more(e, ActionUnit.AU26, talks * Math.max(0, 0.25 + 0.5 * speech[1].at(t)));
        e = more(e, ActionUnit.AU18, talks * Math.max(0, 0.5 * speech[2].at(t) - 0.1));
        e = more(e, ActionUnit.AU20, talks * Math.max(0, 0.4 * speech[3].at(t) - 0.1));
        return more(e, ActionUnit.AU43, blink(t)).looking(e.gazeRight() + 4 * turns[5].at(t), e.gazeUp());
    }

    private Expression mood(int step) {
        return Moods.draw(new Draws(moodSeed, step), variation.expression()).with(ActionUnit.AU43, 0);
    }

    private static Expression more(Expression e, ActionUnit unit, double amount) {
        return e.with(unit, Math.clamp(e.get(unit) + amount, 0.0, 1.0));
    }

    /** Shut for a sixth of a second, sliding. */
    private double blink(double t) {
        double since = (t - blinkFirst) / blinkEvery;
        double seconds = (since - Math.floor(since)) * blinkEvery;
        return since < 0 ? 0 : Math.max(0, 1 - Math.abs(seconds - 0.12) / 0.12);
    }

    private Illumination light(double t) {
        double factor = 1 + 0.15 * variation.light() * brightness.at(t);
        double[] harmonics = first.light().harmonics();
        double[] key = first.light().key();
        for (int i = 0; i < harmonics.length; i++) {
            harmonics[i] *= factor;
        }
        for (int i = 3; i < 6; i++) {
            key[i] *= factor;
        }
        return new Illumination(harmonics, key);
    }

    /** A smooth wave about -1..1 of three incommensurable parts. */
    private record Wave(double[] phase, double[] frequency) {
        Wave(Draws d, double hertz) {
            this(new double[] {d.uniform(0, 6.283), d.uniform(0, 6.283), d.uniform(0, 6.283)},
                    new double[] {hertz * d.uniform(0.8, 1.2), hertz * d.uniform(1.4, 1.9), hertz * d.uniform(0.4, 0.6)});
        }

        double at(double t) {
            double sum = 0;
            for (int i = 0; i < 3; i++) {
                sum += (i == 0 ? 0.5 : 0.3) * StrictMath.sin(phase[i] + 2 * StrictMath.PI * frequency[i] * t);
            }
            return sum;
        }
    }
}
