package org.bauta.method.ksame;

import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import org.bauta.core.face.Face;
import org.bauta.core.failure.BautaException;
import org.bauta.core.failure.SettingsInvalid;
import org.bauta.core.method.SetMethod;
import org.bauta.core.settings.SettingsType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What cannot be protected is refused, with a sentence that says why and what to do. */
class RefusalTest {
    private static final List<Face> FACES = Cartoons.faces(12, 1, 40);

    static Stream<SetMethod<?>> all() {
        return Family.all();
    }

    private static void refuses(SetMethod<?> method, List<Face> faces, Map<String, ?> settings, String... words) {
        String who = method.getClass().getSimpleName();
        BautaException e = assertThrows(BautaException.class, () -> Family.masked(method, faces, settings), who);
        for (String word : words) {
            assertTrue(e.getMessage().contains(word), e.getMessage());
        }
    }

    @ParameterizedTest
    @MethodSource("all")
    void openUseAndTooFewPersonsAreRefused(SetMethod<?> method) {
        refuses(method, FACES.subList(0, 1), Map.of("k", 2), "closed set", "single pictures");
        refuses(method, FACES, Map.of("k", 13), "13", "12");
        refuses(method, Collections.nCopies(9, FACES.get(0)), Map.of("k", 2), "given 1");
        refuses(method, List.of(), Map.of("k", 2), "given 0");
    }

    @ParameterizedTest
    @MethodSource("all")
    void aFaceWithoutSubjectIsRefused(SetMethod<?> method) {
        List<Face> faces = new ArrayList<>(FACES);
        Face f = faces.get(3);
        faces.set(3, new Face(f.image(), f.box(), f.boxSource(), f.points(), f.dense(), "", f.attributes()));
        refuses(method, faces, Map.of("k", 3), "subject id", "picture 4 of 12");
    }

    @ParameterizedTest
    @MethodSource("all")
    void aFaceWithoutDensePointsIsRefused(SetMethod<?> method) {
        List<Face> faces = new ArrayList<>(FACES);
        Face f = faces.get(5);
        faces.set(5, new Face(f.image(), f.box(), f.boxSource(), f.points(), Optional.empty(), f.subject(), f.attributes()));
        refuses(method, faces, Map.of("k", 2), "68 points", f.subject());
    }

    @ParameterizedTest
    @MethodSource("all")
    void nobodyIsTheSameAsNobody(SetMethod<?> method) {
        assertThrows(SettingsInvalid.class, () -> SettingsType.of(method).bind(Map.of("k", 1)));
    }

    @Test
    void whatTheDataSetDoesNotSayIsNamed() {
        refuses(new KSameSelect(), FACES, Map.of("k", 2, "attribute", "Smirking"), "Smirking", "Smiling");
        refuses(new KSameFurthestFet(), FACES, Map.of("k", 2, "neutral", "calm"), "calm", "Smiling");
        refuses(new AttributeWeights(), FACES, Map.of("k", 2, "attributes", "sex"), "sex", "1 or -1");
        refuses(new GarpFace(), FACES, Map.of("k", 2, "attributes", " , "), "attribute");
    }

    @Test
    void aClassOfTooFewPersonsIsRefusedOrMerged() {
        refuses(new KSameSelect(), FACES, Map.of("k", 3, "attribute", "sex, age-group"), "class", "persons", "merge");
        Family.masked(new KSameSelect(), FACES, Map.of("k", 3, "attribute", "sex, age-group", "small", "merge"));
        List<ClosedSet> classes = Classes.of(ClosedSet.of(FACES, 3), List.of("sex", "age-group"), 3, Small.MERGE);
        assertTrue(classes.size() > 1 && classes.stream().allMatch(c -> c.identities().size() >= 3));
        assertTrue(classes.stream().mapToInt(c -> c.images().length).sum() == 12);
    }
}
