package org.bauta.method.adversarial;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.bauta.core.face.Face;
import org.bauta.core.failure.DataMissing;

/** The faces of a set by person. A face without a subject is a person of its own. */
final class Persons {
    private final List<List<Integer>> groups;

    private Persons(List<List<Integer>> groups) {
        this.groups = groups;
    }

    static Persons of(List<Face> faces) {
        Map<String, List<Integer>> groups = new LinkedHashMap<>();
        for (int i = 0; i < faces.size(); i++) {
            String subject = faces.get(i).subject();
            groups.computeIfAbsent(subject.isEmpty() ? "face " + i : "subject " + subject, s -> new ArrayList<>()).add(i);
        }
        return new Persons(List.copyOf(groups.values()));
    }

    /** @throws DataMissing if there is only one: then there is nobody else whom its faces could resemble */
    Persons requireOthers(String method) {
        if (groups.size() < 2) {
            throw new DataMissing("the method " + method + " makes faces resemble other persons of the same set, but all faces here are of one "
                    + "person: give it at least two, with their subjects");
        }
        return this;
    }

    /** Numbers of each person's faces, in the order in which they come in the set. */
    List<List<Integer>> groups() {
        return groups;
    }

    /** The mean of each person's embeddings, of unit length. */
    float[][] centers(float[][] embeddings) {
        return groups.stream().map(g -> center(g, embeddings)).toArray(float[][]::new);
    }

    private static float[] center(List<Integer> group, float[][] embeddings) {
        float[] sum = new float[embeddings[0].length];
        for (int i : group) {
            for (int k = 0; k < sum.length; k++) {
                sum[k] += embeddings[i][k];
            }
        }
        double length = Math.sqrt(Vectors.dot(sum, sum));
        return Victims.scaled(sum, length > 0 ? 1 / length : 0);
    }
}
