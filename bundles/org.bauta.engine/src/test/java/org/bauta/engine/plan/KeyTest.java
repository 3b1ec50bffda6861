package org.bauta.engine.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.util.List;

import org.bauta.engine.toys.ToyNoise;
import org.junit.jupiter.api.Test;

/** Different parts never give one key. */
class KeyTest {
    @Test
    void partsDoNotRunTogether() {
        assertNotEquals(new Key().add("ab").add("c").hex(), new Key().add("a").add("bc").hex());
        assertNotEquals(new Key().addAll(List.of("a")).add("b").hex(), new Key().addAll(List.of("a", "b")).hex());
        assertEquals(new Key().add(7).add("x").hex(), new Key().add("7").add("x").hex());
    }

    @Test
    void itIsSha256OfLengthAndContent() {
        // printf '\0\0\0\3abc' | sha256sum
        assertEquals("d04b72a650ce0f8ce4963330a53ee2832733d2baeffff3c1d8e256cca096d120", new Key().add("abc").hex());
    }

    @Test
    void codeOfOnePackageHasOneVersion() {
        assertEquals(CodeVersion.of(ToyNoise.class), CodeVersion.of(ToyNoise.Settings.class));
        assertNotEquals(CodeVersion.of(ToyNoise.class), CodeVersion.of(KeyTest.class));
        assertEquals(64, CodeVersion.of(String.class).length());
    }
}
