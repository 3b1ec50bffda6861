package org.bauta.testkit;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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

/** What holds for every method; tried on those that need neither an imported model nor 68 points. */
final class MethodContract<S extends Record> {
    private final String id;
    private final Method<S> method;
    private final S settings;
    private final boolean channelsAlike;

    private MethodContract(String id, Method<S> method, Map<String, String> given, Optional<String> channelsDiffer) {
        this.id = id;
        this.method = method;
        this.settings = SettingsContract.trial(SettingsType.of(method), given);
        this.channelsAlike = channelsDiffer.isEmpty();
    }

    /** @param channelsDiffer why red and blue may be treated differently; empty if they may not */
    static <S extends Record> void check(String id, Method<S> method, Map<String, String> given, Optional<String> channelsDiffer) {
        new MethodContract<>(id, method, given, channelsDiffer).check();
    }

    private void check() {
        if (method.requires(settings).stream().map(Requirement::what).anyMatch(w -> w == What.RECOGNISER || w == What.DENSE_POINTS)) {
            return;
        }
        List<Face> faces = LongStream.range(0, 12).mapToObj(TrialFaces::ordinary).toList();
        List<Masked> results = apply(faces);
        assertEquals(faces.size(), results.size(), id + ": one result for each face");
        for (int i = 0; i < faces.size(); i++) {
            fits("face " + i, faces.get(i), results.get(i));
        }
        same("called twice", results, apply(faces));
        if (channelsAlike) {
            List<Face> swapped = faces.stream().map(f -> f.in(f.image().swapRedBlue())).toList();
            List<Masked> back = apply(swapped).stream().map(m -> new Masked(m.region(), m.pixels().swapRedBlue(), m.mask())).toList();
            same("red and blue exchanged", results, back);
        }
        TrialFaces.odd().forEach(this::odd);
    }

    /** A method may refuse a face in words, which the engine masks whole; anything else it has to bear. */
    private void odd(String name, Face face) {
        try {
            fits(name, face, apply(List.of(face)).get(0));
        } catch (BautaException e) {
            assertTrue(e.getMessage() != null && !e.getMessage().isBlank(), id + " refuses " + name + " without a reason");
        }
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
