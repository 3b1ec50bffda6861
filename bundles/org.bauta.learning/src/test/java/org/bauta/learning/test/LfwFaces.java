package org.bauta.learning.test;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import org.bauta.core.face.Face;
import org.bauta.core.face.Landmarks;
import org.bauta.core.image.Box;
import org.bauta.testkit.SharedData;
import org.bauta.vision.ImageFile;

/** Faces of LFW with labelled boxes and points, by View 2's pairs. */
public final class LfwFaces {
    private static final int BOX = 4;
    private static final int POINTS = 8;

    private LfwFaces() {
    }

    /** Two faces and whether they are one person's. */
    public record Pair(Face first, Face second, boolean genuine) {
    }

    /** 300 genuine pairs, 300 impostors. */
    public static List<Pair> firstFold() {
        return pairs(1);
    }

    /** The pairs of the first folds, of ten. */
    public static List<Pair> pairs(int folds) {
        try {
            Map<String, double[]> labels = labels();
            Map<String, Face> faces = new HashMap<>();
            List<Pair> pairs = new ArrayList<>();
            for (String line : Files.readAllLines(SharedData.require("formats/lfw/pairs.txt")).subList(1, 1 + 600 * folds)) {
                String[] w = line.split("\t");
                String first = name(w[0], w[1]);
                String second = name(w[w.length - 2], w[w.length - 1]);
                if (w.length == 3) {
                    second = name(w[0], w[2]);
                }
                pairs.add(new Pair(faces.computeIfAbsent(first, n -> face(n, labels)), faces.computeIfAbsent(second, n -> face(n, labels)),
                        w.length == 3));
            }
            return pairs;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String name(String person, String number) {
        return String.format(Locale.ROOT, "%s_%04d.jpg", person, Integer.valueOf(number));
    }

    /** Where a picture lies. */
    public static Path file(String name) {
        return SharedData.require("faces/lfw-a/" + name.substring(0, name.length() - "_0001.jpg".length()) + "/" + name);
    }

    /** By picture: {@code male} or {@code female}, where it is labelled. */
    public static Map<String, String> sexes() {
        return column(2);
    }

    /** By picture: the expression, where it is labelled. */
    public static Map<String, String> expressions() {
        return column(3);
    }

    private static Map<String, String> column(int column) {
        try {
            Map<String, String> words = new HashMap<>();
            for (String line : Files.readAllLines(SharedData.require("faces/lfw-a.labels.csv"))) {
                String[] w = line.split(",");
                if (!w[column].isEmpty()) {
                    words.put(w[1], w[column]);
                }
            }
            return words;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, double[]> labels() throws IOException {
        Map<String, double[]> labels = new HashMap<>();
        List<String> lines = Files.readAllLines(SharedData.require("faces/lfw-a.labels.csv"));
        for (String line : lines.subList(1, lines.size())) {
            String[] w = line.split(",");
            double[] values = new double[14];
            for (int i = 0; i < values.length; i++) {
                values[i] = Double.parseDouble(w[BOX + i]);
            }
            labels.put(w[1], values);
        }
        return labels;
    }

    private static Face face(String name, Map<String, double[]> labels) {
        double[] v = labels.get(name);
        double[] points = new double[10];
        System.arraycopy(v, POINTS - BOX, points, 0, points.length);
        return new Face(ImageFile.read(file(name)), new Box(v[0], v[1], v[2], v[3]), "yunet", Optional.of(Landmarks.of("yunet", points)),
                Optional.empty(), name, Map.of());
    }
}
