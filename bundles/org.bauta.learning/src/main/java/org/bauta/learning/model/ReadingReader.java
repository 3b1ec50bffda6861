package org.bauta.learning.model;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.bauta.core.estimation.Trait;

/** Reads {@code output} of an estimator's descriptor: which keys are needed and allowed depends on what it reads. */
final class ReadingReader {
    private static final List<String> ANGLES = List.of("yaw", "pitch", "roll");

    private final YamlMap yaml;

    private ReadingReader(YamlMap yaml) {
        this.yaml = yaml;
    }

    static Reading read(Trait trait, YamlMap yaml) {
        ReadingReader reader = new ReadingReader(yaml);
        return switch (trait) {
            case FIVE_POINTS -> reader.points(5);
            case DENSE_POINTS -> reader.points(68);
            case POSE -> reader.pose();
            case ACTION_UNITS, EXPRESSION, ATTRIBUTES -> reader.numbers(trait);
            case PARSING -> reader.parsing();
            case FEATURES -> reader.features();
            case PERCEPTION -> reader.perception();
        };
    }

    /** Of a net that makes faces: its outputs; for a generator also the numbers that it reads. */
    static Reading made(Task task, YamlMap yaml) {
        yaml.allow(task == Task.GENERATOR ? List.of("tensors", "persons", "names") : List.of("tensors"));
        boolean reads = task == Task.GENERATOR;
        return new Reading(yaml.texts("tensors"), reads ? yaml.texts("names") : List.of(), Reading.Activation.NONE, List.of(), Reading.Unit.NONE,
                List.of(), Set.of(), false, reads ? yaml.count("persons") : 0, Optional.empty());
    }

    private List<String> tensors() {
        return yaml.has("tensors") ? yaml.texts("tensors") : List.of();
    }

    private Reading points(int count) {
        yaml.allow(List.of("tensors", "unit", "points", "dimensions"));
        Reading.Unit unit = unit(Reading.Unit.FRACTION, Reading.Unit.PIXELS, Reading.Unit.SIGNED);
        if (!yaml.has("points")) {
            return new Reading(tensors(), List.of(), Reading.Activation.NONE, List.of(), unit, List.of(), Set.of(), false,
                    yaml.has("dimensions") ? sized(2 * count) : 2 * count, Optional.empty());
        }
        int dimensions = yaml.count("dimensions");
        List<Integer> points = yaml.counts("points", 0);
        if (points.size() != count || points.stream().anyMatch(p -> 2 * p + 1 >= dimensions)) {
            throw yaml.fault("points", "points has " + points.size() + " numbers, but has to say which of the net's points (0 .. "
                    + (dimensions / 2 - 1) + ") are the " + count);
        }
        return new Reading(tensors(), List.of(), Reading.Activation.NONE, List.of(), unit, points, Set.of(), false, dimensions, Optional.empty());
    }

    private int sized(int wanted) {
        if (yaml.count("dimensions") != wanted) {
            throw yaml.fault("dimensions", "dimensions is " + yaml.count("dimensions") + ", but without 'points' it has to be " + wanted);
        }
        return wanted;
    }

    private Reading.Unit unit(Reading.Unit... valid) {
        String word = yaml.word("unit", Arrays.stream(valid).map(Reading.Unit::word).toList());
        return Arrays.stream(valid).filter(u -> u.word().equals(word)).findFirst().orElseThrow();
    }

    private Reading pose() {
        yaml.allow(List.of("tensors", "names", "unit", "turned", "layout", "dimensions"));
        boolean matrix = yaml.has("layout") && yaml.word("layout", List.of("angles", "rotation-matrix")).equals("rotation-matrix");
        List<String> names = yaml.has("names") && !matrix ? yaml.texts("names") : ANGLES;
        if (!new HashSet<>(names).containsAll(ANGLES) || names.stream().filter(ANGLES::contains).count() != ANGLES.size()) {
            throw yaml.fault("names", "names has to hold yaw, pitch and roll once each, in the order of the net, and '-' for what is not read");
        }
        Set<String> turned = yaml.has("turned") ? Set.copyOf(new HashSet<>(yaml.texts("turned"))) : Set.of();
        if (!ANGLES.containsAll(turned)) {
            throw yaml.fault("turned", "turned holds " + turned + ", but can only hold yaw, pitch and roll");
        }
        Reading.Unit unit = matrix ? Reading.Unit.NONE : unit(Reading.Unit.DEGREES, Reading.Unit.RADIANS);
        return new Reading(tensors(), names, Reading.Activation.NONE, List.of(), unit, List.of(), turned, matrix,
                matrix ? 9 : names.size(), Optional.empty());
    }

    private Reading numbers(Trait trait) {
        yaml.allow(List.of("tensors", "names", "activation", "groups", "dimensions"));
        List<String> names = distinct();
        if (trait == Trait.EXPRESSION && names.contains(Reading.UNREAD)) {
            throw yaml.fault("names", "every expression needs a name: probabilities of which some are left out do not sum to 1");
        }
        String word = yaml.word("activation", Reading.Activation.words());
        Reading.Activation activation = Reading.Activation.values()[Reading.Activation.words().indexOf(word)];
        List<Integer> groups = yaml.has("groups") ? yaml.counts("groups", 1) : List.of();
        if (!groups.isEmpty() && groups.stream().mapToInt(Integer::intValue).sum() != names.size()) {
            throw yaml.fault("groups", "groups has to sum to the number of names, " + names.size());
        }
        return new Reading(tensors(), names, activation, groups, Reading.Unit.NONE, List.of(), Set.of(), false, names.size(), Optional.empty());
    }

    private List<String> distinct() {
        List<String> names = yaml.texts("names");
        Set<String> seen = new HashSet<>();
        for (String name : names) {
            if (!name.equals(Reading.UNREAD) && !seen.add(name)) {
                throw yaml.fault("names", "names holds '" + name + "' twice");
            }
        }
        if (seen.isEmpty()) {
            throw yaml.fault("names", "names holds nothing that is read");
        }
        return names;
    }

    private Reading parsing() {
        yaml.allow(List.of("tensors", "names"));
        List<String> names = distinct();
        if (names.contains(Reading.UNREAD)) {
            throw yaml.fault("names", "every class needs a name");
        }
        return new Reading(tensors(), names, Reading.Activation.NONE, List.of(), Reading.Unit.NONE, List.of(), Set.of(), false, 0, Optional.empty());
    }

    private Reading features() {
        yaml.allow(List.of("tensors", "dimensions"));
        return new Reading(tensors(), List.of(), Reading.Activation.NONE, List.of(), Reading.Unit.NONE, List.of(), Set.of(), false,
                yaml.count("dimensions"), Optional.empty());
    }

    private Reading perception() {
        yaml.allow(List.of("tensors", "heads"));
        Optional<Reading.Heads> heads = Optional.empty();
        if (yaml.has("heads")) {
            YamlMap map = yaml.map("heads").allow(List.of("file", "sha256"));
            if (!map.text("sha256").matches("[0-9a-f]{64}|any")) {
                throw map.fault("sha256", "sha256 is '" + map.text("sha256") + "', but has to be 64 hexadecimal digits in small letters, or any");
            }
            heads = Optional.of(new Reading.Heads(map.text("file"), map.text("sha256")));
        }
        return new Reading(tensors(), List.of(), Reading.Activation.NONE, List.of(), Reading.Unit.NONE, List.of(), Set.of(), false, 0, heads);
    }
}
