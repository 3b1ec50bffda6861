package org.bauta.attack.naive;

import org.bauta.core.attack.Attacker;
import org.bauta.core.catalog.About;
import org.bauta.core.catalog.Source;
import org.bauta.core.method.RunContext;
import org.bauta.core.settings.NoSettings;

/**
 * Compares the release with a gallery of clean pictures by a recogniser as it is. The weakest attacker there is: a method
 * that only withstands this one protects against nobody who knows that faces were de-identified.
 *
 * @see <a href="https://doi.org/10.1109/TKDE.2005.32">Newton, Sweeney and Malin 2005</a>, who name it naive recognition
 */
@About("Compares releases with clean pictures by the recogniser as it is, without adapting to the method. The weakest attacker: its "
        + "failure alone proves no privacy.")
@Source(key = "newton2005", where = "naive recognition")
public final class Naive implements Attacker<NoSettings> {
    private static final Adapted UNCHANGED = new Adapted() {
    };

    @Override
    public Knowledge knowledge() {
        return new Knowledge(true, false, false);
    }

    @Override
    public Adapted adapt(Seen seen, NoSettings settings, RunContext run) {
        return UNCHANGED;
    }
}
