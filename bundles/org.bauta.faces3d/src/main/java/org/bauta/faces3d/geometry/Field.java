package org.bauta.faces3d.geometry;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** One direction of the morphable model: where it moves each vertex of the template that it moves at all. */
public final class Field {
    private static final double NOTICEABLE = 0.004;

    private final String name;
    private final int[] vertex;
    private final float[] shift;

    private Field(String name, List<Bump> bumps, Template template, boolean bones) {
        this.name = name;
        int[] found = new int[template.movable()];
        float[] moved = new float[3 * template.movable()];
        int n = 0;
        float[] rest = template.rest();
        double[] d = new double[3];
        for (int i = 0; i < template.movable(); i++) {
            Arrays.fill(d, 0);
            for (Bump b : bumps) {
                if (bones || b.kind() == Bump.Kind.JAW || !template.bone(i)) {
                    b.add(rest[3 * i], rest[3 * i + 1], rest[3 * i + 2], template.jaw()[i], d);
                }
            }
            if (Math.abs(d[0]) + Math.abs(d[1]) + Math.abs(d[2]) > NOTICEABLE) {
                found[n] = i;
                for (int k = 0; k < 3; k++) {
                    moved[3 * n + k] = (float) d[k];
                }
                n++;
            }
        }
        vertex = Arrays.copyOf(found, n);
        shift = Arrays.copyOf(moved, 3 * n);
    }

    /**
     * All fields of a table beside this class, in its order.
     *
     * @param bones whether teeth, tongue and eyes move with every bump, or with the jaw alone
     */
    static List<Field> read(String table, Template template, boolean bones) {
        Map<String, List<Bump>> byName = new LinkedHashMap<>();
        try (BufferedReader in = new BufferedReader(
                new InputStreamReader(Field.class.getResourceAsStream(table), StandardCharsets.UTF_8))) {
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                if (!line.isBlank() && !line.startsWith("#")) {
                    String[] words = line.strip().split("\\s+");
                    byName.computeIfAbsent(words[0], k -> new ArrayList<>()).add(bump(words));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return byName.entrySet().stream().map(e -> new Field(e.getKey(), e.getValue(), template, bones)).toList();
    }

    private static Bump bump(String[] words) {
        Bump.Kind kind = Bump.Kind.valueOf(words[1].toUpperCase(Locale.ROOT));
        int numbers = kind == Bump.Kind.JAW ? 3 : 9;
        double[] v = new double[numbers];
        for (int i = 0; i < numbers; i++) {
            v[i] = Double.parseDouble(words[2 + i]);
        }
        return new Bump(kind, v, words.length > 2 + numbers ? words[2 + numbers] : "");
    }

    public String name() {
        return name;
    }

    /** Moves positions by this field times a coefficient. */
    public void addTo(float[] xyz, double coefficient) {
        float c = (float) coefficient;
        for (int i = 0; i < vertex.length; i++) {
            int v = 3 * vertex[i];
            xyz[v] += c * shift[3 * i];
            xyz[v + 1] += c * shift[3 * i + 1];
            xyz[v + 2] += c * shift[3 * i + 2];
        }
    }
}
