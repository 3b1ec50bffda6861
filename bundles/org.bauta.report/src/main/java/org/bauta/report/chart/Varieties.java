package org.bauta.report.chart;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.bauta.report.run.Names;
import org.bauta.report.run.Treatment;

/**
 * The settings in words by which the sweeps of one method stand apart: a method with two looks and three strengths has two lines
 * of three points, and not one that goes back and forth. Where nothing but words differs there is one line.
 */
final class Varieties {
    private final Map<String, Set<String>> words = new LinkedHashMap<>();

    Varieties(List<Treatment> treatments) {
        treatments.stream().collect(Collectors.groupingBy(Treatment::method, LinkedHashMap::new, Collectors.toList()))
                .forEach((method, same) -> words.put(method, words(same)));
    }

    private static Set<String> words(List<Treatment> same) {
        Map<String, Set<String>> values = new LinkedHashMap<>();
        same.forEach(t -> Names.parse(t.settings()).forEach((key, value) -> values.computeIfAbsent(key, k -> new LinkedHashSet<>()).add(value)));
        values.values().removeIf(v -> v.size() < 2);
        Set<String> numbers = values.keySet().stream()
                .filter(k -> values.get(k).stream().noneMatch(v -> Double.isNaN(TradeoffPanel.number(v)))).collect(Collectors.toSet());
        return numbers.isEmpty() ? Set.of() : values.keySet().stream().filter(k -> !numbers.contains(k)).collect(Collectors.toSet());
    }

    /** Such as {@code look=blur}; empty where the method has one sweep. */
    String of(Treatment treatment) {
        Set<String> keys = words.getOrDefault(treatment.method(), Set.of());
        return Names.parse(treatment.settings()).entrySet().stream().filter(e -> keys.contains(e.getKey()))
                .map(e -> Names.symbol(e.getKey()) + "=" + e.getValue()).collect(Collectors.joining(" "));
    }
}
