package org.bauta.vision;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.bauta.core.image.Box;
import org.bauta.testkit.SharedData;

/** Every so-many-th picture of the test data's LFW-a, with the box and points that are on record. */
record LfwSamples(Path file, Box box, double[] points) {
    static List<LfwSamples> every(int step) throws IOException {
        Path folder = SharedData.require("faces/lfw-a");
        List<String> rows = Files.readAllLines(SharedData.require("faces/lfw-a.labels.csv"));
        List<LfwSamples> out = new ArrayList<>();
        for (int i = 1; i < rows.size(); i += step) {
            String[] row = rows.get(i).split(",");
            double[] v = Arrays.stream(row, 4, 18).mapToDouble(Double::parseDouble).toArray();
            out.add(new LfwSamples(folder.resolve(row[0]).resolve(row[1]), new Box(v[0], v[1], v[2], v[3]), Arrays.copyOfRange(v, 4, 14)));
        }
        return out;
    }

    double eyeDistance() {
        return Math.hypot(points[2] - points[0], points[3] - points[1]);
    }

    /** Mean distance of five points to those on record, in units of the eyes' distance. */
    double error(double[] found) {
        double sum = 0;
        for (int i = 0; i < 10; i += 2) {
            sum += Math.hypot(found[i] - points[i], found[i + 1] - points[i + 1]);
        }
        return sum / 5 / eyeDistance();
    }
}
