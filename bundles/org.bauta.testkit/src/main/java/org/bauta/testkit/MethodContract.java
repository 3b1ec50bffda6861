package org.bauta.testkit;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

import org.bauta.core.face.Face;
import org.bauta.core.failure.BautaException;
import org.bauta.core.image.Image;
import org.bauta.core.image.Masked;
import org.bauta.core.method.ClipMethod;
import org.bauta.core.method.ImageMethod;
import org.bauta.core.method.Method;
import org.bauta.core.method.Requirement;
import org.bauta.core.method.Requirement.What;
import org.bauta.core.method.RunContext;
import org.bauta.core.method.SetMethod;
import org.bauta.core.settings.SettingsType;

/** What holds for every method; one that needs an imported model has to be tried as an instance that has one. */
final class MethodContract<S extends Record> {
    private final String id;
    private final Method<S> method;
    private final S settings;
    private final boolean channelsAlike;
    private final Set<String> refused;

    private MethodContract(String id, Method<S> method, Map<String, String> given, Optional<String> channelsDiffer, Set<String> refused) {
        this.id = id;
        this.method = method;
        this.settings = SettingsContract.trial(SettingsType.of(method), given);
        this.channelsAlike = channelsDiffer.isEmpty();
        this.refused = refused;
    }

    /**
     * @param channelsDiffer why red and blue may be treated differently; empty if they may not
     * @param refused names of the {@link TrialFaces#odd() odd faces} that it refuses
     */
    static <S extends Record> void check(String id, Method<S> method, Map<String, String> given, Optional<String> channelsDiffer,
            Set<String> refused) {
        new MethodContract<>(id, method, given, channelsDiffer, refused).check();
    }

    private void check() {
        assertFalse(requires(What.RECOGNISER), id + " needs an imported model: override trial() and try an instance that has one");
        List<Face> faces = LongStream.range(0, 12).mapToObj(TrialFaces::ordinary).map(this::furnished).toList();
        List<Masked> results = apply(faces);
        assertEquals(faces.size(), results.size(), id + ": one result for each face");
        for (int i = 0; i < faces.size(); i++) {
            fits("face " + i, faces.get(i), results.get(i));
        }
        same("called twice", results, apply(faces));
        if (method instanceof ImageMethod<?>) {
            same("one by one in another order", results, apply(faces.reversed()).reversed());
        }
        if (channelsAlike) {
            List<Face> swapped = faces.stream().map(f -> f.in(f.image().swapRedBlue())).toList();
            List<Masked> back = apply(swapped).stream().map(m -> new Masked(m.region(), m.pixels().swapRedBlue(), m.mask())).toList();
            same("red and blue exchanged", results, back);
        }
        odd(faces);
    }

    private boolean requires(What what) {
        return method.requires(settings).stream().map(Requirement::what).anyMatch(w -> w == what);
    }

    private Face furnished(Face face) {
        return requires(What.DENSE_POINTS) ? TrialFaces.dense(face) : face;
    }

    /** What a method says it refuses it refuses in words, and the engine masks that face whole; everything else it has to bear. */
    private void odd(List<Face> ordinary) {
        Map<String, Face> odd = new LinkedHashMap<>();
        TrialFaces.odd().forEach((name, face) -> odd.put(name, furnished(face, ordinary.get(odd.size()))));
        assertAll(id, odd.entrySet().stream().filter(e -> refused.contains(e.getKey())).map(e -> () -> refuses(e.getKey(), e.getValue())));
        odd.keySet().removeAll(refused);
        if (method instanceof SetMethod<?>) {
            bears(odd, ordinary);
        } else {
            assertAll(id, odd.entrySet().stream().map(e -> () -> bears(Map.of(e.getKey(), e.getValue()), List.of())));
        }
    }

    private void refuses(String name, Face face) {
        BautaException e = assertThrows(BautaException.class, () -> apply(List.of(face)), id + " refuses " + name);
        assertFalse(e.getMessage() == null || e.getMessage().isBlank(), id + " refuses " + name + " without a reason");
    }

    private void bears(Map<String, Face> odd, List<Face> others) {
        List<String> names = List.copyOf(odd.keySet());
        List<Face> faces = new ArrayList<>(odd.values());
        faces.addAll(others);
        List<Masked> results = assertDoesNotThrow(() -> apply(faces), id + " bears " + String.join(", ", names));
        IntStream.range(0, names.size()).forEach(i -> fits(names.get(i), faces.get(i), results.get(i)));
    }

    /** With a name and attributes, which set methods need. */
    private Face furnished(Face odd, Face model) {
        return furnished(new Face(odd.image(), odd.box(), odd.boxSource(), odd.points(), odd.dense(), "odd " + model.subject(),
                model.attributes()));
    }

    private List<Masked> apply(List<Face> faces) {
        List<String> before = faces.stream().map(f -> f.image().contentHash()).toList();
        List<Masked> out = new ArrayList<>();
        switch (method) {
            case ImageMethod<S> one -> faces.forEach(f -> out.add(one.apply(f, settings, RunContext.seeded(7))));
            case SetMethod<S> set -> out.addAll(set.apply(faces, settings, RunContext.seeded(7)));
            case ClipMethod<S> clip -> clip.apply(faces.iterator(), settings, RunContext.seeded(7)).forEachRemaining(out::add);
        }
        assertEquals(before, faces.stream().map(f -> f.image().contentHash()).toList(), id + ": the originals are as they were");
        return out;
    }

    private void fits(String name, Face face, Masked result) {
        Image before = face.image();
        assertTrue(before.bounds().contains(result.region()), id + ", " + name + ": " + result.region() + " lies inside " + before);
        Image after = result.over(before);
        for (int y = 0; y < before.height(); y++) {
            for (int x = 0; x < before.width(); x++) {
                int dx = x - result.region().x();
                int dy = y - result.region().y();
                boolean outside = dx < 0 || dy < 0 || dx >= result.region().width() || dy >= result.region().height();
                if (outside || result.mask().alpha(dx, dy) == 0) {
                    int i = 3 * (y * before.width() + x);
                    boolean kept = Arrays.equals(before.samples(), i, i + 3, after.samples(), i, i + 3);
                    assertTrue(kept, id + ", " + name + ": pixel " + x + ", " + y + " is outside the mask and has changed");
                }
            }
        }
    }

    private void same(String name, List<Masked> expected, List<Masked> actual) {
        for (int i = 0; i < expected.size(); i++) {
            String what = id + ", " + name + ", face " + i;
            assertEquals(expected.get(i).region(), actual.get(i).region(), what + ": region");
            assertArrayEquals(expected.get(i).mask().values(), actual.get(i).mask().values(), what + ": mask");
            assertEquals(expected.get(i).pixels(), actual.get(i).pixels(), what + ": pixels");
        }
    }
}
