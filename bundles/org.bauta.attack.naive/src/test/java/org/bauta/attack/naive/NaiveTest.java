package org.bauta.attack.naive;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.util.List;

import org.bauta.core.attack.Attacker;
import org.bauta.core.image.Image;
import org.bauta.core.method.RunContext;
import org.bauta.core.settings.NoSettings;
import org.bauta.testkit.Pictures;
import org.junit.jupiter.api.Test;

class NaiveTest {
    private final Naive naive = new Naive();

    @Test
    void knowsACleanGalleryAndNothingElse() {
        assertEquals(new Attacker.Knowledge(true, false, false), naive.knowledge());
    }

    @Test
    void takesEverythingAsItIsWhateverItWasShown() {
        float[] embedding = {.6f, .8f};
        Attacker.Seen seen = new Attacker.Seen(List.of("a"), List.of(new float[] {1, 0}), List.of(embedding));
        Attacker.Adapted adapted = naive.adapt(seen, new NoSettings(), RunContext.seeded(1));
        Image release = Pictures.waves(8, 8, 1);
        assertSame(release, adapted.restore(release));
        assertSame(embedding, adapted.represent(embedding));
    }
}
