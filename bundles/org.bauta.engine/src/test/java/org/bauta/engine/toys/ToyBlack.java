package org.bauta.engine.toys;

import org.bauta.core.face.Face;
import org.bauta.core.image.Masked;
import org.bauta.core.method.ImageMethod;
import org.bauta.core.method.RunContext;
import org.bauta.core.settings.NoSettings;

/** Everything black. */
public final class ToyBlack implements ImageMethod<NoSettings> {
    @Override
    public Masked apply(Face face, NoSettings settings, RunContext run) {
        return Masked.blackout(face.image());
    }
}
