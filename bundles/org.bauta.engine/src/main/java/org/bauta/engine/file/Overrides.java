package org.bauta.engine.file;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.bauta.engine.file.YamlMap.Entry;

/**
 * Puts {@code --set PATH=VALUE} into a file before it is read, so that whatever a file can get wrong, an option can get
 * wrong too, and is told the same way. A step of a path is a key; in a list it is an index from 0, or an id.
 */
final class Overrides {
    /** What stands there when the file says nothing. */
    static final String DETECTOR = "opencv-cascade";
    static final String RELEASE = "png";
    static final String ATTACKER = "naive";

    private static final Set<String> NAMED = Set.of("dataset", "detector", "methods", "release", "recognisers", "estimators", "attackers",
            "protocol", "protocols", "metrics", "charts");

    private final Path base;
    private final Faults faults;

    /** @param base folder that relative paths in options start from: the working directory */
    Overrides(Path base, Faults faults) {
        this.base = base;
        this.faults = faults;
    }

    /** In the order of the map. */
    YamlMap apply(YamlMap root, Map<String, String> overrides) {
        YamlMap changed = root;
        for (Map.Entry<String, String> o : overrides.entrySet()) {
            Place place = Place.option("--set " + Faults.oneLine(o.getKey() + "=" + o.getValue()), base);
            List<String> steps = new ArrayList<>(List.of(o.getKey().strip().split("[.]", -1)));
            if (steps.stream().anyMatch(String::isBlank)) {
                faults.add(place, "the part before = has to be a path of keys such as dataset.root or methods.0.sigma");
                continue;
            }
            steps.set(0, spelled(steps.get(0), changed));
            changed = (YamlMap) put(changed, steps, 0, YamlText.option(o.getValue(), place, faults));
        }
        return changed;
    }

    /** One key has two spellings: the one that the file uses counts. */
    private static String spelled(String key, YamlMap root) {
        String other = key.equals("protocol") ? "protocols" : key.equals("protocols") ? "protocol" : key;
        return root.value(key).isEmpty() && root.value(other).isPresent() ? other : key;
    }

    private YamlNode put(YamlNode node, List<String> steps, int depth, YamlNode value) {
        if (depth == steps.size()) {
            return value;
        }
        return switch (node) {
            case YamlMap map -> inMap(map, steps, depth, value);
            case YamlList list -> inList(list, steps, depth, value);
            case YamlScalar scalar -> inScalar(scalar, steps, depth, value);
        };
    }

    private YamlMap inMap(YamlMap map, List<String> steps, int depth, YamlNode value) {
        String step = steps.get(depth);
        Entry before = map.entries().get(step);
        boolean last = depth == steps.size() - 1;
        if (last || before == null) {
            YamlNode inside = last ? value : put(unwritten(depth, step, value.place()), steps, depth + 1, value);
            return map.with(step, new Entry(value.place(), inside));
        }
        return map.with(step, new Entry(before.place(), put(before.value(), steps, depth + 1, value)));
    }

    /** A key that the file leaves out stands for its default. */
    private static YamlNode unwritten(int depth, String key, Place place) {
        if (depth > 0) {
            return YamlMap.of(place, Map.of());
        }
        return switch (key) {
            case "detector" -> YamlScalar.of(place, DETECTOR);
            case "release" -> YamlScalar.of(place, RELEASE);
            case "attackers" -> new YamlList(place, List.of(YamlScalar.of(place, ATTACKER)));
            case "methods", "recognisers", "estimators", "protocol", "protocols", "metrics", "charts" -> new YamlList(place, List.of());
            default -> YamlMap.of(place, Map.of());
        };
    }

    private YamlNode inList(YamlList list, List<String> steps, int depth, YamlNode value) {
        String step = steps.get(depth);
        List<Integer> hits = IntStream.range(0, list.values().size())
                .filter(i -> step.equals(Integer.toString(i)) || step.equals(id(list.values().get(i)))).boxed().toList();
        if (hits.size() != 1) {
            String path = String.join(".", steps.subList(0, depth));
            String entries = IntStream.range(0, list.values().size()).mapToObj(i -> i + " (" + id(list.values().get(i)) + ")")
                    .collect(Collectors.joining(", "));
            faults.add(value.place(), path + " has " + (hits.isEmpty() ? "no entry " : "several entries ") + step + "; "
                    + (entries.isEmpty() ? "it is empty, so set it as a whole" : "its entries are " + entries));
            return list;
        }
        return list.with(hits.get(0), put(list.values().get(hits.get(0)), steps, depth + 1, value));
    }

    private static String id(YamlNode node) {
        YamlNode id = node instanceof YamlMap m ? m.value("id").orElse(node) : node;
        return id instanceof YamlScalar s ? s.text() : id.kind();
    }

    /** {@code psnr} is short for {@code {id: psnr}}. */
    private YamlNode inScalar(YamlScalar scalar, List<String> steps, int depth, YamlNode value) {
        if (scalar.isNull()) {
            return put(unwritten(depth - 1, steps.get(depth - 1), value.place()), steps, depth, value);
        }
        if (!NAMED.contains(steps.get(0)) || depth < steps.size() - 1) {
            faults.add(value.place(), String.join(".", steps.subList(0, depth)) + " is one value, so there is no "
                    + String.join(".", steps.subList(depth, steps.size())) + " in it");
            return scalar;
        }
        YamlMap named = YamlMap.of(scalar.place(), Map.of("id", new Entry(scalar.place(), scalar)));
        return inMap(named, steps, depth, value);
    }
}
