package org.bauta.engine.run;

import java.util.ArrayList;
import java.util.List;

import org.bauta.core.face.Landmarks;
import org.bauta.engine.cell.FrozenFace;
import org.bauta.engine.folder.CsvFile;
import org.bauta.engine.folder.RunFolder;
import org.bauta.engine.plan.Key;
import org.bauta.engine.plan.Plan;

/** Writes {@code boxes.csv}: where the face of every item is, the same for all conditions. */
final class Boxes {
    private static final int POINTS = 5;

    private Boxes() {
    }

    private static List<String> header() {
        List<String> header = new ArrayList<>(List.of("item", "x", "y", "w", "h"));
        for (int p = 0; p < POINTS; p++) {
            header.add("x" + p);
            header.add("y" + p);
        }
        header.addAll(List.of("source", "faces"));
        return header;
    }

    static void write(Plan plan, List<FrozenFace> faces, RunFolder folder) {
        try (CsvFile table = new CsvFile(folder.file(RunFolder.BOXES), header())) {
            for (int i = 0; i < faces.size(); i++) {
                table.row(row(plan.items().get(i).id(), faces.get(i)).toArray());
            }
            table.finish();
        }
    }

    private static List<Object> row(String item, FrozenFace face) {
        List<Object> row = new ArrayList<>();
        row.add(item);
        double[] box = face.box().map(b -> new double[] {b.x(), b.y(), b.width(), b.height()})
                .orElse(new double[] {Double.NaN, Double.NaN, Double.NaN, Double.NaN});
        for (double v : box) {
            row.add(v);
        }
        double[] xy = face.points().filter(p -> p.size() == POINTS).map(Landmarks::toArray).orElse(new double[0]);
        for (int k = 0; k < 2 * POINTS; k++) {
            row.add(k < xy.length ? xy[k] : Double.NaN);
        }
        row.add(face.source());
        row.add(face.faces() < 0 ? "" : face.faces());
        return row;
    }

    /** SHA-256 of all boxes and points, in the order of the items. */
    static String hash(Plan plan, List<FrozenFace> faces) {
        Key key = new Key();
        for (int i = 0; i < faces.size(); i++) {
            key.addAll(row(plan.items().get(i).id(), faces.get(i)));
        }
        return key.hex();
    }
}
