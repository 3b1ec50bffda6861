package org.bauta.method.ksame;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.bauta.core.face.Face;
import org.bauta.core.failure.DataMissing;
import org.bauta.core.failure.UsageInvalid;

/** A closed set cut into classes by what the data set says of its pictures, so that what is said is not averaged away. */
final class Classes {
    private final ClosedSet set;
    private final List<String> names;
    private final Map<List<String>, List<Integer>> classes = new TreeMap<>(Comparator.comparing(Object::toString));

    private Classes(ClosedSet set, List<String> names) {
        this.set = set;
        this.names = names;
        for (int i : set.images()) {
            Face face = set.faces().get(i);
            List<String> values = names.stream().map(n -> value(face, n)).toList();
            classes.computeIfAbsent(values, v -> new ArrayList<>()).add(i);
        }
    }

    /**
     * What a data set says of a face; yes and no are 1 and -1, though some data sets say true and false.
     *
     * @throws DataMissing naming what it does say
     */
    static String value(Face face, String name) {
        String value = face.attributes().get(name);
        if (value == null) {
            throw new DataMissing("the data set does not say '" + name + "' of a picture of " + face.subject() + "; it says "
                    + (face.attributes().isEmpty() ? "nothing" : String.join(", ", new TreeSet<>(face.attributes().keySet()))));
        }
        return sign(value);
    }

    /** {@code 1} for true, {@code -1} for false, and everything else as it is. */
    static String sign(String value) {
        return switch (value) {
            case "true" -> "1";
            case "false" -> "-1";
            default -> value;
        };
    }

    /** Names between commas. @throws UsageInvalid if there is none */
    static List<String> names(String list) {
        List<String> out = Arrays.stream(list.split(",")).map(String::strip).filter(n -> !n.isEmpty()).toList();
        if (out.isEmpty()) {
            throw new UsageInvalid("name at least one attribute of the data set, such as Smiling; several with commas between them");
        }
        return out;
    }

    /**
     * Closed sets with the same faces that share no picture.
     *
     * @throws DataMissing if a picture has no value
     * @throws UsageInvalid if a class has fewer than k persons and may not join another
     */
    static List<ClosedSet> of(ClosedSet set, List<String> names, int k, Small small) {
        Classes all = new Classes(set, names);
        while (all.settle(k, small)) {
            // a class has joined another
        }
        return all.classes.values().stream().map(images -> all.restricted(images)).toList();
    }

    /** Removes one class with too few persons, the smallest first; false if there is none. */
    private boolean settle(int k, Small small) {
        List<String> least = classes.keySet().stream().min(Comparator.comparingInt(this::persons)).orElseThrow();
        if (persons(least) >= k) {
            return false;
        }
        if (small == Small.REFUSE || classes.size() == 1) {
            throw new UsageInvalid("the class " + words(least) + " has " + persons(least) + " persons, but k = " + k
                    + " have to share a face: choose a smaller k, fewer attributes, or small: merge");
        }
        List<Integer> images = classes.remove(least);
        List<String> host = classes.keySet().stream().max(Comparator.<List<String>>comparingLong(c -> shared(c, least))
                .thenComparing(Comparator.comparingInt(this::persons).reversed())).orElseThrow();
        classes.get(host).addAll(images);
        return true;
    }

    private int persons(List<String> values) {
        return (int) classes.get(values).stream().map(i -> set.faces().get(i).subject()).distinct().count();
    }

    private static long shared(List<String> a, List<String> b) {
        // the first attributes weigh more: gender before age before race, as they are named
        long sum = 0;
        for (int i = 0; i < a.size(); i++) {
            sum = 2 * sum + (a.get(i).equals(b.get(i)) ? 1 : 0);
        }
        return sum;
    }

    private String words(List<String> values) {
        return IntStream.range(0, names.size()).mapToObj(i -> names.get(i) + " = " + values.get(i))
                .collect(Collectors.joining(", "));
    }

    private ClosedSet restricted(List<Integer> some) {
        Set<Integer> images = new HashSet<>(some);
        List<int[]> persons = set.identities().stream()
                .map(all -> Arrays.stream(all).filter(images::contains).toArray()).filter(own -> own.length > 0).toList();
        return new ClosedSet(set.faces(), persons);
    }
}
