package org.bauta.faces3d;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/** Directions in the codes that have a meaning: sex and age, from the table beside this class. */
final class Directions {
    private static final List<String[]> TABLE = read();
    private static final List<String> ALBEDOS = Arrays.stream(AlbedoTrait.values()).map(Enum::name).toList();
    private static final List<String> LIDS = Arrays.stream(LidTrait.values()).map(Enum::name).toList();

    private Directions() {
    }

    private static List<String[]> read() {
        try (BufferedReader in = new BufferedReader(
                new InputStreamReader(Directions.class.getResourceAsStream("directions.txt"), StandardCharsets.UTF_8))) {
            return in.lines().filter(l -> !l.isBlank() && !l.startsWith("#")).map(l -> l.strip().split("\\s+")).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Adds a direction times an amount to both codes. */
    static void add(String direction, double amount, double[] shape, double[] albedo) {
        List<String> shapes = Person.shapeNames();
        for (String[] row : TABLE) {
            if (row[0].equals(direction)) {
                double value = amount * Double.parseDouble(row[2]);
                if (shapes.contains(row[1])) {
                    shape[shapes.indexOf(row[1])] += value;
                } else if (LIDS.contains(row[1])) {
                    shape[shape.length - LIDS.size() + LIDS.indexOf(row[1])] += value;
                } else {
                    albedo[ALBEDOS.indexOf(row[1])] += value;
                }
            }
        }
    }
}
