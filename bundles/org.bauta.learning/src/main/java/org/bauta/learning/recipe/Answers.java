package org.bauta.learning.recipe;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntToDoubleFunction;

/**
 * What a net said of faces, beside what it should have said.
 *
 * @param given a row of numbers for each face
 * @param wanted a row of numbers for each face
 * @param persons who each is
 */
record Answers(List<float[]> given, List<float[]> wanted, List<String> persons) {
    int size() {
        return given.size();
    }

    /** A number of each face, averaged over each person: persons are independent, pictures of one are not. */
    Interval overPersons(IntToDoubleFunction ofFace) {
        Map<String, double[]> sums = new LinkedHashMap<>();
        for (int i = 0; i < size(); i++) {
            double[] sum = sums.computeIfAbsent(persons.get(i), p -> new double[2]);
            sum[0] += ofFace.applyAsDouble(i);
            sum[1]++;
        }
        return Interval.of(sums.values().stream().mapToDouble(s -> s[0] / s[1]).toArray());
    }

    /** The answers dealt to groups that share no person. */
    List<Answers> groups(int count) {
        List<String> order = persons.stream().distinct().toList();
        List<Answers> out = new ArrayList<>();
        for (int g = 0; g < count; g++) {
            Answers group = new Answers(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
            for (int i = 0; i < size(); i++) {
                if (order.indexOf(persons.get(i)) % count == g) {
                    group.given.add(given.get(i));
                    group.wanted.add(wanted.get(i));
                    group.persons.add(persons.get(i));
                }
            }
            if (group.size() > 0) {
                out.add(group);
            }
        }
        return out;
    }
}
