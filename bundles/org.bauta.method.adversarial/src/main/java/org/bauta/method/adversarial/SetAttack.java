package org.bauta.method.adversarial;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import org.bauta.core.face.Face;
import org.bauta.core.image.Masked;
import org.bauta.core.method.Requirement;
import org.bauta.core.method.RunContext;
import org.bauta.core.method.SetMethod;

/** A {@link PixelAttack} that needs to see several faces: of the same person, or of the persons that a face may resemble. */
abstract class SetAttack<S extends Record> implements SetMethod<S> {
    private final Surrogates surrogates;

    SetAttack(Surrogates surrogates) {
        this.surrogates = surrogates;
    }

    /** Id of the recogniser that it optimizes against. */
    abstract String surrogate(S settings);

    /** The budget. */
    abstract Ball ball(S settings);

    /** The attack itself: samples before rounding. */
    abstract float[][] move(Victims victims, Persons persons, S settings, RunContext run);

    @Override
    public final List<Masked> apply(List<Face> faces, S settings, RunContext run) {
        if (faces.isEmpty()) {
            return List.of();
        }
        Victims victims = new Victims(surrogates.get(surrogate(settings)), faces);
        Ball ball = ball(settings);
        float[][] moved = ball.radius() == 0 ? victims.original() : move(victims, Persons.of(faces), settings, run);
        return victims.released(moved, ball);
    }

    @Override
    public List<Requirement> requires(S settings) {
        List<Requirement> needs = new ArrayList<>(surrogates.requires(surrogate(settings)));
        needs.add(Requirement.subjects());
        return needs;
    }

    @Override
    public Set<String> surrogates(S settings) {
        return surrogates.hashes(surrogate(settings));
    }
}
