package org.bauta.engine.run;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.function.BooleanSupplier;

import org.bauta.core.dataset.Item;
import org.bauta.core.face.Face;
import org.bauta.core.failure.DataDamaged;
import org.bauta.core.image.Image;
import org.bauta.core.image.Masked;
import org.bauta.core.method.Method;
import org.bauta.core.method.RunContext;
import org.bauta.engine.cell.ClosedSets;
import org.bauta.engine.cell.Guard;
import org.bauta.engine.cell.SetMemory;
import org.bauta.engine.plan.Bound;
import org.bauta.engine.plan.Key;

/**
 * The inputs of a method that treats all faces together. One face of each picture, the one it is of, is a member of the
 * closed set. Whoever else is in it is of unknown identity and could be anybody's second picture: those faces are black.
 */
final class SetRelease {
    private final Bound<Method<Record>> method;
    private final FaceSearch search;
    private final SetMemory memory;
    /** By the place of the input: its order decides the set, not which thread was first. */
    private final TreeMap<Integer, Face> members = new TreeMap<>();
    private final TreeMap<Integer, Image> rests = new TreeMap<>();
    private final TreeMap<Integer, Masked> results = new TreeMap<>();
    private String failure = "";

    SetRelease(Bound<Method<Record>> method, FaceSearch search, int inputs) {
        this.method = method;
        this.search = search;
        this.memory = new SetMemory(method.id(), inputs);
    }

    /** Takes a picture into the set. Safe for several threads. @throws DataDamaged if it shows no face */
    void add(int input, Item item, Image picture) {
        List<Face> faces = search.all(item, picture);
        if (faces.isEmpty()) {
            throw new DataDamaged("no face was found in " + item.picture().location());
        }
        Face member = FaceSearch.subject(item, faces, picture);
        Image rest = picture;
        for (Face f : faces) {
            if (f != member) {
                rest = Masked.whole(f.region(), Image.filled(f.region().width(), f.region().height(), 0, 0, 0)).over(rest);
            }
        }
        synchronized (this) {
            memory.hold(picture);
            if (rest != picture) {
                memory.hold(rest);
                // what overlaps the member is seen by the method, but not shown unless the method covers it
                rests.put(input, rest);
                rest = Masked.whole(member.region(), member.crop()).over(rest);
            }
            members.put(input, member.in(rest));
        }
    }

    /** Applies the method to the members. */
    void apply(long seed, BooleanSupplier stopped) {
        RunContext run = new RunContext(new SplittableRandom(new Key().add(seed).add("set").add(method.choice()).seed()), stopped);
        List<Integer> inputs = new ArrayList<>(members.keySet());
        List<Face> faces = new ArrayList<>(members.values());
        Optional<List<Masked>> all = faces.isEmpty() ? Optional.empty()
                : Guard.attempt(() -> ClosedSets.of(method, faces, run), reason -> failure = reason);
        for (int k = 0; k < inputs.size() && all.isPresent(); k++) {
            results.put(inputs.get(k), all.get().get(k));
        }
    }

    synchronized boolean has(int input) {
        return members.containsKey(input);
    }

    /** The size of a member's picture, for who has to mask it whole. */
    Image picture(int input) {
        return members.get(input).image();
    }

    /** @throws DataDamaged if the method failed */
    Image released(int input) {
        Masked result = results.get(input);
        if (result == null) {
            throw new DataDamaged(failure);
        }
        return result.over(rests.getOrDefault(input, members.get(input).image()));
    }
}
