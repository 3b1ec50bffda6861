package org.bauta.method.adversarial;

import java.util.List;
import java.util.Set;

import org.bauta.core.face.Face;
import org.bauta.core.image.Masked;
import org.bauta.core.method.ImageMethod;
import org.bauta.core.method.Requirement;
import org.bauta.core.method.RunContext;

/**
 * A method that moves the pixels of a face box, within a budget, along gradients of a surrogate recogniser. What is left to a
 * method is its equation: how it moves.
 */
abstract class PixelAttack<S extends Record> implements ImageMethod<S> {
    private final Surrogates surrogates;

    PixelAttack(Surrogates surrogates) {
        this.surrogates = surrogates;
    }

    /** Id of the recogniser that it optimizes against. */
    abstract String surrogate(S settings);

    /** The budget. */
    abstract Ball ball(S settings);

    /** The attack itself, on a batch: samples before rounding. */
    abstract float[][] move(Victims victims, S settings, RunContext run);

    @Override
    public final Masked apply(Face face, S settings, RunContext run) {
        return apply(List.of(face), settings, run).get(0);
    }

    /**
     * Several faces in one batch, which is faster; the random source is shared, so that a face's result depends on the batch.
     *
     * @return in order
     */
    public final List<Masked> apply(List<Face> faces, S settings, RunContext run) {
        Victims victims = new Victims(surrogates.get(surrogate(settings)), faces);
        Ball ball = ball(settings);
        float[][] moved = ball.radius() == 0 ? victims.original() : move(victims, settings, run);
        return victims.released(moved, ball);
    }

    @Override
    public List<Requirement> requires(S settings) {
        return surrogates.requires(surrogate(settings));
    }

    @Override
    public Set<String> surrogates(S settings) {
        return surrogates.hashes(surrogate(settings));
    }
}
